"""Writes `reader.onnx` in eight-bit numbers out of trained weights: `python export.py WEIGHTS BASE OUT`.

WEIGHTS is the folder with `weights.pt`, BASE the one with `vocab.txt`; OUT gets `reader.onnx`,
`vocabulary.txt` and their hashes. The graph is written node by node, with onnxruntime's fused operators. Weights
keep seven bits and a scale for each column: with eight, processors without VNNI overflow in
sixteen bits, and give other results than those with it.
"""

import argparse
import shutil
from hashlib import sha256
from pathlib import Path

import numpy as np
import onnx
import torch
from network import FAR, HEADS, LARGEST, LAYERS, MIXED, TIE
from onnx import TensorProto, helper, numpy_helper

from crossread.reader.installed import HASHES
from crossread.reader.trained import FILES, OUTPUTS

MOST = 256  # pieces in one reading
FUSED = "com.microsoft"
INNER = ("names", "phrases", "roles")  # heads with a layer of their own


class Graph:
    """An ONNX graph that grows; every method gives the name of what it computes."""

    def __init__(self, weights: dict[str, np.ndarray]) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.numbers: dict[str, onnx.TensorProto] = {}

    def node(self, kind: str, *given: str, count: int = 1, domain: str = "", **how: object) -> str | list[str]:
        made = [f"{kind}{len(self.nodes)}" if count == 1 else f"{kind}{len(self.nodes)}_{n}" for n in range(count)]
        self.nodes.append(helper.make_node(kind, given, made, domain=domain, **how))
        return made[0] if count == 1 else made

    def fixed(self, name: str, array: np.ndarray) -> str:
        self.numbers.setdefault(name, numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def weight(self, name: str) -> str:
        return self.fixed(name, self.weights[name])

    def shrunk(self, name: str, matrix: np.ndarray, axis: int) -> tuple[str, np.ndarray]:
        """A matrix in whole numbers, and the scales that were taken out along `axis`."""
        scale = np.maximum(np.abs(matrix).max(axis, keepdims=True) / LARGEST, 1e-9).astype(np.float32)
        return self.fixed(name, np.rint(matrix / scale).astype(np.int8)), scale

    def product(self, given: str, name: str, matrix: np.ndarray, bias: np.ndarray | None) -> str:
        """In eight bits: what is given is shrunk as it comes, by one scale for the sentence."""
        small, scale = self.shrunk(name, matrix, axis=0)
        zero = self.fixed(f"{name}.zero", np.zeros(matrix.shape[1], np.int8))
        inputs = [given, small, self.fixed(f"{name}.scale", scale[0]), zero]
        if bias is not None:
            inputs.append(self.fixed(f"{name}.bias", bias))
        return self.node("DynamicQuantizeMatMul", *inputs, domain=FUSED)

    def linear(self, given: str, name: str) -> str:
        """In full numbers, for the heads."""
        matrix = self.fixed(f"{name}.matrix", self.weights[f"{name}.weight"].T)
        return self.node("Add", self.node("MatMul", given, matrix), self.weight(f"{name}.bias"))


def embedded(graph: Graph) -> str:
    weights = graph.weights
    small, scale = graph.shrunk("words", weights["encoder.words.weight"], axis=1)
    rows = graph.node("Cast", graph.node("Gather", small, "pieces"), to=TensorProto.FLOAT)
    rows = graph.node("Mul", rows, graph.node("Gather", graph.fixed("words.scale", scale), "pieces"))
    places = graph.fixed("places", weights["encoder.places.weight"][:MOST] + weights["encoder.kind"])
    length = graph.node("Gather", graph.node("Shape", "pieces"), graph.fixed("second", np.array([1])))
    rows = graph.node("Add", rows, graph.node("Slice", places, graph.fixed("start", np.array([0])), length))
    rows = graph.node("Add", rows, graph.node("Gather", graph.weight("encoder.shapes.weight"), "shapes"))
    return normed(graph, rows, "encoder.norm")


def normed(graph: Graph, given: str, name: str) -> str:
    return graph.node(
        "LayerNormalization", given, graph.weight(f"{name}.weight"), graph.weight(f"{name}.bias"), epsilon=1e-12
    )


def joined(graph: Graph, given: str, before: str, name: str) -> str:
    """The sum with what went in, normed: in two operators, since the fused one takes four times as long."""
    return normed(graph, graph.node("Add", given, before), name)


def layer(graph: Graph, given: str, n: int) -> str:
    own = {name: graph.weights[f"encoder.layers.{n}.{name}"] for name in LAYER}
    three = np.concatenate([own[f"{part}.weight"].T for part in ("query", "key", "value")], 1)
    bias = np.concatenate([own[f"{part}.bias"] for part in ("query", "key", "value")])
    parts = graph.node("Split", graph.product(given, f"{n}.three", three, bias), count=3, axis=-1)
    seen = graph.node("MultiHeadAttention", *parts, domain=FUSED, num_heads=HEADS)
    out = graph.product(seen, f"{n}.out", own["out.weight"].T, own["out.bias"])
    middle = joined(graph, out, given, f"encoder.layers.{n}.attended")
    up = graph.product(middle, f"{n}.up", own["up.weight"].T, None)
    up = graph.node("BiasGelu", up, graph.fixed(f"{n}.up.bias", own["up.bias"]), domain=FUSED)
    down = graph.product(up, f"{n}.down", own["down.weight"].T, own["down.bias"])
    return joined(graph, down, middle, f"encoder.layers.{n}.done")


LAYER = [f"{part}.{what}" for part in ("query", "key", "value", "out", "up", "down") for what in ("weight", "bias")]


def heads(graph: Graph, outputs: list[str]) -> dict[str, str]:
    shares = np.exp(graph.weights["mix"]) / np.exp(graph.weights["mix"]).sum()
    mixed = ""
    for n in range(MIXED):
        part = graph.node("Mul", outputs[n - MIXED], graph.fixed(f"share{n}", shares[n]))
        mixed = graph.node("Add", mixed, part) if mixed else part
    rows = graph.node("Reshape", "first", graph.fixed("flat", np.array([-1])))
    tokens = graph.node("Gather", mixed, rows, axis=1)
    own = [graph.weights[f"hidden.{name}.weight"].T for name in INNER]
    inner = graph.product(tokens, "hidden", np.concatenate(own, 1), None)
    biases = np.concatenate([graph.weights[f"hidden.{name}.bias"] for name in INNER])
    inner = graph.node("BiasGelu", inner, graph.fixed("hidden.bias", biases), domain=FUSED)
    parts = graph.node("Split", inner, count=len(INNER), axis=-1)
    found = {name: graph.linear(part, name) for name, part in zip(INNER, parts, strict=True)}
    found["ties"] = ties(graph, tokens)
    mean = graph.node("ReduceMean", outputs[-1], axes=[1], keepdims=0)
    found["vector"] = graph.node("LpNormalization", graph.linear(mean, "near"), axis=-1, p=2)
    return found


def ties(graph: Graph, tokens: str) -> str:
    """(1, 2, tokens, tokens): a row for every token as if it were a cue."""
    split = graph.fixed("split", np.array([0, 0, 2, TIE]))
    both = np.concatenate([graph.weights[f"{name}.weight"].T for name in ("query", "key")], 1)
    biases = np.concatenate([graph.weights[f"{name}.bias"] for name in ("query", "key")])
    parts = graph.node("Split", graph.product(tokens, "tied", both, biases), count=2, axis=-1)
    query, key = (graph.node("Reshape", part, split) for part in parts)
    query, key = graph.node("Transpose", query, perm=[0, 2, 1, 3]), graph.node("Transpose", key, perm=[0, 2, 3, 1])
    together = graph.node("Mul", graph.node("MatMul", query, key), graph.fixed("root", np.float32(TIE**-0.5)))
    count = graph.node("Gather", graph.node("Shape", "first"), graph.fixed("one", np.array(1)))
    at = graph.node("Range", graph.fixed("zero", np.array(0)), count, graph.fixed("one", np.array(1)))
    down = graph.node("Unsqueeze", at, graph.fixed("axis1", np.array([1])))
    away = graph.node("Sub", at, down)
    away = graph.node("Clip", away, graph.fixed("near", np.array(-FAR)), graph.fixed("far", np.array(FAR)))
    away = graph.node("Add", away, graph.fixed("far", np.array(FAR)))
    apart = graph.node("Transpose", graph.node("Gather", graph.weight("far.weight"), away), perm=[2, 0, 1])
    return graph.node("Add", together, apart)


def build(weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    graph = Graph(weights)
    outputs = [embedded(graph)]
    for n in range(LAYERS):
        outputs.append(layer(graph, outputs[-1], n))
    for name, made in heads(graph, outputs).items():
        graph.nodes.append(helper.make_node("Identity", [made], [name]))
    given = [
        helper.make_tensor_value_info(name, TensorProto.INT64, [1, many])
        for name, many in (("pieces", "pieces"), ("shapes", "pieces"), ("first", "tokens"))
    ]
    told = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in OUTPUTS]
    made = helper.make_graph(graph.nodes, "reader", given, told, list(graph.numbers.values()))
    versions = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    return helper.make_model(made, opset_imports=versions, ir_version=9, producer_name="crossread")


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("weights", "base", "out"):
        parser.add_argument(name, type=Path)
    asked = parser.parse_args()
    state = torch.load(asked.weights / "weights.pt", weights_only=True)
    asked.out.mkdir(parents=True, exist_ok=True)
    onnx.save(build({name: array.numpy() for name, array in state.items()}), asked.out / "reader.onnx")
    shutil.copy(asked.base / "vocab.txt", asked.out / "vocabulary.txt")
    hashes = [f"{sha256((asked.out / name).read_bytes()).hexdigest()}  {name}\n" for name in FILES]
    (asked.out / HASHES).write_text("".join(hashes), "utf8")


if __name__ == "__main__":
    main()
