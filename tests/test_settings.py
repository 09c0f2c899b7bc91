"""Settings: file, environment and flags, the later overruling the earlier; mistakes are named."""

from pathlib import Path

import pytest

from crossread import settings
from crossread.errors import UsageError


def test_nothing_given_gives_the_defaults() -> None:
    assert settings.gather(environment={}) == settings.Settings()


def test_flags_overrule_the_environment_and_the_environment_the_file(tmp_path: Path) -> None:
    file = tmp_path / "crossread.toml"
    file.write_text("[stories]\nlink = 0.3\nhalf_life_days = 5\n[run]\nworkers = 3\n")
    environment = {"CROSSREAD_STORIES_LINK": "0.4", "CROSSREAD_STORIES_HALF_LIFE_DAYS": "6", "CROSSREAD_HOME": "x"}
    found = settings.gather(file, ["stories.link=0.5"], environment)
    assert (found.stories.link, found.stories.half_life_days, found.run.workers) == (0.5, 6.0, 3)


@pytest.mark.parametrize(
    ("flag", "word"),
    [
        ("stories", "stage.option=value"),
        ("storeys.link=1", "no stage `storeys`"),
        ("stories.lnk=1", "no option `lnk`"),
        ("stories.link=near", "type float"),
    ],
)
def test_a_mistake_is_named_with_its_place(flag: str, word: str) -> None:
    with pytest.raises(UsageError, match=word):
        settings.gather(flags=[flag], environment={})


def test_a_file_that_cant_be_read_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("[stories\n")
    with pytest.raises(UsageError, match=r"broken\.toml"):
        settings.gather(broken, environment={})
    with pytest.raises(UsageError, match=r"nowhere\.toml"):
        settings.gather(tmp_path / "nowhere.toml", environment={})
