"""Trains the reader from labelled sets: `python train.py DATA BASE OUT`.

DATA is the folder that holds the sets of recipe.toml, BASE one with `model.safetensors` and
`vocab.txt` of all-MiniLM-L6-v2, OUT gets `weights.pt`. Every set's held-out articles (15 %, by the
hash of their ids) stay unseen. One thread and fixed seeds: the same machine gives the same weights.
With `--onward FOLDER` training goes on from weights that it made before.
"""

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

import examples
import numpy as np
import torch
from examples import Example
from network import LAYERS, ORIGINAL, Encoder, Network, Product, load_encoder, pooled
from swapping import Names
from torch import Tensor
from torch.nn import functional as F

from crossread.reader.pieces import Vocabulary, shape

Shown = tuple[list[tuple[int, ...]], list[int]]  # each token's pieces; each token's shape

SEED = 7
PIECES = 1024  # in a batch
# Of the last layer, of what is new (heads, shapes of words), and by how much a layer learns slower than the one above.
RATE, HEADS_RATE, SLOWER = 1.5e-4, 7e-4, 0.85
WARM = 0.06  # of all steps
NEAR_EVERY, NEAR = 5, 2.0  # every fifth batch's vectors are drawn to the original's, with this weight
FITTED, RIDGE = 100, 1e-3  # batches from which the map to the original's vectors is fitted first
NAMES, TIES, ROLES, PHRASES = 3.0, 0.5, 1.0, 1.0
SILVER = 0.05  # the weight of a token whose name no person marked
COARSE = 0.7  # of all steps; behind them products are as coarse as those of the exported weights
SAVED_EVERY = 500  # steps
HIDDEN = 0.04  # of the words; of each only the shape is shown
# How often a sentence is shown with other names, and how many of its names are then others.
SWAPPED, OTHERS = 0.4, 0.7
# How often a sentence is shown as a headline, in capitals, in small letters.
TITLED, SHOUTED, LOWERED = 0.07, 0.03, 0.05


def shapes(example: Example, cased: list[str], how: float) -> list[int]:
    """The shapes of the words, now and then of the sentence in other letters."""
    if how < TITLED:
        cased = [word[0].upper() + word[1:] if len(word) > 3 or not n else word for n, word in enumerate(cased)]
    elif how < TITLED + SHOUTED:
        cased = [word.upper() for word in cased]
    elif how < TITLED + SHOUTED + LOWERED:
        cased = [word.lower() for word in cased]
    starts = [a for a, _ in example.spans]
    ends = [-1, *(b for _, b in example.spans)]
    return [shape(word, joined=ends[n] == starts[n]) for n, word in enumerate(cased)]


def shown(example: Example, vocabulary: Vocabulary, chance: random.Random, others: Names) -> Shown:
    """The pieces of an example's tokens and their shapes, as a step of training sees them."""
    words, pieces = example.words, example.pieces
    if chance.random() < SWAPPED:
        words, pieces = others.swapped(example, vocabulary, OTHERS, chance)
    pieces = [(vocabulary.unknown,) if chance.random() < HIDDEN else token for token in pieces]
    return pieces, shapes(example, words, chance.random())


def plain(example: Example) -> Shown:
    return example.pieces, shapes(example, example.words, 1.0)


def batch(some: list[Example], views: list[Shown], vocabulary: Vocabulary) -> dict[str, Tensor]:
    """Arrays for one step; padding is nowhere supervised."""
    length = 2 + max(sum(map(len, tokens)) for tokens, _ in views)
    count = max(len(e.spans) for e in some)
    pieces, cases = np.zeros((len(some), length), np.int64), np.zeros((len(some), length), np.int64)
    mask, first = np.zeros((len(some), length), bool), np.zeros((len(some), count), np.int64)
    allowed = {
        "names": np.ones((len(some), count, some[0].names.shape[1]), bool),
        "phrases": np.ones((len(some), count, some[0].phrases.shape[1]), bool),
        "roles": np.ones((len(some), count, 3, 3), bool),
    }
    ties, rows = [], []
    for n, (example, (tokens, seen)) in enumerate(zip(some, views, strict=True)):
        flat = [vocabulary.opening, *(p for token in tokens for p in token), vocabulary.closing]
        sizes = [len(token) for token in tokens]
        pieces[n, : len(flat)], mask[n, : len(flat)] = flat, True
        cases[n, 1 : len(flat) - 1] = np.repeat(seen, sizes)
        first[n, : len(sizes)] = 1 + np.cumsum([0, *sizes[:-1]])
        for name, array in allowed.items():
            array[n, : len(sizes)] = getattr(example, name)
        for cue, source, content in example.ties:
            tie = np.zeros((2, count), np.float32)
            tie[0, : len(sizes)], tie[1, : len(sizes)] = source, content
            ties.append(tie)
            rows.append((n, cue, len(sizes)))
    made = {name: torch.from_numpy(array) for name, array in allowed.items()}
    made |= {"pieces": torch.from_numpy(pieces), "shapes": torch.from_numpy(cases), "mask": torch.from_numpy(mask)}
    made["first"] = torch.from_numpy(first)
    made["trust"] = torch.tensor([SILVER if example.silver else 1.0 for example in some])
    made["ones"] = torch.ones(len(some))
    if rows:
        made["ties"], made["rows"] = torch.from_numpy(np.stack(ties)), torch.tensor(rows)
    return made


