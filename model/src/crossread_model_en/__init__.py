"""Where the weights of the reader of English sentences lie, and in which format."""

from pathlib import Path

# What the program has to understand of `reader.onnx`: names of inputs and outputs, tags, shapes.
FORMAT = 1
FOLDER = Path(__file__).parent
