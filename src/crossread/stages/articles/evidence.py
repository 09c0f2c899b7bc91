"""Who is credited for an article, and where it was filed from, with the places where the text says so.

From an article's text, its outlet, and what a page says around it.
"""

from collections.abc import Sequence
from dataclasses import replace

from crossread.records import Article, Credit, CreditKind, Dateline
from crossread.stages.articles import agencies, credits, datelines, outlets, relays


def complete(article: Article) -> Article:
    """An article with the credits and the dateline that its own text tells, where it came without any."""
    if article.credits or article.dateline:
        return article
    return replace(article, credits=credits_of(article, (), ()), dateline=dateline_of(article))


def dateline_of(article: Article) -> Dateline | None:
    stated = datelines.find(article.text)
    return Dateline(stated.place, article.span(stated.start, stated.end)) if stated else None


def credits_of(
    article: Article, around: Sequence[str], photo: Sequence[str], owner: str | None = None
) -> tuple[Credit, ...]:
    """Those in the text first, by place; then the names that stand around it, and the pictures'.

    `owner` is whose right the page states, often in other words than the outlet's name.
    """
    own = tuple(name for name in (article.outlet, owner) if name)
    around = (*around, *relays.interviewer(article.title or ""))
    inside = credits.in_text(article.text, [name for name in around if agencies.by_form(name)], article.title or "")
    named = [
        Credit(agencies.called(name), _kind(name, True), article.span(start, end))
        for name, start, end in inside
        if not _is_own(name, own)
    ]
    for name in around:
        if not _is_own(name, own) and not any(agencies.same(name, credit.name) for credit in named):
            named.append(Credit(agencies.called(name), _kind(name, False), None))
    return (*named, *(Credit(name, "photo", None) for name in photo))


def _is_own(name: str, own: Sequence[str]) -> bool:
    """Whether a name is the page's own outlet's, which credits nobody: `KARROW (KVN)`. An agency's page credits it."""
    if agencies.says_so(name) or any(map(agencies.says_so, own)):
        return False
    return any(agencies.same(name, one) or one.casefold().startswith(name.casefold()) for one in own)


def _kind(name: str, inside: bool) -> CreditKind:
    """`inside`: the text names it where only agencies stand, or calls it one."""
    if agencies.by_form(name) is not None or agencies.LONG_ACRONYM.fullmatch(name):
        return "agency"
    wire = datelines.WIRE.fullmatch(name) is not None
    return "agency" if inside and (wire or not outlets.is_outlet(name)) else "outlet"