def allowed_loss(scores: Tensor, allowed: Tensor, trust: Tensor) -> Tensor:
    """Minus the log of the probability of all tags that are allowed, over the tokens where some are not.

    A mean; `trust` is the weight of each sentence's tokens in it.
    """
    supervised = ~allowed.all(-1)
    if not supervised.any():
        return scores.sum() * 0.0
    shares = trust.view(-1, *[1] * (supervised.ndim - 1)).expand_as(supervised)[supervised]
    scores, allowed = scores[supervised], allowed[supervised]
    within = torch.logsumexp(scores.masked_fill(~allowed, -1e9), -1)
    return ((torch.logsumexp(scores, -1) - within) * shares).sum() / shares.sum()


def tie_loss(network: Network, output: dict[str, Tensor], ties: Tensor, rows: Tensor) -> Tensor:
    which, cue, sizes = rows[:, 0], rows[:, 1], rows[:, 2]
    scores = network.ties(output["query"][which, cue], output["key"][which], cue)
    real = (torch.arange(ties.shape[2])[None, :] < sizes[:, None])[:, None, :].expand_as(ties)
    return F.binary_cross_entropy_with_logits(scores[real], ties[real])


def loss(network: Network, original: Encoder | None, made: dict[str, Tensor]) -> dict[str, Tensor]:
    with torch.autocast("cpu", torch.bfloat16):
        output = network(made["pieces"], made["shapes"], made["first"], made["mask"])
    output = {name: scores.float() for name, scores in output.items()}
    roles = output["roles"].unflatten(-1, (3, 3))
    parts = {
        "names": NAMES * allowed_loss(output["names"], made["names"], made["trust"]),
        "phrases": PHRASES * allowed_loss(output["phrases"], made["phrases"], made["ones"]),
        "roles": ROLES * allowed_loss(roles, made["roles"], made["ones"]) * 3,
    }
    if "ties" in made:
        parts["ties"] = TIES * tie_loss(network, output, made["ties"], made["rows"])
    if original is not None:
        fine, Product.coarse = Product.coarse, False
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            wanted = vectors_of(original, made)
        Product.coarse = fine
        parts["near"] = NEAR * (1 - (output["vector"] * wanted).sum(-1)).mean()
    return parts


def vectors_of(original: Encoder, made: dict[str, Tensor]) -> Tensor:
    """The vectors of all-MiniLM-L6-v2, which sees no shapes."""
    layers = original(made["pieces"], torch.zeros_like(made["shapes"]), made["mask"])
    return F.normalize(pooled(layers[-1], made["mask"]), dim=-1)


def fit(network: Network, original: Encoder, some: list[dict[str, Tensor]]) -> None:
    """The linear map from the network's means to the original's vectors, by least squares."""
    network.eval()
    with torch.no_grad():
        means = torch.cat([pooled(network.encoder(m["pieces"], m["shapes"], m["mask"])[-1], m["mask"]) for m in some])
        wanted = torch.cat([vectors_of(original, m) for m in some])
        centre = means.mean(0)
        apart = means - centre
        scale = apart.pow(2).sum() / apart.shape[1]
        square = apart.T @ apart + RIDGE * scale * torch.eye(apart.shape[1])
        network.near.weight.copy_(torch.linalg.solve(square, apart.T @ (wanted - wanted.mean(0))).T)
        network.near.bias.copy_(wanted.mean(0) - network.near.weight @ centre)
    network.train()


