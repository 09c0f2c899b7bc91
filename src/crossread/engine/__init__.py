"""Where work runs: the contract `Engine`, and `Local`, this machine.

In: a function and the items to call it on. An engine knows no stage and a stage no
engine; what a cluster engine has to honour stands here and nowhere else.
"""

from crossread.engine.contract import Engine, Failure
from crossread.engine.local import Local, attempt

__all__ = ["Engine", "Failure", "Local", "attempt"]
