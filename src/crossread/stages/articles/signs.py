"""Whether an element of a page is furniture, and which kind: told by its tag, role, class and id.

From the tag and the attributes of an element.

The words are those that sites of many languages share in their class names, which are
mostly English wherever the site is. Each is matched as a whole part of a name
(`related-links`, `relatedLinks`, `article__related`), never inside a word (`correlated`).
"""

import re
from functools import lru_cache
from operator import add
from typing import NamedTuple

KEYS = ("class", "id", "role", "data-testid", "data-component", "data-module", "aria-label")
VALUE = re.compile(r"""\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
HIDDEN = re.compile(r"""aria-hidden\s*+=\s*+["']?true|display\s*+:\s*+none""", re.I)
QUOTED = re.compile(r"""=\s*+(?:"[^"]*"|'[^']*'|[^\s>]+)""")
BARE_HIDDEN = re.compile(r"(?:^|\s)hidden(?:\s|$)", re.I)
# `hidden md:block`: a style sheet's word for "not on telephones".
HIDDEN_CLASS = re.compile(r"(?:^|\s)(?:is-)?hidden(?:\s|$)")

BY_TAG = {
    "nav": "navigation",
    "footer": "page footer",
    "aside": "aside",
    "form": "form",
    "button": "button",
    "select": "form",
    "option": "form",
    "label": "form",
    "figcaption": "caption",
    "figure": "caption",
    "dialog": "notice",
    "menu": "navigation",
    "table": "table",
    "address": "byline",
    "audio": "player",
    "video": "player",
    "object": "player",
    "canvas": "player",
}
BY_ROLE = {
    "navigation": "navigation",
    "banner": "page header",
    "contentinfo": "page footer",
    "complementary": "aside",
    "dialog": "notice",
    "alertdialog": "notice",
    "search": "form",
    "menu": "navigation",
    "menubar": "navigation",
    "toolbar": "share buttons",
    "tooltip": "notice",
    "tablist": "navigation",
}
# Reason → the parts of a name that mean it.
WORDS = {
    "aside": "aside",
    "teaser": "teaser teasers teaserbox teasertext",
    "related links": """
        lineclamp related relateds relatedlinks relatedarticles relatedcontent relatedposts readmore
        readalso readnext recirc recirculation recommended recommendation recommendations recommend seealso
        morefrom moreon morestories mostread mostpopular mostviewed popular trending outbrain taboola upnext
        nextup promo promos promobox crosslink crosslinks furtherreading alsoread inlinerelated siblings
        rellinks linkbox linklist yarpp nextpost prevpost
    """,
    "navigation": """
        nav navbar navigation navlinks breadcrumb breadcrumbs navi anchornavi hauptnavigation menu submenu
        megamenu pagination pager paging toc tabs sitemap skiplink skip skiplinks topbar subnav sitenav
        postnav
    """,
    "page header": "masthead siteheader topheader pageheader globalheader",
    "page footer": "footer pagefooter sitefooter colophon",
    "share buttons": """
        share sharing sharebar sharebuttons sharetools social socials socialbar sharedaddy socialmedia
        addthis addtoany shareicons shariff bookmark bookmarks toolbar articletools
    """,
    "newsletter sign-up": "newsletter newsletters signup subscribe subscription subscriptions optin mailchimp",
    "paywall notice": """
        regwall piano upsell meterwall memberbox joinbox supportbox supportus donate donation donationbox
    """,
    "advertisement": """
        affiliate affiliateinfo ad ads advert adverts advertisement advertising adslot adbox adunit
        adwrapper sponsor sponsored sponsoredlinks werbung anzeige anzeigen publicidad pub reklame reklama
        annonse dfp gpt googlead admarker advertorial
    """,
    "cookie notice": "cookie cookies consent gdpr cmp onetrust cookiebanner privacybanner",
    "comments": """
        comment comments commentlist commentbox discussion disqus livefyre respond replies kommentare
        kommentar leserkommentare comentarios commentaires viafoura coral
    """,
    "tags": "tags taglist tagcloud topics topiclist keywords categories catlinks hashtags postmeta",
    "byline": """
        byline bylines author authors authorbio authorbox authorinfo authorname bio aboutauthor dateline
        timestamp pubdate publishdate dates datetime metadata articlemeta entrymeta articleinfo contributor
        contributors posted postedon
    """,
    "caption": """
        caption captions wpcaption credit credits imagecredit photocredit copyright figcaption gallery
        photogallery slideshow lightbox bildunterschrift imagecaption mediainfo imagedescription
        imageinfo imagetext bildtext
    """,
    "carousel": "carousel swiper slick splide owlcarousel flickity glide slider",
    "player": """
        player videoplayer audioplayer podcast mediaplayer videobox jwplayer texttospeech readaloud listen
    """,
    "box": """
        infobox factbox inlinetextbox expandablebox aisummary sidebar widgets poll quiz rightrail leftrail
        sidecol fakta faktaboks faktaruta
    """,
    "notice": """
        modal popup tooltip toast banner printonly noprint screenreader srtext sronly visuallyhidden
        invisible disclaimer disclosure
    """,
    "embedded post": "twittertweet instagrammedia tiktokembed fbpost blueskyembed redditembed twittervideo",
    "app link": "appdownload appstore googleplay whatsapp telegram followus follow googlenews",
}
REASONS = {word: reason for reason, words in WORDS.items() for word in words.split()}
TELLING = frozenset(REASONS)
# `cb-8f1ad2f6`: a number in base 16 names nothing.
FIGURE = re.compile(r"\d")
PLAIN = re.compile(r"[a-z_-]+")  # `post__read-more`, as most are
HEX = re.compile(r"(?<![A-Za-z0-9])(?=[a-z]*\d)[0-9a-f]{6,}(?![A-Za-z0-9])")
PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_a-zA-Z]+")
# Parts that make a furniture word harmless: `article-with-comments`, `has-sidebar`, `no-ads`, `comments-open`.
HARMLESS = frozenset("has with no without is enable enabled show open closed".split())
# A paragraph that is hidden among others that are not is behind a paywall.
PARAGRAPHS = frozenset(("p", "h2", "h3", "h4", "li", "blockquote"))
NEVER = frozenset(("", "html", "body", "main", "article", "a", "br", "img", "h1"))
# A sign is wrong on an element that holds more than this part of the page's prose: `theiaStickySidebar` around
# the whole article, `ad-in-text-target`. Comments and teasers may be longer than the article.
MOST = {
    "aside": 0.75,
    "comments": 0.95,
    "carousel": 0.8,
    "related links": 0.6,
    "page footer": 0.6,
    "navigation": 0.5,
    "newsletter sign-up": 0.5,
}
SURE = frozenset(
    """infobox factbox inlinetextbox faktaboks faktaruta expandablebox taboola outbrain disqus caption captions
    wpcaption imagecaption imagedescription bildunterschrift figcaption figure""".split()
)
MOST_OF_SURE = 0.7
MOST_OTHERWISE = 0.3
MEMO = 16_384  # class names remembered; a site's pages share theirs
SHORT = 3  # letters
MOST_NAMES = 300  # characters of class and id read; longer ones are style sheets in disguise