def batches(given: list[tuple[Example, float]], chance: random.Random) -> list[list[Example]]:
    """Each example as often as its passes say, in batches of like length, shuffled."""
    shown = [e for e, passes in given for _ in range(int(passes) + (chance.random() < passes % 1))]
    chance.shuffle(shown)
    made: list[list[Example]] = []
    for at in range(0, len(shown), 512):
        near = sorted(shown[at : at + 512], key=lambda e: sum(map(len, e.pieces)))
        batch: list[Example] = []
        for example in near:
            size = 2 + sum(map(len, example.pieces))
            if batch and size * (len(batch) + 1) > PIECES:
                made.append(batch)
                batch = []
            batch.append(example)
        made.append(batch)
    chance.shuffle(made)
    return made


def schedule(step: int, steps: int) -> float:
    warm = max(1, int(WARM * steps))
    return min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))


def trainable(network: Network) -> torch.optim.AdamW:
    """The tables of words and places stay as they are: 12 of 24 million numbers that little data can only spoil."""
    network.encoder.words.weight.requires_grad_(False)
    network.encoder.places.weight.requires_grad_(False)
    groups: dict[float, list[torch.nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            groups.setdefault(rate(name), []).append(parameter)
    return torch.optim.AdamW([{"params": some, "lr": own} for own, some in groups.items()], weight_decay=0.01)


def rate(name: str) -> float:
    if not name.startswith("encoder.") or name.startswith("encoder.shapes."):
        return HEADS_RATE
    layer = int(name.split(".")[2]) if name.startswith("encoder.layers.") else -1
    return RATE * SLOWER ** (LAYERS - 1 - layer)


def examples_of(data: Path, vocabulary: Vocabulary) -> Iterator[tuple[Example, float]]:
    for given in examples.recipe(Path(__file__).with_name("recipe.toml")):
        for example in examples.read(examples.folder(data, given), given, vocabulary):
            silent = "statements" in given.marks and not example.roles[:, :, 1:].any()
            yield example, given.passes * (0.35 if silent else 1.0)


def train(
    network: Network, original: Encoder, plan: list[list[Example]], vocabulary: Vocabulary
) -> Iterator[tuple[int, str]]:
    """One step a batch; of every fiftieth its number and what it tells of the losses."""
    chance = random.Random(SEED)
    others = Names.of({id(e): e for some in plan for e in some}.values())
    optimiser = trainable(network)
    follow = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: schedule(step, len(plan)))
    sums: dict[str, float] = {}
    begun = time.process_time()
    for step, some in enumerate(plan):
        Product.coarse = step >= COARSE * len(plan)
        made = batch(some, [shown(e, vocabulary, chance, others) for e in some], vocabulary)
        parts = loss(network, original if step % NEAR_EVERY == 0 else None, made)
        optimiser.zero_grad()
        torch.stack(list(parts.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        follow.step()
        for name, part in parts.items():
            sums[name] = 0.98 * sums.get(name, part.item()) + 0.02 * part.item()
        if step % 50 == 49 or step + 1 == len(plan):
            told = " ".join(f"{name} {value:.3f}" for name, value in sorted(sums.items()))
            yield step + 1, f"{step + 1}/{len(plan)} {(time.process_time() - begun) / 60:.1f} min  {told}"


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("data", "base", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--share", type=float, default=1.0, help="of the recipe's passes")
    parser.add_argument("--onward", type=Path, help="folder with `weights.pt` to begin with")
    parser.add_argument("--all", action="store_true", help="also the held-out articles")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    vocabulary = Vocabulary.parse((asked.base / "vocab.txt").read_text("utf8"))
    given = [(e, p * asked.share) for e, p in examples_of(asked.data, vocabulary) if e.pieces]
    given = [(e, p) for e, p in given if asked.all or not examples.held_out(e.article)]
    plan = batches(given, random.Random(SEED))
    network, original = Network(), load_encoder(asked.base, ORIGINAL).eval()
    network.encoder = load_encoder(asked.base)
    if asked.onward:
        network.load_state_dict(torch.load(asked.onward / "weights.pt", weights_only=True), strict=False)
    fit(network, original, [batch(some, [*map(plain, some)], vocabulary) for some in plan[:FITTED]])
    asked.out.mkdir(parents=True, exist_ok=True)
    for step, told in train(network, original, plan, vocabulary):
        print(told, flush=True)
        if step % SAVED_EVERY == 0 or step == len(plan):
            torch.save(network.state_dict(), asked.out / "weights.pt")


if __name__ == "__main__":
    main()
