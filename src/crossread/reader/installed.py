"""The reader whose weights are installed, or none.

In: what pip has installed beside the program. Weights are a package of their own, with their own
licence; nothing is fetched. Weights that can't be used are an error, never another result.
"""

from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from crossread.errors import RunError
from crossread.reader.contract import Reader
from crossread.reader.trained import FILES, Trained

PACKAGE, FORMAT = "crossread_model_en", 1
HASHES = "sha256.txt"  # as sha256sum writes it
NONE = (
    "names and statements are read by rules alone, which find fewer of them: the trained reader is not installed "
    "(pip install ./model, from the program's source)"
)


def installed() -> Reader | None:
    """None where no weights are installed; `NONE` says so in words. Raises RunError where they are of no use."""
    if find_spec(PACKAGE) is None:
        return None
    package = import_module(PACKAGE)
    folder, version = Path(package.FOLDER), package.FORMAT
    if version != FORMAT:
        raise RunError(f"{folder}: these weights have format {version}, the program reads {FORMAT}; install both anew")
    if find_spec("onnxruntime") is None:
        raise RunError("the trained reader needs onnxruntime (pip install onnxruntime)")
    _check(folder)
    return Trained(folder)


def _check(folder: Path) -> None:
    """Every file is there and is what the list of hashes says (0.02 s)."""
    try:
        listed = {name: known for known, name in map(str.split, (folder / HASHES).read_text("utf8").splitlines())}
        wrong = [name for name in FILES if sha256((folder / name).read_bytes()).hexdigest() != listed.get(name)]
    except (OSError, ValueError) as error:
        raise RunError(
            f"{folder}: the trained reader can't be read ({error}); install crossread-model-en anew"
        ) from error
    if wrong:
        raise RunError(f"{folder / wrong[0]}: this file was damaged or changed; install crossread-model-en anew")
