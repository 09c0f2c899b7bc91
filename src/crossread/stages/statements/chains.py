"""The path of a statement from the mouth to the page: speaker, document, relays, outlet, with the words for each.

In: an attribution with its speaker, the relays that its text adds (`relays`), the article.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from crossread.records import Article, Credit, Link, Role, Span
from crossread.stages.statements import lexicon, phrases
from crossread.stages.statements.attributions import Attribution
from crossread.stages.statements.grammar import Sentence, Token
from crossread.stages.statements.names import Extent, Who
from crossread.stages.statements.newsrooms import is_news, is_same

# A credit in a dateline this near the text's start, or in a first or last line of its own no longer than this,
# stands for the whole text (characters).
CREDIT_LEAD, CREDIT_LINE = 120, 60
ORDINALS = frozenset("first second latest last earlier".split())
RELEASES = frozenset("press news media".split())
MEDIUM_REACH = 6  # tokens behind what was said: "confirmed the release | in a brief statement"
DOCUMENT_REACH = 24  # tokens behind a cue in which the document it uses is named


def build(article: Article, who: Who | None, document: Extent | None, relays: Sequence[Link]) -> tuple[Link, ...]:
    """The chain; `relays` are the hops that the text tells, mouth outwards."""
    links: list[Link] = []
    if who is not None:
        links.append(Link(article.span(*who.words), who.name, _role(who)))
    if document is not None and (who is None or who.kind != "document"):
        written = Link(article.span(*document), article.text[slice(*document)], "document")
        links.insert(0 if links and links[0].role == "relay" else len(links), written)  # "The daily quoted the letter"
    credited = [Link(credit.span, credit.name, "relay") for credit in whole_text_credits(article)]
    for link in (*relays, *credited):
        if not any(is_same(link.name, one.name) or _within(link, one) for one in links):
            links.append(link)
    if article.outlet:
        links.append(Link(None, article.outlet, "outlet"))
    return tuple(links)


def _within(link: Link, other: Link) -> bool:
    if link.span is None or other.span is None:
        return False
    return link.span.overlaps(other.span) and other.role != "document"


def _role(who: Who) -> Role:
    if who.kind == "document":
        return "document"
    return "relay" if is_news(who.name) else "speaker"


def whole_text_credits(article: Article) -> list[Credit]:
    """Agencies whose text the article is: credited outside the text, in its dateline or in its last line.

    Where a reporter has the by-line ("By Ona Reth, with LNA") nobody can tell which words came by the agency; an
    agency in the by-line is no reporter.
    """
    agencies = [credit for credit in article.credits if credit.kind == "agency"]
    if any(not any(is_same(name, credit.name) for credit in agencies) for name in article.byline):
        return []
    return [credit for credit in agencies if credit.span is None or _frames_text(article.text, credit.span)]


def _frames_text(text: str, span: Span) -> bool:
    first_end, last = text.find("\n\n"), text.rfind("\n\n") + 2
    lead = span.end <= CREDIT_LEAD and re.match(r"\W{0,3}\s*[-–—:]", text[span.end : span.end + 6]) is not None
    head = 0 <= span.end <= first_end <= CREDIT_LINE and not text[:first_end].endswith(".")
    foot = 1 < last <= span.start and len(text) - last <= CREDIT_LINE and not text.rstrip().endswith(".")
    return lead or head or foot


def document(attribution: Attribution, sentence: Sentence) -> Extent | None:
    """The document that a speaker used: "said in a statement", "In a letter, X wrote", "a statement saying"."""
    for start, end in _rooms(attribution, sentence):
        found = _document_in(attribution, sentence.tokens, start, end)
        if found is not None:
            return found
    return None


def _document_in(attribution: Attribution, tokens: Sequence[Token], start: int, end: int) -> Extent | None:
    first = bisect_left(tokens, start, key=lambda token: token.start)
    for at in range(first, min(first + DOCUMENT_REACH, len(tokens))):
        token = tokens[at]
        if token.start >= end or (token.kind == "relative" and tokens[at - 1].kind != "prep"):
            break
        passed = (*attribution.content, *([attribution.addressee] if attribution.addressee else []))
        if not _names_document(tokens, at) or any(a <= token.start < b for a, b in passed):
            continue
        begun = at
        while begun > first and _premodifies(tokens[begun - 1]):
            begun -= 1
        if begun > 1 and tokens[begun - 2].low == "according":
            continue  # it tells what the speaker said (`relays`)
        if begun > 0 and (begun < at or tokens[begun - 1].kind == "prep"):
            return tokens[begun].start, token.end
    return None


def _names_document(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].low == "release":
        return at > 0 and tokens[at - 1].low in RELEASES  # "the release" is a prisoner's, too
    return tokens[at].low in lexicon.DOCUMENTS - lexicon.SPOKEN


def _premodifies(token: Token) -> bool:
    return token.kind == "det" or token.low in ORDINALS or (phrases.nominal(token) and not token.low.endswith("ing"))


def _rooms(attribution: Attribution, sentence: Sentence) -> Iterator[Extent]:
    """Where a document may stand: between source and cue, behind the cue, before a source behind an opening "In"."""
    if attribution.cue is None:
        return
    source, cue = attribution.source, attribution.cue
    if source and any(source[1] <= token.start < cue[0] and token.kind != "stop" for token in sentence.tokens):
        yield source[1], cue[0]
    start = source[1] if source and source[0] >= cue[1] else cue[1]
    behind = [a for a, _ in attribution.content if a >= start]
    yield start, min(behind) if behind else attribution.around[1]
    last = attribution.content[-1][1]
    after = [token for token in sentence.tokens if token.start >= last][:MEDIUM_REACH]
    if after and after[0].low in ("in", "by", "via"):
        yield after[0].start, after[-1].end
    opens = sentence.tokens[0]
    if source and opens.kind == "prep" and opens.start >= attribution.around[0]:
        yield opens.start, source[0]
