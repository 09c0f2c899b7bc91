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


def credits_of(article: Article, around: Sequence[str], photo: Sequence[str]) -> tuple[Credit, ...]:
    """Those in the text first, by place; then the names that stand around it, and the pictures'."""
    around = (*around, *relays.interviewer(article.title or ""))
    inside = credits.in_text(article.text, [name for name in around if agencies.by_form(name)], article.title or "")
    named = [
        Credit(agencies.called(name), _kind(name, article.outlet, True), article.span(start, end))
        for name, start, end in inside
    ]
    for name in around:
        own = agencies.by_form(name) is None and agencies.same(name, article.outlet or "")
        if not own and not any(agencies.same(name, credit.name) for credit in named):
            named.append(Credit(agencies.called(name), _kind(name, article.outlet, False), None))
    return (*named, *(Credit(name, "photo", None) for name in photo))


def _kind(name: str, outlet: str | None, inside: bool) -> CreditKind:
    """An outlet that credits itself in its own dateline is no agency, unless its name is one.

    `inside`: the text names it where only agencies stand, or calls it one.
    """
    own = outlet is not None and (agencies.same(name, outlet) or outlet.casefold().startswith(name.casefold()))
    if name in agencies.NAMES:
        return "agency"
    if agencies.by_form(name) is None and agencies.LONG_ACRONYM.fullmatch(name) is None:
        wire = datelines.WIRE.fullmatch(name) is not None
        return "agency" if inside and not own and (wire or not outlets.is_outlet(name)) else "outlet"
    return "outlet" if own and not agencies.says_so(name) and not agencies.says_so(outlet or "") else "agency"
