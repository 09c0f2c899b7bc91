"""Sentences with what their sets say of them, as arrays for training.

In: sets, each a folder with `articles.jsonl` (`id`, `text`) and `gold.jsonl` (records `mention`
and `statement` as the program writes them) or with marked text (see marked.py), and a recipe that
says what each set marks. Where a
set is silent every tag is allowed, so that no set's gaps or habits teach another's head.
"""

import hashlib
import json
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import marked
import numpy as np

from crossread.reader.labels import NAME_KINDS, NAMES, PHRASE_KINDS, PHRASES
from crossread.reader.pieces import Vocabulary, tokens
from crossread.records import Article
from crossread.stages import mentions
from crossread.stages.mentions import listed
from crossread.stages.mentions.tables import words
from crossread.text import sentences

SILVER = "silver.jsonl"
OWN = Path(__file__).parents[2] / "data"
HELD_OUT = 15  # of a hundred articles, by the hash of their ids
MOST_PIECES = 160
DETERMINERS = ("the", "a", "an")
PRONOUNS = frozenset("i we you he she they it me us him her them my our your his its their who this that these".split())
JOINERS = frozenset("of the for and on in de la al bin ibn al- &".split())

Span = tuple[int, int]


@dataclass(slots=True)
class Example:
    """One sentence. `names`, `phrases`, `roles` say for each token which tags are allowed; `ties` are (cue's token,
    tokens of its source, tokens of its content). `silver`: no person marked its names."""

    article: str
    set: str
    text: str
    spans: list[Span]
    pieces: list[tuple[int, ...]]
    names: np.ndarray
    phrases: np.ndarray
    roles: np.ndarray
    ties: list[tuple[int, np.ndarray, np.ndarray]]
    silver: bool = False

    @property
    def words(self) -> list[str]:
        return [self.text[a:b] for a, b in self.spans]


@dataclass(frozen=True, slots=True)
class Set:
    """A row of the recipe."""

    folder: str
    licence: str
    marks: tuple[str, ...]  # kinds of bare names; "phrases"; "statements"
    passes: float


def recipe(path: Path) -> list[Set]:
    rows = tomllib.loads(path.read_text("utf8"))["set"]
    return [Set(row["folder"], row["licence"], tuple(row["marks"]), row["passes"]) for row in rows]


def folder(data: Path, given: Set) -> Path:
    """Where a set lies: in DATA, or in the project's own data."""
    return data / given.folder if (data / given.folder).is_dir() else OWN / given.folder


def held_out(article: str) -> bool:
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % 100 < HELD_OUT


def read(folder: Path, given: Set, vocabulary: Vocabulary) -> Iterator[Example]:
    """The set's sentences; where the folder has a `silver.jsonl`, names are taught by it and the rules."""
    articles, records = load(folder)
    gold, silver = _by_article(records), _by_article(_lines(folder / SILVER))
    for article in articles:
        taught = silver.get(article["id"])
        ruled = _ruled(article) if taught else []
        for start, end in sentences.split(article["text"]):
            made = _example(article, (start, end), gold[article["id"]], given, vocabulary)
            if taught:
                made.silver = True
                made.names = _agreed(made, _here(taught, start, end), _here(ruled, start, end))
            yield made


