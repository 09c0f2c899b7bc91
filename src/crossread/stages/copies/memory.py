"""What an earlier run worked out of texts → what need not be worked out again: the index of a case.

Values by content: shingles by the hash of a text, relations by the hashes of all that they were made from. So it
doesn't matter what was added or removed meanwhile, nor in which order: what is found here is what would be
made anew. Bytes on both sides, so that any keeper of keys and values can hold them.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

import numpy as np
import orjson

from crossread import __version__
from crossread.records import Article, Change, Passage, Share, Span
from crossread.stages.copies import credits
from crossread.stages.copies.relations import Relation
from crossread.text import shingles
from crossread.text.shingles import Printed

HEAD = struct.Struct("<QQ")  # of a text's print: the digest of its words, and one shingle in how many is kept
WIDTH = 8  # bytes of a shingle
APART = ("a", "b", "share", "passages")  # fields of a relation that don't go into JSON as they are


@dataclass(frozen=True, slots=True)
class Known:
    """`prints` by the key of a text, `relations` by the keys of two sides (empty where they share nothing)."""

    prints: Mapping[bytes, bytes] = field(default_factory=dict)
    relations: Mapping[bytes, bytes] = field(default_factory=dict)


# ---------------------------------------------------------------- shingles


def printed(texts: Sequence[str], size: int, sample: int, known: Known) -> tuple[Printed, dict[bytes, bytes]]:
    """The shingles of all texts, and their prints; only texts without a print of that sample are read."""
    keys = [_hash(text, size) for text in texts]
    prints = {key: known.prints[key] for key in keys if key in known.prints}
    new = {key: n for n, key in enumerate(keys) if key not in prints or HEAD.unpack_from(prints[key])[1] > sample}
    made = shingles.of([texts[n] for n in new.values()], size, sample)
    order = np.argsort(made.owners, kind="stable")
    hashes, ends = made.hashes[order], np.searchsorted(made.owners[order], np.arange(len(new) + 1))
    for n, (key, digest) in enumerate(zip(new, made.digests.tolist(), strict=True)):
        prints[key] = HEAD.pack(digest, sample) + hashes[ends[n] : ends[n + 1]].tobytes()
    mine = [prints[key] for key in keys]
    found = np.frombuffer(b"".join(one[HEAD.size :] for one in mine), np.uint64)
    owners = np.repeat(np.arange(len(mine), dtype=np.uint32), [(len(one) - HEAD.size) // WIDTH for one in mine])
    digests = np.array([HEAD.unpack_from(one)[0] for one in mine], np.uint64)
    kept = found % np.uint64(sample) == 0
    return Printed(found[kept], owners[kept], digests), prints


# ---------------------------------------------------------------- relations


def side(articles: tuple[Article, ...], options: object) -> bytes:
    """The key of all that a relation takes from the articles with one text, and of how it is made."""
    first = articles[0]
    told = (first.id, first.url, first.outlet, first.title, first.byline, first.credits, first.dateline)
    when = (first.published, first.modified, first.language)
    desks = sorted(credits.desk(article) for article in articles)
    made = (__version__, options, list(Relation._fields))
    return _hash(first.text, made, told, when, desks)


def packed(relation: Relation | None) -> bytes:
    if relation is None:
        return b""
    plain = {name: one for name, one in relation._asdict().items() if name not in APART}
    passages = [
        (*_ends(one), one.similarity, [(change.kind, *_ends(change)) for change in one.changes])
        for one in relation.passages
    ]
    return orjson.dumps((plain, (relation.share.a, relation.share.b), passages))


def unpacked(kept: bytes, a: Article, b: Article) -> Relation | None:
    if not kept:
        return None
    plain, share, passages = orjson.loads(kept)
    whole: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in plain.items()}
    return Relation(
        a=a,
        b=b,
        share=Share(*share),
        passages=tuple(
            Passage(
                Span(a.id, a0, a1),
                Span(b.id, b0, b1),
                similarity,
                tuple(Change(kind, Span(a.id, *ends[:2]), Span(b.id, *ends[2:])) for kind, *ends in changes),
            )
            for a0, a1, b0, b1, similarity, changes in passages
        ),
        **whole,
    )


def _ends(one: Passage | Change) -> tuple[int, int, int, int]:
    return one.a.start, one.a.end, one.b.start, one.b.end


def _hash(text: str, *of: object) -> bytes:
    told = repr(of)
    return blake2b(f"{len(told)}{told}{text}".encode("utf8", "surrogatepass"), digest_size=16).digest()
