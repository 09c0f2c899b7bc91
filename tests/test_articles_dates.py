"""The days of first publication and of change: how pages write them, where they show them, whom to believe."""

import pytest

from crossread.records import Article, Capture
from crossread.stages import articles
from crossread.stages.articles import date_labels, dates
from crossread.stages.articles.dates import Habits

TEXT = (
    "The harbour council of Velmora voted on Tuesday to close the old lighthouse road for two years, officials said.",
    "“We could not wait for another winter storm,” council leader Ines Tarrow said after the vote in the town hall.",
    "About 1,200 residents signed a petition against the closure, which begins on March 3 and affects two bus lines.",
    "The Brennick River flooded the lower town twice last autumn, and repairs have cost 4.5 million crowns so far.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)
LINKED = '<script type="application/ld+json">%s</script>'
STATED = '<meta property="article:published_time" content="%s">'
CHANGED = '<meta property="article:modified_time" content="%s">'
CARDS = "".join(
    f'<div class="teaser"><span class="date">{day}.02.2022</span><a href="/{day}">Another report of the week</a></div>'
    for day in (11, 12, 13, 14)
)


def read(inside: str, head: str = "", language: str = "de", below: str = "") -> Article:
    body = f"<h1>Velmora closes its road</h1>{inside}<div>{PARAGRAPHS}</div>{below}"
    source = f'<html lang="{language}"><head><title>Velmora closes its road</title>{head}</head><body>{body}</body>'
    made = articles.clean(Capture(source.encode(), "text/html", charset="utf-8"))
    assert isinstance(made, Article), made
    return made


# ---------------------------------------------------------------- how days are written


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("26 | 01 | 2022", "2022-01-26"),
        ("12/Dec/2023", "2023-12-12"),
        ("28 April, 2017", "2017-04-28"),
        ("2023. december 12.", "2023-12-12"),
        ("ngày 12 tháng 5, 2023", "2023-05-12"),
        ("12 ديسمبر ٢٠٢٣", "2023-12-12"),
        ("12 كانون الأول 2023", "2023-12-12"),
        ("12 ديسمبر/كانون الأول 2023", "2023-12-12"),
        ("12 בדצמבר 2023", "2023-12-12"),
        ("۱۲ دسامبر ۲۰۲۳", "2023-12-12"),
        ("12 грудня 2023", "2023-12-12"),
        ("12. marts 2023", "2023-03-12"),
        ("12 septembrie 2023", "2023-09-12"),
        ("2023年12月12日 10時30分", "2023-12-12T10:30"),
        ("2023년 12월 12일", "2023-12-12"),
    ],
)
def test_days_are_read_in_many_languages(words: str, day: str) -> None:
    found = dates.find(words)
    assert found is not None and found.iso == day


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("دوشنبه ۲ تير ۱۳۹۹", "2020-06-22"),
        ("تاریخ انتشار: ۱۴۰۲/۰۸/۱۵ ۱۰:۲۰", "2023-11-06T10:20"),
        ("30 اسفند 1399", "2021-03-20"),
        ("1 حمل 1402", "2023-03-21"),
        ("22 มิถุนายน 2563", "2020-06-22"),
        ("๒๒ มิ.ย. ๒๕๖๓ 10:00 น.", "2020-06-22T10:00"),
        ("২২ জুন ২০২০, ১০:৩০", "2020-06-22T10:30"),
        ("प्रकाशित: 22 फ़रवरी 2020", "2020-02-22"),
        ("जून 22, 2020", "2020-06-22"),
        ("22 جون 2020", "2020-06-22"),
        ("22 հունիսի 2020", "2020-06-22"),
        ("22 ივნისი 2020", "2020-06-22"),
    ],
)
def test_days_of_other_calendars_and_scripts(words: str, iso: str) -> None:
    found = dates.find(words)
    assert found is not None
    assert found.iso == iso
    assert words[found.start].isdigit() or words.startswith("जून")


@pytest.mark.parametrize("words", ["1399/04/02", "1441/08/15 هـ", "30 اسفند 1400", "31 आगस्ट 2020", "22 جون 3020"])
def test_days_that_no_calendar_has_or_that_may_be_of_two_are_not_read(words: str) -> None:
    assert dates.find(words) is None


@pytest.mark.parametrize("words", ["Release 30.10.23", "Party, 30.10.23", "8.5.12"])
def test_a_year_of_two_figures_is_read_only_where_a_date_is_expected(words: str) -> None:
    assert dates.find(words) is None
    assert dates.find(words, Habits(short_years=True)) is not None


@pytest.mark.parametrize("words", ["v30.10.23", "30.10.23.4", "at 10:30.10.23", "31.04.23", "30.10.55"])
def test_what_only_looks_like_a_short_date_is_none(words: str) -> None:
    assert dates.find(words, Habits(short_years=True)) is None