class Sign(NamedTuple):
    """`word` is what told it: a tag, a role or a part of a name. A tuple, since signs are counted by the hundred."""

    why: str
    word: str

    @property
    def most(self) -> float:
        """The part of the page's prose up to which the sign is believed."""
        return MOST_OF_SURE if self.word in SURE else MOST.get(self.why, MOST_OTHERWISE)


def of(tag: str, attributes: str) -> Sign | None:
    """Why an element is furniture; null where it isn't, by its own signs."""
    if tag in BY_TAG:
        return Sign(BY_TAG[tag], tag)
    if not attributes:
        return None
    if tag not in PARAGRAPHS and ("hidden" in attributes or "display" in attributes) and _hides(attributes):
        return Sign("hidden", "hidden")
    for key in KEYS:
        at = attributes.find(key)
        if at < 0:
            continue
        words = _value(attributes, at + len(key))[:MOST_NAMES]
        found = _by_role(words) if key == "role" else _by_words(words)
        if found:
            return found
    return None


def _value(attributes: str, at: int) -> str:
    """The value behind an attribute's name; nothing where none stands there."""
    if attributes.startswith('="', at) and (end := attributes.find('"', at + 2)) >= 0:  # as nearly always
        return attributes[at + 2 : end]
    value = VALUE.match(attributes, at)
    return value[1] or value[2] or value[3] or "" if value else ""


def _hides(attributes: str) -> bool:
    if HIDDEN.search(attributes):
        return True
    return "hidden" in attributes and BARE_HIDDEN.search(QUOTED.sub("", attributes)) is not None


def _by_role(value: str) -> Sign | None:
    why = BY_ROLE.get(value.lower())
    return Sign(why, value.lower()) if why else None


@lru_cache(maxsize=MEMO)
def _by_words(value: str) -> Sign | None:
    if "hidden" in value and HIDDEN_CLASS.search(value) and ":" not in value:
        return Sign("hidden", "hidden")
    for name in value.split():
        sign = _by_name(name)
        if sign is not None:
            return sign
    return None


@lru_cache(maxsize=MEMO)
def _by_name(name: str) -> Sign | None:
    parts = _parts(name)
    words = [*parts, *map(add, parts, parts[1:])]
    if TELLING.isdisjoint(words) or not HARMLESS.isdisjoint(parts):
        return None
    for word in words:
        if word in REASONS and (len(word) > SHORT or _stands_alone(word, name)):
            return Sign(REASONS[word], word)
    return None


def _parts(name: str) -> list[str]:
    """The words that a name is made of, in small letters."""
    if PLAIN.fullmatch(name):
        return [part for part in name.replace("_", "-").split("-") if part]
    return [part.lower() for part in PART.findall(HEX.sub("", name) if FIGURE.search(name) else name)]


def _stands_alone(word: str, name: str) -> bool:
    """Whether a short word is a part of its own, as in `top-ad`; the id `xAdJlVL` is a number in base 64."""
    return re.search(rf"(?:^|[-_]){word}(?:$|[-_])", name, re.I) is not None
