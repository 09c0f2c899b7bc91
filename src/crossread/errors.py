"""Every exception that Crossread raises on purpose.

    CrossreadError          says what went wrong, where, and what to do
    ├── UsageError          the command or a setting is wrong          exit status 2
    ├── InputError          one input can't be read; the rest goes on  becomes a drop
    └── RunError            the run itself failed                      exit status 3
        ├── CaseError       the case file can't be opened or written
        └── EngineError     the work could not be carried out

A bad item is a `Drop` record, not an exception: `InputError` never leaves the folder
that reads the input.
"""


class CrossreadError(Exception):
    """Base of all; `str(error)` is one line that a person can act on."""


class UsageError(CrossreadError):
    """The command line or a setting is wrong."""


class InputError(CrossreadError):
    """One input can't be read. `code` is the slug of the `drop` it becomes."""

    def __init__(self, why: str, code: str) -> None:
        super().__init__(why)
        self.code = code


class RunError(CrossreadError):
    """The run failed and nothing more can be done."""


class CaseError(RunError):
    """The case file can't be opened, read or written."""


class EngineError(RunError):
    """The work could not be carried out on the chosen engine."""