def load(folder: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A set's articles and records, in whichever of the two forms it lies."""
    articles = _lines(folder / "articles.jsonl")
    return (articles, _lines(folder / "gold.jsonl")) if articles else marked.load(folder)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf8").splitlines()] if path.exists() else []


def _by_article(records: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for record in records:
        if record["record"] in ("mention", "statement"):
            found[record["article"]].append(record)
    return found


def _ruled(article: dict[str, Any]) -> list[dict[str, Any]]:
    found = mentions.find(Article(article["id"], article["text"]))
    return [
        {"record": "mention", "span": (m.span.start, m.span.end), "kind": m.kind} for m in found if m.kind in NAME_KINDS
    ]


def _here(records: list[dict[str, Any]], start: int, end: int) -> list[tuple[Span, str]]:
    """The mentions in a sentence, by its own offsets."""
    return [
        ((r["span"][0] - start, r["span"][1] - start), r["kind"])
        for r in records
        if r["record"] == "mention" and r["span"][0] < end and r["span"][1] > start
    ]


def _example(
    article: dict[str, Any], sentence: Span, gold: list[dict[str, Any]], given: Set, vocabulary: Vocabulary
) -> Example:
    start, end = sentence
    text = article["text"][start:end]
    spans = tokens(text)
    pieces, size = [], 2
    for a, b in spans:
        cut = vocabulary.pieces(text[a:b])
        if size + len(cut) > MOST_PIECES:
            break
        pieces.append(cut)
        size += len(cut)
    spans = spans[: len(pieces)]
    made = Example(article["id"], given.folder, text, spans, pieces, *_free(len(spans)), [])
    marked = _here(gold, start, end)
    if "phrases" in given.marks:
        made.phrases = _exactly(made, marked, PHRASE_KINDS, PHRASES)
        made.names = _bare(made, marked)
    elif "statements" not in given.marks:
        made.names = _names(made, marked, given.marks)
    if "statements" in given.marks:
        _attributions(made, [r for r in gold if r["record"] == "statement"], start)
    return made


def _free(count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return np.ones((count, len(NAMES)), bool), np.ones((count, len(PHRASES)), bool), np.ones((count, 3, 3), bool)


def _inside(made: Example, span: Span) -> list[int]:
    return [n for n, (a, b) in enumerate(made.spans) if a < span[1] and b > span[0]]


def _put(allowed: np.ndarray, where: list[int], kind: int) -> None:
    """Exactly this kind on these tokens: B on the first, I behind it."""
    for n, token in enumerate(where):
        allowed[token] = False
        allowed[token, 1 + 2 * kind + (n > 0)] = True


def _exactly(made: Example, marked: list[tuple[Span, str]], kinds: tuple[str, ...], tags: tuple[str, ...]) -> Any:
    allowed = np.zeros((len(made.spans), len(tags)), bool)
    allowed[:, 0] = True
    for span, kind in marked:
        if kind in kinds:
            _put(allowed, _inside(made, span), kinds.index(kind))
    return allowed


def _names(made: Example, marked: list[tuple[Span, str]], marks: tuple[str, ...]) -> np.ndarray:
    """Names as marked; kinds that the set doesn't mark stay open, peoples that a table knows are put in."""
    allowed = np.zeros((len(made.spans), len(NAMES)), bool)
    allowed[:, 0] = True
    for n, kind in enumerate(NAME_KINDS):
        if kind not in marks and kind != "nationality":
            allowed[:, 1 + 2 * n : 3 + 2 * n] = True
    lower = [n for n, (a, _) in enumerate(made.spans) if not made.text[a].isupper()]
    allowed[np.ix_(lower, range(1, len(NAMES), 2))] = False  # no name that a set leaves open begins in small letters
    taken: set[int] = set()
    for span, kind in marked:
        where = _inside(made, span)
        if kind in marks:
            _put(allowed, where, NAME_KINDS.index(kind))
            taken.update(where)
        else:
            allowed[where] |= _any("nationality")
    _peoples(made, allowed, taken)
    return allowed


def _any(kind: str) -> np.ndarray:
    row = np.zeros(len(NAMES), bool)
    at = 1 + 2 * NAME_KINDS.index(kind)
    row[at : at + 2] = True
    return row


def _peoples(made: Example, allowed: np.ndarray, taken: set[int]) -> None:
    for n, (a, b) in enumerate(made.spans):
        if n not in taken and listed.kind(made.text[a:b]) == "nationality":
            _put(allowed, [n], NAME_KINDS.index("nationality"))


def _agreed(made: Example, taught: list[tuple[Span, str]], ruled: list[tuple[Span, str]]) -> np.ndarray:
    """A teacher's names where the rules see the same; both answers stay open where they differ."""
    allowed = [_exactly(made, found, NAME_KINDS, NAMES) for found in (taught, ruled)]
    both: np.ndarray = allowed[0] | allowed[1]
    return both


def _bare(made: Example, marked: list[tuple[Span, str]]) -> np.ndarray:
    """Bare names out of whole phrases, where the phrase is a name behind an article; what is unsure stays open."""
    allowed = np.zeros((len(made.spans), len(NAMES)), bool)
    allowed[:, 0] = True
    taken: set[int] = set()
    for span, kind in marked:
        where = _inside(made, span)
        said = [made.text[a:b] for a, b in (made.spans[n] for n in where)]
        while said and said[0].lower() in DETERMINERS:
            said, where = said[1:], where[1:]
        if not said or not any(word[0].isupper() for word in said) or said[0].lower() in PRONOUNS:
            continue
        taken.update(where)
        plain = all(word[0].isupper() or not word[0].isalpha() or word.lower() in JOINERS for word in said)
        titled = any(word.lower() in words.TITLES or word == "," for word in said)
        known = listed.kind(" ".join(said))
        if kind in NAME_KINDS and plain and not titled and known in (None, kind):
            _put(allowed, where, NAME_KINDS.index(kind))
        else:
            allowed[where] = True
    _peoples(made, allowed, taken)
    return allowed


def _attributions(made: Example, statements: list[dict[str, Any]], start: int) -> None:
    """Roles and ties. What belongs to no cue of this sentence stays open: its cue may stand in the one before."""
    roles = np.zeros((len(made.spans), 3, 3), bool)
    roles[:, :, 0] = True
    here: list[tuple[list[list[int]], ...]] = []
    for statement in statements:
        source = statement.get("source") or {}
        given = (source.get("spans") or [], statement.get("cue_spans") or [], statement.get("content") or [])
        found = tuple([where for a, b in spans if (where := _inside(made, (a - start, b - start)))] for spans in given)
        if any(found):
            here.append(found)
    here.sort(key=lambda found: (bool(found[1]), -sum(map(len, found[2]))))
    tied: dict[int, tuple[np.ndarray, np.ndarray]] = {}
    for found in here:
        for role, pieces in enumerate(found):
            for where in pieces:
                if not found[1]:
                    roles[where, role] = True
                elif roles[where, role, 0].all():
                    for n, token in enumerate(where):
                        roles[token, role] = (False, n == 0, n > 0)
        for cue in found[1][:1]:
            rows = tied.setdefault(cue[0], (np.zeros(len(made.spans), bool), np.zeros(len(made.spans), bool)))
            for role, row in ((0, rows[0]), (2, rows[1])):
                for where in found[role]:
                    row[where] = True
    made.roles = roles
    made.ties = [(cue, *rows) for cue, rows in sorted(tied.items())]
