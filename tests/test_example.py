"""The program held to `examples/expected.json`: what a careful reader finds in the example pages (docs/examples.md).

The real command line reads the real folder once; every row of the table is a test. A row
names its passage by words that stand there, so that no offset is written down by hand.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
PAGES = EXAMPLES / "harbour"
EXPECTED: dict[str, Any] = json.loads((EXAMPLES / "expected.json").read_text("utf8"))
SAME_NAME = {"Ledranian News Agency": "LNA", "Agence France-Presse": "AFP"}

Row = dict[str, Any]
Words = tuple[int, int]


def crossread(*words: object, seed: str = "0") -> subprocess.CompletedProcess[bytes]:
    command = [str(Path(sys.executable).with_name("crossread")), *map(str, words)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PYTHONHASHSEED": seed})


@dataclass(frozen=True)
class Reading:
    """What one run wrote, and the table's short names for the articles (`keys` maps id → name)."""

    case: Path
    jsonl: Path
    report: Path
    summary: str
    records: tuple[Row, ...]
    ids: dict[str, str]

    def all(self, kind: str, **fields: object) -> list[Row]:
        return [r for r in self.records if r["record"] == kind and all(r.get(k) == v for k, v in fields.items())]

    def article(self, key: str) -> Row:
        return self.all("article", id=self.ids[key])[0]

    def where(self, key: str, words: str) -> Words:
        """Where the table's words stand in an article: their first place."""
        text = straight(self.article(key)["text"])
        at = text.find(straight(words))
        assert at >= 0, f"{key} has lost the words {words!r}"
        return at, at + len(words)

    def words(self, key: str, span: Words) -> str:
        return str(self.article(key)["text"][span[0] : span[1]])

    def key(self, article: str) -> str:
        return next(key for key, known in self.ids.items() if known == article)


def straight(text: str) -> str:
    """Quotation marks made straight, character for character: the table is typed on a keyboard."""
    return text.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"})


def overlap(a: Words, b: Words) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def plain(name: str) -> str:
    return SAME_NAME.get(name, name)


def rows(kind: str, *named: str) -> pytest.MarkDecorator:
    table = EXPECTED[kind]
    return pytest.mark.parametrize("row", table, ids=[" ".join(str(r[n]) for n in named)[:70] for r in table])


def matching_id(key: str, articles: list[Row]) -> str:
    page = EXPECTED["articles"][key]["page"]
    for article in articles:
        if article["id"] == page or Path(article["capture"].get("path") or "").name == page:
            return str(article["id"])
    pytest.fail(f"no article was made of {page}")


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    home = tmp_path_factory.mktemp("example")
    case, jsonl, report = home / "harbour.crossread", home / "harbour.jsonl", home / "report.html"
    done = crossread("read", PAGES, "--case", case, "--jsonl", jsonl, "--report", report)
    assert done.returncode == 0, done.stderr.decode()
    records = tuple(json.loads(line) for line in jsonl.read_bytes().splitlines())
    articles = [r for r in records if r["record"] == "article"]
    ids = {key: matching_id(key, articles) for key in EXPECTED["articles"]}
    return Reading(case, jsonl, report, done.stdout.decode(), records, ids)


# ---------------------------------------------------------------- the table itself


def page_text(key: str) -> str:
    """A page as the program decodes it."""
    page: str = EXPECTED["articles"][key]["page"]
    if (PAGES / page).exists():
        raw = (PAGES / page).read_bytes()
        return str(raw, "cp1252" if b"windows-1252" in raw else "utf8")
    lines = [json.loads(line) for line in (PAGES / "feed.jsonl").read_text("utf8").splitlines()]
    found = next(line for line in lines if line["id"] == page)
    return str(found.get("html") or found["plain"])


