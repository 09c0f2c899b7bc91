"""Crossread reads many reports of one event against each other.

The public names are the records (`crossread.records`), their JSON (`crossread.codec`)
and the stages, each a module with one verb (`docs/pipeline.md`).
"""

__version__ = "0.1.0"