@pytest.mark.parametrize(
    ("before", "of"),
    [
        ("Veröffentlicht am", "published"),
        ("Опубликовано:", "published"),
        ("기사입력", "published"),
        ("Datum", "published"),
        ("Mis à jour le", "modified"),
        ("Published on Monday and last updated", "modified"),
        ("Ultima modifica:", "modified"),
        ("最終更新日：", "modified"),
        ("Registriert:", "other"),
        ("Member since", "other"),
        ("©", "other"),
        ("The candidate", ""),
        ("Von Odile Marsh,", ""),
    ],
)
def test_the_words_before_a_day_tell_what_it_is_of(before: str, of: str) -> None:
    assert date_labels.of(before) == of


# ---------------------------------------------------------------- where a page shows it


@pytest.mark.parametrize(
    "inside",
    [
        '<div class="date">Harbour, 01.03.22</div>',
        "<ul><li>1. März 2022</li><li>Odile Marsh</li></ul>",
        "<p>Zuletzt aktualisiert: 4. März 2022</p><p>Veröffentlicht: 1. März 2022</p>",
        "<p>Veröffentlicht 1. März 2022 | Aktualisiert 4. März 2022</p>",
        "<p>Registriert: 18.09.2008</p><p>Odile Marsh » 01.03.2022, 05:42</p>",
        "<p><span>Erschienen am</span> <time datetime='2022-03-01'>gestern</time></p>",
        '<p>Stand: <time datetime="2022-03-04">4.3.</time> Erstellt: <time datetime="2022-03-01">1.3.</time></p>',
        '<p class="text__caption">1. März 2022 | Hafen</p>',
        "<p>Am 12. Mai 2021 war die Straße schon einmal für eine Woche gesperrt worden.</p><p>01.03.2022</p>",
        '<p><span class="info" title="Ein Sturm über dem Hafen von Velmora, am 14. Februar 2020, in der Nacht">Sturm'
        "</span></p><p>01.03.2022</p>",
        f"{CARDS}<p>1. März 2022</p>",
    ],
)
def test_the_day_at_the_headline_is_that_of_first_publication(inside: str) -> None:
    assert (read(inside).published or "")[:10] == "2022-03-01"


@pytest.mark.parametrize(
    "below",
    [
        "<p class='postmetadata'>Dieser Beitrag wurde am 1. März 2022 um 10 Uhr veröffentlicht. Thema: Hafen.</p>",
        "<p>This entry was posted on Tuesday, March 1st, 2022 at 3:24 pm and is filed under Harbour.</p>",
        "<ul><li><strong>Datum</strong> 01.03.2022</li></ul>",
        '<footer class="entry-meta"><time class="entry-date" datetime="2022-03-01">March 1</time></footer>',
        '<script>window.page = {"publishDate": "2022-03-01T09:15:00+01:00"}</script>',
        "<p>Von Odile am 01.03.2022 | 0 Meinungen</p>",
    ],
)
def test_a_page_without_a_day_at_the_headline_tells_it_below(below: str) -> None:
    assert (read("", below=f"{below}{CARDS}").published or "")[:10] == "2022-03-01"


@pytest.mark.parametrize(
    "below",
    [
        CARDS,
        "<p>© 2022 The Post</p>",
        '<div class="current-date">Dienstag, 1. März 2022</div>',
        '<script>x = [{"publishDate": "2022-03-01"}, {"publishDate": "2022-02-14"}]</script>',
        '<blockquote class="twitter-tweet"><time datetime="2022-03-01">March 1</time></blockquote>',
        '<ol class="comments"><li><time datetime="2022-03-01">March 1</time> Well done</li></ol>',
    ],
)
def test_the_day_of_something_else_is_no_day_of_publication(below: str) -> None:
    assert read("", below=below).published is None


def test_a_press_release_opens_with_its_day() -> None:
    source = f"<html><body><h1>Road closes</h1><p>Velmora, 1. März 2022 – {TEXT[0]}</p>{PARAGRAPHS}</body></html>"
    made = articles.clean(Capture(source.encode(), "text/html", charset="utf-8"))
    assert isinstance(made, Article) and made.published == "2022-03-01"


def test_a_sentence_that_opens_with_a_day_doesnt_tell_when_it_was_published() -> None:
    source = f"<html><body><h1>Road closes</h1><p>12 May 2021 was the day of the storm. {TEXT[0]}</p>{PARAGRAPHS}"
    made = articles.clean(Capture(source.encode(), "text/html", charset="utf-8"))
    assert isinstance(made, Article) and made.published is None


@pytest.mark.parametrize(
    ("language", "elsewhere", "day"),
    [
        ("en-US", "", "2022-03-01"),
        ("en-GB", "<p>Next meeting: 10/25/2022</p>", "2022-01-03"),
        ("en", "", "2022-01-03"),
        ("en", "<p>Next meeting: 10/25/2022</p>", "2022-03-01"),
    ],
)
def test_the_month_stands_first_where_the_page_writes_so(language: str, elsewhere: str, day: str) -> None:
    assert read("<p>03/01/22</p>", language=language, below=elsewhere).published == day