def quoted_words() -> Iterator[tuple[str, str]]:
    for row in EXPECTED["times"] + EXPECTED["quantities"] + EXPECTED["statements"]:
        yield row["article"], row["words"]
    for row in EXPECTED["voiced_once"]:
        yield from ((key, row["words"]) for key in row["articles"])
    for row in EXPECTED["claims"]:
        yield from row["readings"].items()
    for row in EXPECTED["not_compared"]:
        yield from (row["a"], row["b"])
    for row in EXPECTED["names"]["kinds"]:
        yield row["article"], row["words"]
    for group in EXPECTED["names"]["one"] + EXPECTED["names"]["apart"]:
        yield from group
    for key, row in EXPECTED["articles"].items():
        yield from ((key, words) for words in (row["begins"], row.get("ends"), *row.get("aside", ())) if words)


def test_the_table_quotes_only_words_that_stand_in_its_pages() -> None:
    for key, words in quoted_words():
        first_line = words.split("\n")[0]
        assert straight(first_line) in straight(unescape(page_text(key))), f"{key}: {words}"


def test_the_table_knows_every_page_of_the_folder() -> None:
    named = {row["page"] for row in EXPECTED["articles"].values()}
    files = {path.name for path in PAGES.iterdir() if path.suffix != ".jsonl"}
    feed = {json.loads(line)["id"] for line in (PAGES / "feed.jsonl").read_text("utf8").splitlines()}
    assert named == files | feed


# ---------------------------------------------------------------- articles

EVERY_ARTICLE = pytest.mark.parametrize("key", EXPECTED["articles"])


def test_every_page_becomes_one_article(reading: Reading) -> None:
    assert len(reading.all("article")) == len(EXPECTED["articles"])
    assert not reading.all("drop")


@EVERY_ARTICLE
def test_title_outlet_and_byline_are_the_pages(reading: Reading, key: str) -> None:
    article, row = reading.article(key), EXPECTED["articles"][key]
    for field in ("title", "outlet", "byline"):
        if field in row:
            got = straight(article[field]) if isinstance(article[field], str) else article[field]
            assert got == row[field], field


@EVERY_ARTICLE
def test_dates_are_the_pages(reading: Reading, key: str) -> None:
    article, row = reading.article(key), EXPECTED["articles"][key]
    for field in ("published", "modified"):
        if field in row:
            assert (article[field] or "").startswith(row[field]), field


@EVERY_ARTICLE
def test_credits_and_dateline_are_the_pages(reading: Reading, key: str) -> None:
    article, row = reading.article(key), EXPECTED["articles"][key]
    credited = {(plain(c["name"]), c["kind"]) for c in article["credits"]}
    assert {tuple(c) for c in row.get("credits", ()) if c[1] == "agency"} <= credited
    if row.get("credits") == []:
        assert not {kind for _, kind in credited} & {"agency"}
    assert not {tuple(c) for c in row.get("not_credits", ())} & credited
    if "dateline" in row:
        assert article["dateline"]["place"].casefold() == row["dateline"].casefold()


@EVERY_ARTICLE
def test_text_begins_and_ends_where_the_article_does(reading: Reading, key: str) -> None:
    row = EXPECTED["articles"][key]
    text = straight(reading.article(key)["text"])
    start = text.index(straight(row["begins"]))
    assert "\n" not in text[:start] and len(text[:start]) <= len("VESSEN, March 12 (LNA) - ")
    if "ends" in row:
        assert text.endswith(straight(row["ends"]))
    if "paragraphs" in row:
        assert len(text.split("\n\n")) == row["paragraphs"]
    assert all(straight(words) in text for words in row.get("holds", ()))


@EVERY_ARTICLE
def test_furniture_is_set_aside_with_its_place_and_a_reason(reading: Reading, key: str) -> None:
    article, raw = reading.article(key), page_text(key)
    assert all(dropped["why"] for dropped in article["dropped"])
    aside = [raw[dropped["raw"][0] : dropped["raw"][1]] for dropped in article["dropped"]]
    for words in EXPECTED["articles"][key]["aside"]:
        assert straight(words) not in straight(article["text"]), f"{words!r} is still in the text"
        assert any(straight(words) in straight(unescape(part)) for part in aside), f"{words!r} was lost silently"


def test_sentences_glued_by_a_lost_space_are_parted(reading: Reading) -> None:
    text = reading.article("breakwater")["text"]
    for left, right in EXPECTED["articles"]["breakwater"]["parted"]:
        after = text.index(left) + len(left)
        assert text[after:].startswith(right) is False
        assert text[after:].lstrip().startswith(right)


