"""Every type that travels between stages, frozen; ids are made from content.

In memory a `Span` knows its article; in JSON it is `[start, end]`, half open, counted in
Unicode code points of the article's `text` (`codec.py`). A field whose name is a Python
keyword has an underscore behind it here and none in JSON (`from_` is `from`).
"""

from crossread.records.descent import (
    Change,
    ChangeKind,
    Copy,
    CopyKind,
    Family,
    Origin,
    OriginKind,
    Passage,
    Share,
    Story,
)
from crossread.records.pages import Article, Capture, Credit, CreditKind, Dateline, Drop, Dropped, Ruling, Source
from crossread.records.readings import (
    Act,
    AliasLink,
    Bound,
    Claim,
    Directness,
    Entity,
    Link,
    Mention,
    MentionKind,
    Narration,
    Place,
    Quantity,
    Reading,
    Role,
    Slot,
    Speaker,
    Statement,
    Time,
    Value,
    Verdict,
)
from crossread.records.spans import Range, Span, make_id

__all__ = [
    "Act",
    "AliasLink",
    "Article",
    "Bound",
    "Capture",
    "Change",
    "ChangeKind",
    "Claim",
    "Copy",
    "CopyKind",
    "Credit",
    "CreditKind",
    "Dateline",
    "Directness",
    "Drop",
    "Dropped",
    "Entity",
    "Family",
    "Link",
    "Mention",
    "MentionKind",
    "Narration",
    "Origin",
    "OriginKind",
    "Passage",
    "Place",
    "Quantity",
    "Range",
    "Reading",
    "Record",
    "Role",
    "Ruling",
    "Share",
    "Slot",
    "Source",
    "Span",
    "Speaker",
    "Statement",
    "Story",
    "Time",
    "Value",
    "Verdict",
    "make_id",
]

Record = Article | Drop | Ruling | Copy | Family | Story | Mention | Entity | Statement | Narration | Claim