# ---------------------------------------------------------------- whom to believe


@pytest.mark.parametrize(
    ("head", "inside", "published"),
    [
        # A statement outranks what is shown: the day shown is that of a change.
        (STATED % "2022-03-01T09:00:00+01:00", "<p>4. März 2022</p>", "2022-03-01T09:00:00+01:00"),
        # Of two statements that disagree the one that is shown; but not where that is the day of a change.
        (LINKED % '{"@type":"NewsArticle","datePublished":"2022-02-27"}' + STATED % "2022-03-01T09:00:00+01:00",
         "<p>1. März 2022</p>", "2022-03-01T09:00:00+01:00"),
        (LINKED % '{"@type":"NewsArticle","datePublished":"2022-02-27"}' + STATED % "2022-03-01T09:00:00+01:00"
         + CHANGED % "2022-03-01T09:00:00+01:00", "<p>1. März 2022</p>", "2022-02-27"),
        # A field that may be of the file is weaker than the day at the headline, and gives its hour.
        ('<meta name="date" content="2022-02-21T10:00:00+01:00">', "<p>1. März 2022</p>", "2022-03-01"),
        ('<meta name="date" content="2022-03-01T10:00:00+01:00">', "<p>1. März 2022</p>", "2022-03-01T10:00:00+01:00"),
        ('<meta name="article:expiration_time" content="2023-03-01">', "", None),
        ('<meta name="xparse:recs:publishtime" content="2022-03-01">', "", "2022-03-01"),
        # The page's own JSON-LD object, wherever it stands among those of other reports.
        (LINKED % '[{"@type":"NewsArticle","headline":"Karrow has a coach","datePublished":"2022-02-14"},'
         '{"@type":"NewsArticle","headline":"Velmora closes its road","datePublished":"2022-03-01"}]', "",
         "2022-03-01"),
        (LINKED % '{"@type":"WebPage","datePublished":"2022-03-01"}', "", "2022-03-01"),
        ('<meta property="og:image" content="https://post.example/media/2022/03/01/road.jpg">', "", "2022-03-01"),
    ],
)  # fmt: skip
def test_a_statement_of_first_publication_is_believed_first(head: str, inside: str, published: str | None) -> None:
    assert read(inside, head).published == published


@pytest.mark.parametrize(
    ("stated", "inside", "published"),
    [
        # The page's own day, in its zone where any clock on it tells that.
        ("2022-03-02T00:25:00Z", "<p>1 de marzo de 2022</p>", "2022-03-01"),
        ("2022-03-02T00:25:00Z", '<p>1 de marzo de 2022</p><i data-x="2022-02-11T10:00:00-03:00"></i>',
         "2022-03-01T21:25:00-03:00"),
        ("2022-02-28T23:15", "<p>Martedì 01 marzo 2022</p>", "2022-03-01"),
        # No clock is so far from UTC; and a zone that is stated stands.
        ("2022-03-02T15:25:00Z", "<p>1 de marzo de 2022</p>", "2022-03-02T15:25:00+00:00"),
        ("2022-03-02T00:25:00+01:00", "<p>1 de marzo de 2022</p>", "2022-03-02T00:25:00+01:00"),
    ],
)  # fmt: skip
def test_a_moment_in_utc_falls_on_the_day_that_the_page_shows(stated: str, inside: str, published: str) -> None:
    assert read(inside, STATED % stated).published == published


def test_the_zone_of_a_time_element_is_the_page_s_and_that_in_a_comment_is_not() -> None:
    clock = '<time datetime="2022-03-02T12:25:00-03:00">today</time>'
    for inside, published in ((clock, "2022-03-02T12:25:00-03:00"), (f"<!-- {clock} -->", "2022-03-02T15:25:00+00:00")):
        assert read(inside, STATED % "2022-03-02T15:25:00Z").published == published


def test_the_day_of_a_change_is_no_sign_of_a_zone() -> None:
    made = read("<p>March 2, 2022</p>", STATED % "2022-03-01T21:02:00Z" + CHANGED % "2022-03-02T13:23:00Z", "en")
    assert (made.published, made.modified) == ("2022-03-01T21:02:00+00:00", "2022-03-02T13:23:00+00:00")


def test_a_change_that_is_shown_is_the_day_of_change() -> None:
    made = read("<p>Publié le 1er mars 2022, mis à jour le 4 mars 2022</p>", language="fr")
    assert (made.published, made.modified) == ("2022-03-01", "2022-03-04")


def test_a_clock_shown_without_a_zone_takes_that_of_the_field_with_the_same_clock() -> None:
    shown = '<p class="when">12 March 2024 17:10</p>'
    article = read(shown, '<meta name="date" content="2024-03-12T17:10:00+01:00">')
    assert article.published == "2024-03-12T17:10:00+01:00"
    assert read(shown, '<meta name="date" content="2024-03-12T09:00:00+01:00">').published == "2024-03-12T17:10"
