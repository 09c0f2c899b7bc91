"""Live blogs: timed entries, from JSON-LD, marked times and plain dumps; and texts that only look like one."""

import json

import pytest

from crossread import codec
from crossread.records import Article, Capture
from crossread.stages import articles

TITLE = "Veldin closes its old bridge: live"
INTRO = "The old bridge at Ostrava Ford has been closed since Monday. Follow the latest news from the river here."
# Clock, headline, paragraphs; newest first.
ENTRIES = (
    (
        "14:32",
        "Ferry starts early",
        ("The first ferry left Veldin with forty cars on board, the harbour office said.",),
    ),
    ("13:05", "", ("Engineers found a second cracked pier under the bridge.", "It carries the middle of the road.")),
    ("11:40", "", ("“Nobody will cross before the engineers have looked at it,” Marta Oduya said on Monday.",)),
)
TEXTS = ["\n\n".join([*([head] if head else []), *lines]) for _, head, lines in ENTRIES]


def page(mark: str, title: str = TITLE, ld: bool = False, published: str = "2031-05-12T09:00:00+02:00") -> str:
    items = "".join(
        f'<div class="entry">{mark.format(clock)}{f"<h3>{head}</h3>" if head else ""}'
        + "".join(f"<p>{line}</p>" for line in lines)
        + "</div>"
        for clock, head, lines in ENTRIES
    )
    told = [
        {
            "@type": "BlogPosting",
            "headline": head,
            "articleBody": " ".join(lines),
            "datePublished": f"2031-05-12T{clock}Z",
        }
        for clock, head, lines in ENTRIES
    ]
    script = json.dumps({"@type": "LiveBlogPosting", "headline": title, "liveBlogUpdate": told}) if ld else "{}"
    return (
        f'<html><head><title>{title}</title><meta property="article:published_time" content="{published}">'
        f'<script type="application/ld+json">{script}</script></head><body><main><h1>{title}</h1>'
        f"<p>By Ann Bell</p><p>{INTRO}</p><div>{items}</div></main></body></html>"
    )


def clean(text: str, media: str = "text/html") -> Article:
    made = articles.clean(Capture(text.encode(), media))
    assert isinstance(made, Article), made
    return made


def entries(made: Article) -> list[tuple[str, str | None, str | None]]:
    return [(one.span.of(made.text), one.published, one.title) for one in made.entries]


MARKS = {
    '<time datetime="2031-05-12T{0}:00+02:00">{0}</time>': ":00+02:00",
    '<time datetime="2031-05-12T{0}:00+02:00">3h ago</time>': ":00+02:00",
    '<span class="when">{0}</span>': "+02:00",
    "<p>{0} CEST</p>": "+02:00",
    "<p>Updated at {0}</p>": "+02:00",
}


@pytest.mark.parametrize("mark", MARKS)
def test_what_stands_under_a_time_is_an_entry_with_that_time(mark: str) -> None:
    made = clean(page(mark))
    assert entries(made) == [
        (TEXTS[0], f"2031-05-12T14:32{MARKS[mark]}", "Ferry starts early"),
        (TEXTS[1], f"2031-05-12T13:05{MARKS[mark]}", None),
        (TEXTS[2], f"2031-05-12T11:40{MARKS[mark]}", None),
    ]
    assert made.text == "\n\n".join([INTRO, *TEXTS])
    assert sum(one.why == "time of an entry" for one in made.dropped) == 3
    assert codec.loads(codec.dumps(made)) == made


def test_a_headline_over_the_time_begins_the_entry() -> None:
    given = page("").replace("</h3>", '</h3><span class="when">14:32</span>')
    given = given.replace("<p>Engineers", '<h3>Second pier</h3><span class="when">13:05</span><p>Engineers')
    assert [one.title for one in clean(given).entries] == ["Ferry starts early", "Second pier"]


def test_json_ld_tells_the_entries_where_nothing_shows_a_time() -> None:
    made = clean(page("", ld=True))
    assert [(text, moment) for text, moment, _ in entries(made)] == [
        (TEXTS[0], "2031-05-12T14:32+00:00"),
        (TEXTS[1], "2031-05-12T13:05+00:00"),
        (TEXTS[2], "2031-05-12T11:40+00:00"),
    ]


def dump(between: str) -> str:
    body = "\n\n".join(between.format(clock, " ".join([head, *lines]).strip()) for clock, head, lines in ENTRIES)
    return f"{TITLE}\nBy Ann Bell\n12 May 2031\n\n{INTRO}\n\n{body}\n"


@pytest.mark.parametrize("between", ["{0}\n{1}", "{0} {1}", "{0} – {1}", "[{0}] {1}", "{0} CEST\n{1}"])
def test_a_dump_s_times_leave_the_text_and_are_kept_with_their_entries(between: str) -> None:
    made = clean(dump(between), "text/plain")
    assert [moment for _, moment, _ in entries(made)] == [
        f"2031-05-12T{clock}" + ("+02:00" if "CEST" in between else "") for clock, _, _ in ENTRIES
    ]
    assert not any(clock in made.text for clock, _, _ in ENTRIES)
    assert made.text.startswith(INTRO)


def test_a_midnight_between_two_entries_is_a_day() -> None:
    given = dump("{0}\n{1}").replace("14:32", "01:32").replace("13:05", "23:05")
    moments = [one.published for one in clean(given, "text/plain").entries]
    assert moments == ["2031-05-13T01:32", "2031-05-12T23:05", "2031-05-12T11:40"]


def test_clocks_of_a_page_that_was_changed_days_later_are_of_no_day() -> None:
    given = page("<p>{0}</p>").replace(
        "<script", '<meta property="article:modified_time" content="2031-05-19T09:00:00+02:00"><script'
    )
    assert [one.published for one in clean(given).entries] == [None, None, None]


def test_hours_that_run_forwards_are_a_report_s_subject_and_in_a_live_blog_its_entries() -> None:
    hours = [("08:10", "The police were called to the bridge."), ("09:30", "Two lanes were closed to all lorries.")]
    hours += [("11:00", "The mayor ordered the whole bridge to be closed.")]
    body = f"\n\n12 May 2031\n\n{INTRO}\n\n" + "\n\n".join(f"{clock} {line}" for clock, line in hours)
    made = clean(f"How the bridge was closed{body}", "text/plain")
    assert not made.entries
    assert "08:10 The police" in made.text
    made = clean(f"Live ticker: the bridge is closed{body}", "text/plain")
    assert [one.published for one in made.entries] == ["2031-05-12T08:10", "2031-05-12T09:30", "2031-05-12T11:00"]


def test_a_single_time_in_a_live_blog_makes_no_entry() -> None:
    made = clean(f"{TITLE}\n12 May 2031\n\n14:32 {INTRO}\n\nThe ferry left with forty cars on board.", "text/plain")
    assert not made.entries