@EVERY_ARTICLE
def test_every_character_leads_back_to_the_page(reading: Reading, key: str) -> None:
    article, raw = reading.article(key), page_text(key)
    assert article["raw_map"]
    for start, end, raw_start, raw_end in article["raw_map"]:
        if end - start == raw_end - raw_start:
            assert article["text"][start:end] == raw[raw_start:raw_end]


# ---------------------------------------------------------------- copies, families, stories


def edge(reading: Reading, a: str, b: str) -> Row | None:
    """The copy record between two articles, turned so that its `a` is this `a`."""
    for copy in reading.all("copy"):
        if (copy["a"], copy["b"]) == (reading.ids[a], reading.ids[b]):
            return copy
        if (copy["b"], copy["a"]) == (reading.ids[a], reading.ids[b]):
            turned = {**copy, "a": copy["b"], "b": copy["a"]}
            turned["passages"] = [
                {**p, "a": p["b"], "b": p["a"], "changes": [{**c, "a": c["b"], "b": c["a"]} for c in p["changes"]]}
                for p in copy["passages"]
            ]
            return turned
    return None


@rows("copies", "a", "b")
def test_copies_are_found_with_their_kind_and_direction(reading: Reading, row: Row) -> None:
    copy = edge(reading, row["a"], row["b"])
    assert copy is not None
    assert copy["kind"] in row["kinds"], copy["why"]
    assert copy["from"] == (reading.ids[row["from"]] if row["from"] else None), copy["why"]


@pytest.mark.parametrize(
    ("row", "change"),
    [(row, change) for row in EXPECTED["copies"] for change in row.get("changes", ())],
    ids=lambda value: f"{value['a']} to {value['b']}",
)
def test_changes_along_a_copy_are_named(reading: Reading, row: Row, change: Row) -> None:
    copy = edge(reading, row["a"], row["b"])
    assert copy is not None
    a, b = reading.where(row["a"], change["a"]), reading.where(row["b"], change["b"])
    met = [c for p in copy["passages"] for c in p["changes"] if overlap(c["a"], a) and touches(c["b"], b)]
    assert {c["kind"] for c in met} & set(change["kinds"]), met


def touches(span: Words, at: Words) -> bool:
    """Overlap, or an empty span (an insertion's place) inside or at the edge."""
    return overlap(span, at) or (span[0] == span[1] and at[0] - 1 <= span[0] <= at[1])


@pytest.mark.parametrize(("a", "b"), EXPECTED["not_copies"])
def test_reports_that_share_no_text_are_no_copies(reading: Reading, a: str, b: str) -> None:
    assert edge(reading, a, b) is None


@rows("families", "members")
def test_families_hold_the_texts_that_descend_from_one_another(reading: Reading, row: Row) -> None:
    members = {reading.ids[key] for key in row["members"]}
    family = next((f for f in reading.all("family") if members & set(f["members"])), None)
    assert family is not None
    assert set(family["members"]) == members, family["why"]
    if "origin" in row:
        assert [plain(family["origin"]["name"]), family["origin"]["kind"]] == row["origin"]
        assert family["origin"]["inferred"] is row["inferred"]


@rows("stories", "from")
def test_stories_hold_the_reports_of_one_event(reading: Reading, row: Row) -> None:
    members = {reading.ids[key] for key in row["articles"]}
    story = next(s for s in reading.all("story") if members & set(s["articles"]))
    assert {reading.key(i) for i in story["articles"]} == set(row["articles"])
    assert (story["from"], story["to"]) == (row["from"], row["to"])
    low, high = row["origins"]
    assert low <= story["origins"]["low"] <= story["origins"]["high"] <= high


# ---------------------------------------------------------------- names, times, quantities


def entities_at(reading: Reading, key: str, words: str) -> set[str]:
    span = reading.where(key, words)
    found = reading.all("mention", article=reading.ids[key])
    return {m["entity"] for m in found if m["entity"] and overlap(m["span"], span)}


