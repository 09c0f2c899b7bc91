"""Publishers: which outlets belong together is known from the user's table only, and told where it counts."""

from pathlib import Path

import pytest

from crossread import engine, pipeline, settings
from crossread.errors import UsageError
from crossread.publishers import Publishers
from crossread.records import Article, Claim, Family, Origin, Range, Story
from newsroom import BACKGROUND, DISPATCH, own_prose
from test_cli import crossread
from test_cli import records as lines

QUILL = Publishers({"Quill Media": ("The Quill Post", "marrow.example")})
TOLD = "Quill Post and The Marrow Daily count once: both of Quill Media, by your settings"


def reports() -> list[Article]:
    """Two own reports by outlets of one publisher, and a third."""
    told = [
        ("a", "Quill Post", "quill.example", "After the fire at the Saltmoor mill 14 people were taken to hospital."),
        (
            "b",
            "The Marrow Daily",
            "news.marrow.example",
            "In the Saltmoor mill fire, 14 people were taken to hospital.",
        ),
        ("c", "Ostrel Observer", "ostrel.example", "After the Saltmoor mill fire 15 people were taken to hospital."),
    ]
    return [
        Article(one, f"{fact}\n\n{own_prose(n)}", outlet=outlet, url=f"https://{host}/1", story="s")
        for n, (one, outlet, host, fact) in enumerate(told)
    ]


def run(stage: str, publishers: Publishers) -> list[object]:
    work = pipeline.Work(settings.Settings(publishers=publishers), engine.Local(1, 30.0))
    return list(pipeline.upto(stage, reports(), work))


def stories(publishers: Publishers) -> list[Story]:
    return [one for one in run("stories", publishers) if isinstance(one, Story)]


def test_two_outlets_of_one_publisher_are_one_origin_and_the_story_says_why() -> None:
    (alone,), (joined,) = stories(Publishers()), stories(QUILL)
    assert (alone.origins, alone.why) == (Range(3, 3), None)
    assert (joined.origins, joined.why) == (Range(2, 2), TOLD)


def test_a_claim_says_why_two_of_its_readings_count_once() -> None:
    joined = [one for one in run("claims", QUILL) if isinstance(one, Claim) and len(one.readings) == 3]
    assert joined
    for claim in joined:
        assert claim.origins == Range(2, 2)
        assert claim.why.endswith(f"; {TOLD}.")


@pytest.mark.parametrize("name", ["quill post", "QUILL  POST", "https://www.quill.example/", "quill.example"])
def test_an_outlet_is_known_by_its_name_or_by_its_host_however_they_are_written(name: str) -> None:
    families = [Family("f", ("a",), Origin("Quill Post", "outlet", False), "A reason.")]
    assert Publishers({"Quill Media": (name,)}).behind(families, reports()) == {"f": "Quill Media"}
    assert not Publishers({"Quill Media": (f"{name}x",)}).behind(families, reports())


def test_hosts_under_a_host_are_its_own_and_no_others() -> None:
    families = [Family("f", ("b",), Origin("The Marrow Daily", "outlet", False), "A reason.")]
    assert Publishers({"Quill Media": ("marrow.example",)}).behind(families, reports())
    assert not Publishers({"Quill Media": ("row.example",)}).behind(families, reports())


def test_a_copy_that_another_publisher_made_doesnt_make_the_text_his() -> None:
    families = [Family("f", ("a", "b"), Origin("The Marrow Daily", "outlet", False), "A reason.")]
    assert not Publishers({"Quill Media": ("Quill Post",)}).behind(families, reports())


def test_a_text_of_several_outlets_is_the_publishers_where_all_of_them_are() -> None:
    families = [Family("f", ("a", "b"), Origin(None, "unknown", True), "A reason.")]
    assert QUILL.behind(families, reports()) == {"f": "Quill Media"}
    wider = [Family("f", ("a", "b", "c"), Origin(None, "unknown", True), "A reason.")]
    assert not QUILL.behind(wider, reports())


def test_the_table_is_read_from_a_settings_file(tmp_path: Path) -> None:
    file = tmp_path / "crossread.toml"
    file.write_text('[publishers]\n"Quill Media" = ["The Quill Post", "marrow.example"]\n[stories]\nlink = 0.3\n')
    found = settings.gather(file, environment={})
    assert found.publishers == QUILL
    assert found.stories.link == 0.3


@pytest.mark.parametrize(
    ("table", "word"),
    [
        ('"Quill Media" = "Quill Post"', "a list of outlets"),
        ('"Quill Media" = [7]', "a list of outlets"),
        ('"Quill Media" = ["Quill Post"]\n"Marrow" = ["the quill post"]', "two publishers"),
    ],
)
def test_a_mistake_in_the_table_is_named(tmp_path: Path, table: str, word: str) -> None:
    file = tmp_path / "crossread.toml"
    file.write_text(f"[publishers]\n{table}\n")
    with pytest.raises(UsageError, match=word):
        settings.gather(file, environment={})


def test_names_that_no_page_has_are_told_once(tmp_path: Path) -> None:
    file = tmp_path / "crossread.toml"
    file.write_text('[publishers]\n"Quill Media" = ["Quill Post", "nowhere.example", "The Nobody"]\n')
    given = b'{"id": "a", "text": "%s", "outlet": "Quill Post"}\n' % DISPATCH.replace("\n", "\\n").encode()
    given += b'{"id": "b", "text": "%s", "outlet": "Other"}\n' % BACKGROUND.encode()
    run = crossread("stories", "--settings", file, given=given)
    assert len(lines(run.stdout)) == 2
    told = run.stderr.decode()
    assert told.count("nowhere.example") == told.count("The Nobody") == 1
    assert "Quill Post" not in told
