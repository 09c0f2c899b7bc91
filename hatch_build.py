"""Compiles the reader of markup where the machine can (mypyc, a C compiler); elsewhere the same Python is installed.

A checkout that is installed to work on (`--editable`) stays Python, so that nothing compiled in it goes stale.
"""

import subprocess
import sys
import tempfile
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "crossread/stages/articles"
COMPILE = """
import sys
from mypyc.build import mypycify
from setuptools import setup

module, folder = sys.argv[-2:]
options = ["--config-file=", "--ignore-missing-imports", "--follow-imports=silent", module]
setup(
    name="compiled",
    script_args=["build_ext", "--build-lib", folder, "--build-temp", folder],
    ext_modules=mypycify(options, target_dir=folder, opt_level="3", debug_level="0"),
)
"""


class Compiled(BuildHookInterface[Any]):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        self.folder = tempfile.TemporaryDirectory()
        made = compiled(Path(self.root) / "src", Path(self.folder.name))
        if not made:
            self.app.display_warning("The reader of markup was not compiled; pages will be read a tenth more slowly.")
            return
        build_data["pure_python"], build_data["infer_tag"] = False, True
        build_data["force_include"].update({str(path): f"{PACKAGE}/{path.name}" for path in made})

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self.folder.cleanup()


def compiled(source: Path, folder: Path) -> list[Path]:
    """The libraries made from the module in `folder`; none where mypyc, a compiler or Python's headers are missing."""
    command = (sys.executable, "-c", COMPILE, f"{PACKAGE}/markup.py", str(folder))
    done = subprocess.run(command, cwd=source, capture_output=True, check=False)
    made = (folder / PACKAGE).glob("markup*") if done.returncode == 0 else ()
    return sorted(path for path in made if path.name.endswith(tuple(EXTENSION_SUFFIXES)))
