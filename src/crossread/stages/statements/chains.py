"""The path of a statement from the mouth to the page: speaker, document, relays, outlet, with the words for each.

In: an attribution with its speaker, its sentence, the attributions that hold it, the article.
"""

import re
from collections.abc import Sequence

from crossread.records import Article, Credit, Link, Role, Span
from crossread.stages.statements import lexicon, phrases
from crossread.stages.statements.attributions import Attribution, Extent
from crossread.stages.statements.grammar import Sentence, Token
from crossread.stages.statements.names import Names, Who

NEWS_NAMES = frozenset(
    """reuters afp ap upi tass xinhua dpa ansa efe bloomberg bbc cnn nbc cbs abc npr pbs msnbc politico interfax
    anadolu ria itar-tass kyodo yonhap pti ani axios""".split()
)
NEWS_WORDS = frozenset(
    """news times post television tv radio agency journal herald tribune gazette telegraph newspaper broadcaster
    press magazine channel network media guardian observer chronicle courier examiner mail""".split()
)
# A credit this near the text's start or end stands for the whole text (characters).
CREDIT_LEAD, CREDIT_LAST = 120, 60


def build(
    article: Article, who: Who | None, attribution: Attribution, sentence: Sentence, relays: Sequence[Link]
) -> tuple[Link, ...]:
    """`relays` are the hops that other attributions and the sentence's own words add, mouth outwards."""
    links: list[Link] = []
    if who is not None:
        links.append(Link(article.span(*who.words), who.name, _role(who)))
    if who is None or who.kind != "document":
        document = _document(article.text, attribution, sentence)
        if document is not None:
            words = article.text[document[0] : document[1]]
            links.append(Link(article.span(*document), words, "document"))
    links.extend(relays)
    known = {link.name.casefold() for link in links}
    for credit in whole_text_credits(article):
        if credit.name.casefold() not in known:
            links.append(Link(credit.span, credit.name, "relay"))
    if article.outlet and article.outlet.casefold() not in known:
        links.append(Link(None, article.outlet, "outlet"))
    return tuple(links)


def _role(who: Who) -> Role:
    if who.kind == "document":
        return "document"
    return "relay" if is_news(who.name) else "speaker"


def whole_text_credits(article: Article) -> list[Credit]:
    """Agencies whose text the article is: credited outside the text, in its dateline or in its last line."""
    found = []
    for credit in article.credits:
        if credit.kind != "agency":
            continue
        if credit.span is None or _frames_text(article.text, credit.span):
            found.append(credit)
    return found


def _frames_text(text: str, span: Span) -> bool:
    first_end = text.find("\n\n")
    lead = span.end <= CREDIT_LEAD and re.match(r"\W{0,3}\s*[-–—:]", text[span.end : span.end + 6]) is not None
    alone = first_end >= 0 and span.end <= first_end <= CREDIT_LEAD
    last = text.rfind("\n\n") + 2
    return lead or alone or (last <= span.start and len(text) - last <= CREDIT_LAST and last > 1)


def relays(attribution: Attribution, sentence: Sentence, names: Names) -> list[Extent]:
    """The words of the hops that a sentence adds: "told X" where X is a news organisation, "according to X" behind."""
    if attribution.cue is None:
        return []
    found: list[Extent] = []
    if attribution.addressee is not None and is_news(names.of(attribution.addressee).name):
        found.append(attribution.addressee)
    tokens, stop = sentence.tokens, sentence.closes
    for at in range(_behind(tokens, attribution.cue[1]), stop - 2):
        if tokens[at].low == "according" and tokens[at + 1].low == "to":
            source = phrases.after(tokens, at + 2, stop)
            extent = (tokens[source.start].start, tokens[source.end - 1].end) if source else None
            if extent and not any(a <= extent[0] < b for a, b in attribution.content) and extent != attribution.source:
                found.append(extent)
            break
    return found


def _behind(tokens: Sequence[Token], offset: int) -> int:
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if tokens[middle].start < offset else (low, middle)
    return low


def is_news(name: str) -> bool:
    words = [word.strip(".,'’").casefold() for word in name.split()]
    return bool(words) and (words[-1] in NEWS_WORDS or any(word in NEWS_NAMES for word in words))


def _document(text: str, attribution: Attribution, sentence: Sentence) -> Extent | None:
    """The document that a speaker used: "said in a statement", "released a statement saying"."""
    tokens = sentence.tokens
    start, end = _document_room(attribution)
    first = _behind(tokens, start)
    for at in range(first, min(first + 24, len(tokens))):
        token = tokens[at]
        if token.start >= end:
            break
        if token.low in lexicon.DOCUMENTS - lexicon.SPOKEN and not any(
            a <= token.start < b for a, b in attribution.content
        ):
            begun = at
            while begun > first and (phrases.nominal(tokens[begun - 1]) or tokens[begun - 1].kind == "det"):
                begun -= 1
            if at > first and begun > 0 and (begun < at or tokens[begun - 1].kind == "prep"):
                return tokens[begun].start, token.end
    return None


def _document_room(attribution: Attribution) -> Extent:
    """Where a document's name may stand: between source and cue, or behind the cue before the sentence goes on."""
    if attribution.cue is None:
        return 0, 0
    if attribution.source and attribution.cue[0] - attribution.source[1] > 1:
        return attribution.source[1], attribution.cue[0]
    start = attribution.cue[1]
    if attribution.source and attribution.source[0] >= start:
        start = attribution.source[1]
    behind = [a for a, _ in attribution.content if a >= start]
    return start, min(behind) if behind else attribution.around[1]
