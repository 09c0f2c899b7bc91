"""Articles with mentions made by hand, for the tests of statements: names and times found by their words."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from crossread.records import Article, Credit, Entity, Mention, MentionKind, Statement, Time
from crossread.stages import statements

PEOPLE = {
    "adair": ("person", "Ruth Adair", ("Colonel Ruth Adair", "Col. Ruth Adair", "Ruth Adair", "Mrs. Adair", "Adair")),
    "brandt": ("person", "Ilja Brandt", ("Ilja Brandt", "Mr. Brandt", "Brandt")),
    "guard": ("organisation", "Lorvan harbour guard", ("Lorvan harbour guard", "harbour guard")),
    "ministry": ("organisation", "Velmar interior ministry", ("Velmar interior ministry", "interior ministry")),
    "reuters": ("organisation", "Reuters", ("Reuters",)),
    "velmar": ("place", "Velmar", ("Velmar",)),
    "tessia": ("place", "Tessia", ("Tessia",)),
}
DAYS = {
    "Monday": date(2031, 5, 5),
    "Tuesday": date(2031, 5, 6),
    "Wednesday": date(2031, 5, 7),
    "May 2": date(2031, 5, 2),
}


def article(text: str, id: str = "a", outlet: str | None = None, credits: Sequence[Credit] = ()) -> Article:
    return Article(id=id, text=text, outlet=outlet, credits=tuple(credits), language="en")


def entities(*ids: str) -> tuple[Entity, ...]:
    return tuple(Entity(key, kind(key), name, aliases, ids) for key, (_, name, aliases) in PEOPLE.items())


def kind(key: str) -> MentionKind:
    return PEOPLE[key][0]  # type: ignore[return-value]


def mentions(of: Article) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for key, (_, _, aliases) in PEOPLE.items():
        pattern = "|".join(re.escape(alias) for alias in aliases)
        for match in re.finditer(rf"\b(?:{pattern})", of.text):
            found.append(Mention(of.id, of.span(*match.span()), kind(key), entity=key))
    for words, day in DAYS.items():
        for match in re.finditer(rf"\b{words}\b", of.text):
            value = Time(day.isoformat(), "DATE", day.isoformat(), day.isoformat())
            found.append(Mention(of.id, of.span(*match.span()), "time", value=value))
    return tuple(found)


def read(text: str, **fields: object) -> list[Statement]:
    one = article(text, **fields)  # type: ignore[arg-type]
    return list(statements.find(one, mentions(one), entities(one.id)))


def voiced(texts: Mapping[str, str]) -> list[Statement]:
    """The voiced statements of several articles, by id."""
    articles = [article(text, id) for id, text in texts.items()]
    known = entities(*texts)
    said = [s for one in articles for s in statements.find(one, mentions(one), known)]
    return list(statements.voice(articles, said))


def words(text: str, statement: Statement) -> list[str]:
    """The pieces of a statement's content as they stand in the text."""
    return [span.of(text) for span in statement.content]


def summary(text: str, statement: Statement) -> tuple[str | None, str | None, str]:
    """Name of the speaker, cue and content."""
    source = statement.source.name if statement.source else None
    cue = statement.cue.of(text) if statement.cue else None
    return source, cue, " … ".join(words(text, statement))