@pytest.mark.parametrize("forms", EXPECTED["names"]["one"], ids=lambda forms: str(forms[0][1]))
def test_forms_of_one_name_are_one(reading: Reading, forms: list[list[str]]) -> None:
    shared = set.intersection(*(entities_at(reading, key, words) for key, words in forms))
    assert shared, [(key, words, entities_at(reading, key, words)) for key, words in forms]


@pytest.mark.parametrize("forms", EXPECTED["names"]["apart"], ids=lambda forms: f"{forms[0][1]} and {forms[1][1]}")
def test_different_names_stay_apart(reading: Reading, forms: list[list[str]]) -> None:
    one, other = (entities_at(reading, key, words) for key, words in forms)
    assert one and other and not one & other


@pytest.mark.parametrize("row", EXPECTED["names"]["kinds"], ids=lambda row: f"{row['article']} {row['words']}")
def test_names_are_of_the_kind_that_the_text_shows(reading: Reading, row: Row) -> None:
    span = reading.where(row["article"], row["words"])
    found = reading.all("mention", article=reading.ids[row["article"]])
    assert row["kind"] in {m["kind"] for m in found if m["entity"] and overlap(m["span"], span)}


def values_at(reading: Reading, row: Row, kind: str) -> list[Row]:
    span = reading.where(row["article"], row["words"])
    found = reading.all("mention", article=reading.ids[row["article"]])
    return [m["value"] for m in found if m["kind"] == kind and overlap(m["span"], span)]


@rows("times", "article", "words")
def test_times_are_resolved_against_their_article(reading: Reading, row: Row) -> None:
    assert (row["from"], row["to"]) in [(v["from"], v["to"]) for v in values_at(reading, row, "time")]


@rows("quantities", "article", "words")
def test_quantities_keep_their_bounds(reading: Reading, row: Row) -> None:
    wanted = (row["low"], row["high"], row["bound"])
    assert wanted in [(v["low"], v["high"], v["bound"]) for v in values_at(reading, row, "quantity")]


# ---------------------------------------------------------------- statements


def statements_with(reading: Reading, key: str, words: str) -> list[Row]:
    at = reading.where(key, words)
    found = reading.all("statement", article=reading.ids[key])
    return [s for s in found if any(c[0] <= at[0] and at[1] <= c[1] for c in s["content"])]


def in_order(wanted: list[str], names: list[str]) -> bool:
    rest = iter(names)
    return all(any(plain(name) in got or name in got for got in rest) for name in wanted)


@rows("statements", "article", "words")
def test_statements_have_their_speaker_day_and_chain(reading: Reading, row: Row) -> None:
    found = statements_with(reading, row["article"], row["words"])
    assert found, "no statement holds these words"
    assert any(is_as_told(statement, row) for statement in found), found


def is_as_told(statement: Row, row: Row) -> bool:
    said = statement["said"] or {}
    return (
        row["speaker"] in straight((statement["source"] or {}).get("name", ""))
        and statement["directness"] == row["directness"]
        and ("said" not in row or said.get("from") == said.get("to") == row["said"])
        and in_order(row.get("chain", []), [plain(link["name"]) for link in statement["chain"]])
        and set(row.get("roles", ())) <= {link["role"] for link in statement["chain"]}
    )


@rows("voiced_once", "words")
def test_the_same_words_are_one_voice_in_every_report(reading: Reading, row: Row) -> None:
    voices = [{s["voiced_as"] for s in statements_with(reading, key, row["words"])} for key in row["articles"]]
    assert set.intersection(*voices) - {None}, voices


# ---------------------------------------------------------------- claims


def claims_at(reading: Reading, key: str, words: str) -> list[Row]:
    at, article = reading.where(key, words), reading.ids[key]
    return [
        claim
        for claim in reading.all("claim")
        if any(r["article"] == article and overlap(r["span"], at) for r in claim["readings"])
    ]


