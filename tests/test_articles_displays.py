"""What a page shows inside its text and doesn't say: set aside with a reason, and never lost."""

import pytest

from crossread.records import Article, Capture
from crossread.stages import articles

TEXT = (
    "The old bridge at Ostrava Ford has been closed since Monday, the mayor of Veldin said in the town hall.",
    "“Nobody will cross before the engineers have looked at the other piers,” Marta Oduya said. “That is a promise.”",
    "The engineers start on Tuesday. A ferry takes about forty cars an hour over the river from Thursday on.",
    "The council will meet on Friday to speak about the cost of a new bridge, which nobody has counted yet.",
)
POST = "Nobody crosses the bridge today, please stay away from it."
SIGNED = "— Veldin Police (@veldinpolice) May 12, 2031"
CORRECTION = "(Corrects paragraph 3 to say forty cars, not four hundred)"


def html(extra: str, at: int) -> str:
    lines = [f"<p>{one}</p>" for one in TEXT]
    lines.insert(at, extra)
    return f"<html><body><article><h1>Veldin closes its bridge</h1>{''.join(lines)}</article></body></html>"


def plain(extra: str, at: int) -> str:
    lines = list(TEXT)
    lines.insert(at, extra)
    return "\n\n".join(["Veldin closes its bridge", *lines])


def clean(page: str, media: str) -> Article:
    made = articles.clean(Capture(page.encode(), media))
    assert isinstance(made, Article), made
    return made


CASES = [
    (html(f'<blockquote class="twitter-tweet"><p>{POST}</p>{SIGNED}</blockquote>', 2), "embedded post", POST),
    (html(f"<blockquote><p>{POST}</p><p>{SIGNED}</p></blockquote>", 2), "embedded post", POST),
    (html(f"<p>{POST} pic.twitter.com/abcdef</p>", 2), "embedded post", POST),
    (plain(f"{POST}\n{SIGNED}", 2), "embedded post", POST),
    (plain(f"{POST} pic.x.com/abcdef", 2), "embedded post", POST),
    (
        html(
            "<blockquote><p>“Nobody will cross before the engineers have looked at the other piers”</p>"
            "<p>Marta Oduya, mayor</p></blockquote>",
            3,
        ),
        "pull quote",
        "Marta Oduya, mayor",
    ),
    (plain("Nobody will cross before the engineers have looked at the other piers", 3), "pull quote", "Nobody will"),
    (html(f'<p class="big">{TEXT[2][32:]}</p>', 1), "pull quote", "A ferry takes"),
    (plain(TEXT[2][32:], 4), "pull quote", "A ferry takes"),
    *((html(f"<p>{CORRECTION}</p>", at), "note of a correction", "paragraph 3") for at in (0, 2, 4)),
    *((plain(CORRECTION, at), "note of a correction", "paragraph 3") for at in (0, 2, 4)),
    (html("<p>First published on 12 May 2031 at 08:00</p>", 4), "date", "First published"),
    (plain("First published on 12 May 2031 at 08:00", 4), "date", "First published"),
]


@pytest.mark.parametrize(("page", "why", "words"), CASES)
def test_it_is_set_aside_with_its_reason_and_place(page: str, why: str, words: str) -> None:
    made = clean(page, "text/html" if page.startswith("<") else "text/plain")
    assert made.text == "\n\n".join(TEXT)
    assert words in " ".join(page[slice(*one.raw)] for one in made.dropped if one.why == why)


def test_a_post_that_nobody_signed_and_a_sentence_in_other_words_stay() -> None:
    made = clean(plain(f"{POST}\n\n{SIGNED}", 2), "text/plain")
    assert POST in made.text  # a gap parts it from the line that signs: it may be the article's own
    made = clean(plain("A ferry takes nearly fifty cars an hour over the river from Thursday on.", 4), "text/plain")
    assert "nearly fifty" in made.text


def test_a_page_that_sums_itself_up_first_keeps_its_text() -> None:
    sentences = [
        f"The {place} was closed to cars on Monday by the police." for place in ("market", "school", "harbour")
    ]
    made = clean("\n\n".join(["Veldin closes streets", " ".join(sentences), *sentences, *TEXT]), "text/plain")
    assert all(made.text.count(one) == 2 for one in sentences)
