"""What a trained reader finds in one sentence: names, who says what, and a vector of what it is about.

In: sentences. The contract stands here; whatever keeps it may read: the trained encoder, a
pipeline that the user has, or nothing (the stages' rules then read alone).
"""

from crossread.reader.contract import Attribution, Name, Part, Reader, Reading
from crossread.reader.installed import NONE, installed

__all__ = ["NONE", "Attribution", "Name", "Part", "Reader", "Reading", "installed"]
