"""The network: an encoder of five layers that also sees the shape of words, and its heads.

In: numbers of word pieces and of shapes, and where each token begins. The encoder is the first
five of the six layers of all-MiniLM-L6-v2 (BERT's design); shapes are added to its input, at
first as nothing.
"""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from crossread.reader.labels import NAMES, PHRASES, ROLES
from crossread.reader.pieces import SHAPES

SIZE, HEADS, INNER, WORDS, PLACES = 384, 12, 1536, 30522, 512
LAYERS, ORIGINAL = 5, 6
MIXED = 4  # the heads see a weighted mean of this many last layers
HIDDEN, TIE = 256, 64
LARGEST = 64  # of a weight in seven bits and a sign
FAR = 24  # tokens; farther from a cue all are equally far


class Product(nn.Linear):
    """A product that may be trained as it is read later: with numbers as coarse as export.py's (Jacob et al. 2018)."""

    coarse = False

    def forward(self, x: Tensor) -> Tensor:
        if not self.coarse:
            return super().forward(x)
        return F.linear(coarse(x, (1, 2), 255), coarse(self.weight, (1,), 2 * LARGEST), self.bias)


def coarse(x: Tensor, over: tuple[int, ...], steps: int) -> Tensor:
    """The nearest of `steps` even steps: for weights about nothing, for what is read from the least to the most."""
    with torch.no_grad():
        if over == (1,):
            size = x.abs().amax(over, keepdim=True) * 2 / steps
        else:
            size = (x.amax(over, keepdim=True).clamp(min=0) - x.amin(over, keepdim=True).clamp(max=0)) / steps
        size = size.clamp(min=1e-9)
        error = torch.round(x / size) * size - x
    return x + error


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (Product(SIZE, SIZE) for _ in range(3))
        self.out = Product(SIZE, SIZE)
        self.attended = nn.LayerNorm(SIZE, eps=1e-12)
        self.up, self.down = Product(SIZE, INNER), Product(INNER, SIZE)
        self.done = nn.LayerNorm(SIZE, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = (
            part(x).view(batch, length, HEADS, SIZE // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        scores = q @ (k * (SIZE // HEADS) ** -0.5).transpose(-1, -2)  # torch's fused form is slower backwards here
        scores = scores if mask is None else scores.masked_fill(~mask, -1e4)
        seen = scores.softmax(-1).to(v.dtype) @ v
        x = self.attended(x + self.drop(self.out(seen.transpose(1, 2).reshape(batch, length, SIZE))))
        return self.done(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, layers: int) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(WORDS, SIZE), nn.Embedding(PLACES, SIZE)
        self.kind = nn.Parameter(torch.zeros(SIZE))
        self.shapes = nn.Embedding(SHAPES, SIZE)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(SIZE, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None = None) -> list[Tensor]:
        """The output of each layer; `mask` is true where a piece stands."""
        at = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.places(at) + self.kind + self.shapes(shapes)
        x = self.drop(self.norm(x))
        attended = None if mask is None else mask[:, None, None, :]
        outputs = []
        for layer in self.layers:
            x = layer(x, attended)
            outputs.append(x)
        return outputs


class Network(nn.Module):
    """Encoder and heads. Names and phrases as one tag a token, roles as three, ties as queries and keys."""

    def __init__(self, layers: int = LAYERS) -> None:
        super().__init__()
        self.encoder = Encoder(layers)
        self.mix = nn.Parameter(torch.zeros(MIXED))
        self.hidden = nn.ModuleDict({name: Product(SIZE, HIDDEN) for name in ("names", "phrases", "roles")})
        self.names = nn.Linear(HIDDEN, len(NAMES))
        self.phrases = nn.Linear(HIDDEN, len(PHRASES))
        self.roles = nn.Linear(HIDDEN, 3 * len(ROLES))
        self.query, self.key = Product(SIZE, 2 * TIE), Product(SIZE, 2 * TIE)
        self.far = nn.Embedding(2 * FAR + 1, 2)
        nn.init.zeros_(self.far.weight)
        self.near = nn.Linear(SIZE, SIZE)
        self.drop = nn.Dropout(0.2)

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor, mask: Tensor | None = None) -> dict[str, Tensor]:
        outputs = self.encoder(pieces, shapes, mask)
        weights = torch.softmax(self.mix, 0)
        mixed = sum(weights[n] * outputs[n - MIXED] for n in range(MIXED))
        tokens = torch.gather(mixed, 1, first[:, :, None].expand(-1, -1, SIZE))
        tokens = self.drop(tokens)
        inner = {name: self.drop(F.gelu(layer(tokens))) for name, layer in self.hidden.items()}
        return {
            "names": self.names(inner["names"]),
            "phrases": self.phrases(inner["phrases"]),
            "roles": self.roles(inner["roles"]),
            "query": self.query(tokens),
            "key": self.key(tokens),
            "vector": F.normalize(self.near(pooled(outputs[-1], mask)), dim=-1),
        }

    def ties(self, query: Tensor, key: Tensor, cue: Tensor) -> Tensor:
        """How much each token belongs to the source and to the content of a cue: (cues, 2, tokens)."""
        away = (torch.arange(key.shape[1])[None, :] - cue[:, None]).clamp(-FAR, FAR) + FAR
        together = torch.einsum("cke,ctke->ckt", query.unflatten(-1, (2, TIE)), key.unflatten(-1, (2, TIE)))
        return together / TIE**0.5 + self.far(away).transpose(1, 2)


def pooled(last: Tensor, mask: Tensor | None) -> Tensor:
    """The mean over the pieces."""
    if mask is None:
        return last.mean(1)
    weight = mask[:, :, None].to(last.dtype)
    return (last * weight).sum(1) / weight.sum(1)


def load_encoder(folder: Path, layers: int = LAYERS) -> Encoder:
    """The first layers of the encoder of `folder/model.safetensors`, its parts named as BERT's implementations do."""
    given = load_file(folder / "model.safetensors")
    encoder = Encoder(layers)
    own = {
        "words.weight": given["embeddings.word_embeddings.weight"],
        "places.weight": given["embeddings.position_embeddings.weight"],
        "kind": given["embeddings.token_type_embeddings.weight"][0],
        "shapes.weight": encoder.shapes.weight.data,
    }
    parts = {"norm": "embeddings.LayerNorm"}
    for n in range(layers):
        theirs = f"encoder.layer.{n}"
        parts |= {f"layers.{n}.{name}": f"{theirs}.attention.self.{name}" for name in ("query", "key", "value")}
        parts[f"layers.{n}.out"] = f"{theirs}.attention.output.dense"
        parts[f"layers.{n}.attended"] = f"{theirs}.attention.output.LayerNorm"
        parts[f"layers.{n}.up"] = f"{theirs}.intermediate.dense"
        parts[f"layers.{n}.down"] = f"{theirs}.output.dense"
        parts[f"layers.{n}.done"] = f"{theirs}.output.LayerNorm"
    for mine, theirs in parts.items():
        for what in ("weight", "bias"):
            own[f"{mine}.{what}"] = given[f"{theirs}.{what}"]
    encoder.load_state_dict(own)
    return encoder
