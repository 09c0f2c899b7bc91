"""Spans → `Evidence`: the words, the article's short name, the place in the page.

In: the articles that were read, in the order in which the view shows them. Names are made
here, once for all outputs.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal
from urllib.parse import urlsplit

from crossread.records import Article, Span
from crossread.report.safe import one_line
from crossread.report.shape import ArticleLink, Evidence

LONGEST_LABEL = 32  # characters; two labels and a span then fit a line of 80


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles of a view with their short names."""

    articles: dict[str, Article]
    links: dict[str, ArticleLink]

    @staticmethod
    def of(articles: Sequence[Article]) -> "Shelf":
        links = (ArticleLink(label, f"a{n}") for n, label in enumerate(_labels(articles), 1))
        ids = [article.id for article in articles]
        return Shelf(dict(zip(ids, articles, strict=True)), dict(zip(ids, links, strict=True)))

    def evidence(self, span: Span, mark: Literal["line", "passage"] = "line") -> Evidence:
        """Raises ValueError where the span doesn't lie in its article: nothing is shown that isn't there."""
        text = self.articles[span.article].text
        if not 0 <= span.start <= span.end <= len(text):
            raise ValueError(
                f"the span [{span.start}, {span.end}) does not lie in article {span.article}, "
                f"which has {len(text)} characters: the records are of another text, read it again"
            )
        link = self.links[span.article]
        anchor = f"{link.anchor}-{span.start}-{span.end}"
        return Evidence(span.of(text), link.label, span.start, span.end, anchor, mark)

    def rank(self, article: str) -> int:
        """Where an article stands in the view's order."""
        return int(self.links[article].anchor[1:])

    def span_rank(self, span: Span) -> tuple[int, int, int]:
        return self.rank(span.article), span.start, span.end


def within(part: object) -> Iterator[Evidence]:
    """Every piece of evidence in a view or a part of one."""
    if isinstance(part, Evidence):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from within(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from within(getattr(part, field.name))


def _labels(articles: Sequence[Article]) -> list[str]:
    """Short and unique: outlet, else host, file, title or id; numbered where several are the same."""
    names = [_name(article) for article in articles]
    total = Counter(names)
    taken = set(total)
    seen: Counter[str] = Counter()
    labels = []
    for name in names:
        label = name
        while total[name] > 1 and label in taken:
            seen[name] += 1
            label = f"{name} ({seen[name]})"
        taken.add(label)
        labels.append(label)
    return labels


def _name(article: Article) -> str:
    path = article.capture.path if article.capture else None
    file = path.replace("\\", "/").rsplit("/", 1)[-1] if path else None
    candidates = (article.outlet, _host(article.url), file, article.title)
    name = next((one for one in (one_line(given or "") for given in candidates) if one), one_line(article.id) or "?")
    return name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1].rstrip() + "…"


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host and host.removeprefix("www.")