def claim_of(reading: Reading, row: Row) -> Row:
    """The one claim that has all the row's readings."""
    shared = [{c["id"] for c in claims_at(reading, key, words)} for key, words in row["readings"].items()]
    both = set.intersection(*shared)
    assert both, {key: len(found) for key, found in zip(row["readings"], shared, strict=True)}
    return reading.all("claim", id=min(both))[0]


@rows("claims", "name")
def test_claims_bring_the_readings_of_one_question_together(reading: Reading, row: Row) -> None:
    claim = claim_of(reading, row)
    answered = {reading.key(r["article"]) for r in claim["readings"]}
    assert set(row["readings"]) <= answered
    assert answered.isdisjoint(reading.key(i) for i in claim["silent"])


@rows("claims", "name")
def test_claims_have_the_verdict_of_a_careful_reader(reading: Reading, row: Row) -> None:
    claim = claim_of(reading, row)
    assert claim["verdict"] in row["verdicts"], (claim["question"], claim["why"])


@rows("claims", "name")
def test_reprints_count_as_witnesses_of_one_family_and_not_as_origins(reading: Reading, row: Row) -> None:
    claim = claim_of(reading, row)
    low, high = row["origins"]
    assert low <= claim["origins"]["low"] <= claim["origins"]["high"] <= high, claim["why"]
    assert len(claim["witnesses"]) == row["witnesses"]


@pytest.mark.parametrize("row", EXPECTED["not_compared"], ids=lambda row: f"{row['a'][1]} and {row['b'][1]}")
def test_different_questions_are_never_compared(reading: Reading, row: Row) -> None:
    one, other = ({c["id"] for c in claims_at(reading, *row[side])} for side in ("a", "b"))
    assert not one & other


# ---------------------------------------------------------------- the run


def test_spans_lie_inside_their_articles(reading: Reading) -> None:
    lengths = {a["id"]: len(a["text"]) for a in reading.all("article")}
    for record in (*reading.all("mention"), *reading.all("statement")):
        for start, end in [*record.get("content", ()), record.get("span") or record["content"][0]]:
            assert 0 <= start < end <= lengths[record["article"]]


def test_the_summary_names_both_stories_and_the_difference(reading: Reading) -> None:
    assert "Vessen" in reading.summary
    assert "trams" in reading.summary
    assert "180 tonnes" in reading.summary
    assert "\x1b" not in reading.summary


def test_the_report_is_one_file_that_holds_every_article(reading: Reading) -> None:
    page = reading.report.read_text("utf8")
    assert "<script src" not in page and "<link" not in page
    words = straight(unescape(re.sub(r"<[^>]*>", "", page)))
    assert [key for key in reading.ids if straight(EXPECTED["articles"][key]["begins"]) not in words] == []


def test_a_second_run_adds_nothing_and_another_hash_seed_changes_nothing(reading: Reading, tmp_path: Path) -> None:
    before = reading.jsonl.read_bytes()
    again = tmp_path / "again.jsonl"
    done = crossread("read", PAGES, "--case", reading.case, "--jsonl", again, seed="1")
    assert done.returncode == 0, done.stderr.decode()
    assert again.read_bytes() == before


def test_the_case_verifies(reading: Reading) -> None:
    done = crossread("verify", reading.case)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def test_a_bad_input_gives_one_clear_line_and_the_rest_is_done(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere.html"
    done = crossread("articles", EXAMPLES / "bad", missing)
    complaints = done.stderr.decode().splitlines()
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    for name in (*EXPECTED["bad"]["unread"], missing.name):
        assert sum(name in line for line in complaints) == 1, complaints
        assert sum(name in (r.get("path") or "") for r in records if r["record"] == "drop") == 1
    assert any(
        line.startswith(f"{EXAMPLES / 'bad' / 'pages.jsonl'}:{EXPECTED['bad']['line']}: ") for line in complaints
    )
    assert [r["id"] for r in records if r["record"] == "article"] == EXPECTED["bad"]["read"]


def test_what_a_reporter_was_told_has_no_agency_in_its_chain(reading: Reading) -> None:
    said = [s for s in reading.all("statement") if any("Selde" in link["name"] for link in s["chain"])]
    assert said
    assert all("LNA" not in link["name"] for s in said for link in s["chain"])
