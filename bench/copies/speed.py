"""Documents a second, ours and others', in one run on one machine: prints one table.

    python bench/copies/speed.py [--articles N] [--peers datasketch,rensa] [--seed S]

Made articles of about 400 words from 40,000 words whose frequency falls as their rank (Zipf), a fifth of
them copies: whole, cut, with some words changed. Ours finds, aligns, types and directs; the others
find pairs of documents by MinHash and LSH (128 permutations, threshold 0.5, shingles of five words) and stop there.
"""

import argparse
import resource
import sys
from random import Random
from time import perf_counter, process_time

from crossread.records import Article
from crossread.stages import copies

PERMUTATIONS, THRESHOLD, SHINGLE = 128, 0.5, 5
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gra pli stra tre".split()


def articles(count: int, seed: int) -> list[Article]:
    chance = Random(seed)
    vocabulary = ["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 4))) for _ in range(40_000)]
    weights, total = [], 0.0
    for rank in range(1, len(vocabulary) + 1):
        total += 1 / (rank + 2.7)
        weights.append(total)
    made: list[Article] = []
    for n in range(count):
        if n % 5 == 4:
            words = made[chance.randrange(len(made))].text.lower().replace(".", "").split()
            words = _copy(chance, words, vocabulary)
        else:
            words = chance.choices(vocabulary, cum_weights=weights, k=chance.randint(300, 500))
        day = f"2031-05-{1 + n % 28:02}"
        made.append(Article(id=f"a{n:07}", text=_prose(words), outlet=f"Outlet {n % 997}", published=day))
    return made


def _copy(chance: Random, words: list[str], vocabulary: list[str]) -> list[str]:
    kept = words if chance.random() < 0.5 else words[: int(len(words) * chance.uniform(0.5, 0.9))]
    return [chance.choice(vocabulary) if chance.random() < 0.02 else word for word in kept]


def _prose(words: list[str]) -> str:
    sentences = [" ".join(words[n : n + 17]).capitalize() + "." for n in range(0, len(words), 17)]
    return "\n\n".join(" ".join(sentences[n : n + 3]) for n in range(0, len(sentences), 3))


def ours(pages: list[Article]) -> str:
    found = copies.find(pages)
    return f"{len(found.copies)} copies with passages, {len(found.families)} families"


def datasketch(pages: list[Article]) -> str:
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 a peer, not a part

    lsh = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    pairs = 0
    for page in pages:
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([shingle.encode() for shingle in _shingles(page.text)])
        pairs += len(lsh.query(sketch))
        lsh.insert(page.id, sketch)
    return f"{pairs} pairs"


def rensa(pages: list[Article]) -> str:
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415 a peer, not a part

    lsh = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=32)
    pairs = 0
    for n, page in enumerate(pages):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update(_shingles(page.text))
        pairs += len(lsh.query(sketch))
        lsh.insert(n, sketch)
    return f"{pairs} pairs"


def _shingles(text: str) -> list[str]:
    words = text.lower().split()
    return [" ".join(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--articles", type=int, default=20_000)
    ask.add_argument("--peers", default="datasketch,rensa")
    ask.add_argument("--seed", type=int, default=1)
    args = ask.parse_args()
    pages = articles(args.articles, args.seed)
    print(
        f"{len(pages)} articles, {sum(len(page.text) for page in pages) / 1e6:.0f} million characters, {_memory()} MB"
    )
    runs = {"ours": ours, "datasketch": datasketch, "rensa": rensa}
    for name in ["ours", *(one for one in args.peers.split(",") if one)]:
        started, worked = perf_counter(), process_time()
        try:
            said = runs[name](pages)
        except ImportError:
            print(f"  {name:12} is not installed", file=sys.stderr)
            continue
        took, worked = perf_counter() - started, process_time() - worked
        rate = len(pages) / worked  # of processor time: the machine may have other work
        print(
            f"  {name:12} {took:7.1f} s, {worked:7.1f} of work, {rate:7.0f} a second, peak {_memory()} MB: {said}",
            flush=True,
        )


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
