"""Commands → settings → pipeline; the only file that prints or exits.

Everything slow to import is imported inside the command that needs it, so that
`--help` answers at once.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal, TypeVar

import click

from crossread import __version__
from crossread.errors import CrossreadError, RunError, UsageError

if TYPE_CHECKING:
    from crossread.pipeline import Progress, Work
    from crossread.records import Article, Capture, Drop, Record

DONE, SOME_UNREAD, USAGE, FAILED = 0, 1, 2, 3
UNREAD = ("copies", "stories")  # stages that compare texts and read no sentence
COUNTING = ("stories", "claims")  # stages that count origins
Command = TypeVar("Command", bound=Callable[..., Any])


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  crossread read pages/                            read a folder, show what the reports say
  crossread read pages/ --case my.case --report report.html
  crossread articles pages/ | crossread statements one stage after another, JSON Lines between
  crossread verify my.case                         check every hash and every span again
""",
)
@click.version_option(__version__, prog_name="crossread")
def cli() -> None:
    """Read many reports of one event against each other.

    Which are copies of which, and so how many independent origins are there? Who said
    what, relayed by whom? What do the reports agree on, where do they differ?
    """


def settings_options(command: Command) -> Command:
    for option in (
        click.option(
            "--settings", "settings_file", type=click.Path(path_type=Path), help="TOML file with a table a stage."
        ),
        click.option("--set", "flags", multiple=True, metavar="STAGE.OPTION=VALUE", help="One setting; repeatable."),
        click.option("--workers", type=click.IntRange(0), default=None, help="Processes; 0 is one for each core."),
    ):
        command = option(command)
    return command


# ---------------------------------------------------------------- the main job


@cli.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--case", "case_file", type=click.Path(path_type=Path), help="Keep the evidence in this case file.")
@click.option("--report", type=click.Path(path_type=Path), help="Write a report to open in a browser.")
@click.option("--jsonl", type=click.Path(path_type=Path), help="Write every record as JSON Lines.")
@settings_options
def read(
    paths: tuple[Path, ...], case_file: Path | None, report: Path | None, jsonl: Path | None, **chosen: Any
) -> None:
    """Read pages against each other: folders, HTML, text dumps, MHTML, WARC, WACZ, mails, feeds, CSV, JSON.

    \b
    Example:
      crossread read pages/ --case my.case --report report.html
    """
    from shutil import get_terminal_size  # noqa: PLC0415
    from tempfile import TemporaryDirectory  # noqa: PLC0415

    from crossread import casefile, codec, pipeline, sources  # noqa: PLC0415
    from crossread.report import html, terminal, views  # noqa: PLC0415

    with TemporaryDirectory() as unkept, casefile.open(case_file or Path(unkept) / "case") as case, progress() as tell:
        work = work_for(tell, **chosen)
        results = pipeline.read(sources.read(paths), case, with_reader(work))
    tell_strangers(work, results.articles)
    view = views.of(results)
    if jsonl:
        save(jsonl, b"".join(codec.dumps(record) + b"\n" for record in results.records()))
    if report:
        save(report, html.render(view).encode())
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    with reader_may_leave():
        click.echo(terminal.render(view, get_terminal_size((100, 24)).columns, colour), color=colour)
        for what, file in (("Report", report), ("Records", jsonl), ("Case", case_file)):
            if file:
                click.echo(f"{what}: {file}")
    if not (sys.stdout.isatty() and sys.stderr.isatty()):  # a person has just read them in the summary
        for drop in results.drops:
            complain(drop)
    sys.exit(SOME_UNREAD if any(drop.failed for drop in results.drops) else DONE)


@cli.command()
@click.argument("case_file", metavar="CASE", type=click.Path(path_type=Path))
def verify(case_file: Path) -> None:
    """Check every hash and every span of a case file again; name each mismatch."""
    from crossread import casefile, pipeline  # noqa: PLC0415

    with casefile.existing(case_file) as case:
        found = list(pipeline.verify(case))
    with reader_may_leave():
        for mismatch in found:
            click.echo(f"{mismatch.kind} {mismatch.id}: {mismatch.what}")
        click.echo(f"{len(found)} mismatches" if found else "every hash and every span holds")
    sys.exit(SOME_UNREAD if found else DONE)


@cli.command()
@click.argument("case_file", metavar="CASE", type=click.Path(path_type=Path))
@click.argument("a")
@click.argument("verdict", type=click.Choice(["same", "different"]))
@click.argument("b")
@click.option("--why", default="", help="The reason, kept beside the ruling.")
def rule(case_file: Path, a: str, verdict: Literal["same", "different"], b: str, why: str) -> None:
    """Say that two articles, or two entities, are the same or different (by their ids).

    A ruling is appended to the case, never overwritten, and replayed on every run.
    """
    from crossread import casefile  # noqa: PLC0415
    from crossread.records import Ruling  # noqa: PLC0415

    with casefile.existing(case_file) as case:
        new = case.rule(Ruling(a, b, verdict, why))
    click.echo("ruled; the next `crossread read` on this case replays it" if new else "that is the last ruling already")


# ---------------------------------------------------------------- the stages as filters


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--jsonl", is_flag=True, help="PATH is JSON Lines of pages: {id, html, url} or {id, plain}; - is stdin.")
@settings_options
def articles(paths: tuple[Path, ...], jsonl: bool, **chosen: Any) -> None:
    """Pages → the article inside each, without its furniture."""
    from crossread import pipeline, sources  # noqa: PLC0415

    if not paths and not jsonl:
        raise click.UsageError("name the pages to read, or give them as JSON Lines with --jsonl")
    with ExitStack() as opened, progress() as tell:
        if jsonl:
            files = [opened.enter_context(lines_of(path)) for path in paths or (Path("-"),)]
            pages = partial(_pages, files)
        else:
            pages = partial(sources.read, paths)
        emit(pipeline.clean(pages, work_for(tell, **chosen)))


def _pages(files: "list[tuple[BinaryIO, str]]") -> "Iterator[Capture | Drop]":
    from crossread import sources  # noqa: PLC0415

    for lines, name in files:
        lines.seek(0)
        yield from sources.pages(sources.lines(lines), name)


def _filter(stage: str, does: str) -> None:
    """Makes the command of one stage: articles in, its records out."""

    @cli.command(
        stage, help=f"{does}\n\nReads articles as JSON Lines (at least `id` and `text`); - or nothing is stdin."
    )
    @click.argument("file", required=False, type=click.Path(path_type=Path))
    @settings_options
    def command(file: Path | None, extents: bool = False, **chosen: Any) -> None:
        from crossread import pipeline, sources  # noqa: PLC0415
        from crossread.records import Article  # noqa: PLC0415
        from crossread.sources import cleaned  # noqa: PLC0415

        with progress() as tell, lines_of(file or Path("-")) as (lines, name):
            given: list[Article | Drop] = list(cleaned.read(sources.lines(lines), name))
            work = work_for(tell, **chosen)
            if stage not in UNREAD:
                work = with_reader(work)
            if stage in COUNTING:
                tell_strangers(work, (one for one in given if isinstance(one, Article)))

            def records() -> "Iterator[Record]":
                articles = [one for one in given if isinstance(one, Article)]
                yield from (one for one in given if not isinstance(one, Article))
                yield from pipeline.by_extents(articles, work) if extents else pipeline.upto(stage, articles, work)

            emit(records())


for _stage, _does in {
    "copies": "Articles → who repeats whom, passage by passage, and the families of texts.",
    "stories": "Articles → which of them tell one event.",
    "mentions": "Articles → names, places, times, quantities, and which names are one.",
    "statements": "Articles → who said what, relayed by whom.",
    "claims": "Articles → what the reports agree on, where they differ, what stands in only one.",
}.items():
    _filter(_stage, _does)
cli.commands["mentions"].params.append(
    click.Option(
        ("--extents",),
        is_flag=True,
        help="Whole phrases as spans (“the minister Ann Gurney”, “she”), the name in each as its `head`.",
    )
)


# ---------------------------------------------------------------- printing, reading, ending


def work_for(
    tell: "Progress", settings_file: Path | None = None, flags: tuple[str, ...] = (), workers: int | None = None
) -> "Work":
    from crossread import engine, pipeline, settings  # noqa: PLC0415

    chosen = settings.gather(settings_file, (*flags, *([f"run.workers={workers}"] if workers is not None else [])))
    return pipeline.Work(chosen, engine.Local(chosen.run.workers, chosen.run.page_seconds), progress=tell)


def with_reader(work: "Work") -> "Work":
    """With the trained reader; where it is not installed that is said once."""
    from dataclasses import replace  # noqa: PLC0415

    from crossread import reader  # noqa: PLC0415

    found = reader.installed()
    if found is None:
        _say(reader.NONE)
    return replace(work, reader=found)


def tell_strangers(work: "Work", articles: "Iterable[Article]") -> None:
    """Says once which names in the settings' table of publishers no page here has."""
    unknown = work.settings.publishers.strangers(articles)
    if unknown:
        listed = ", ".join(f"`{name}`" for name in unknown)
        _say(f"[publishers] in your settings: no page here is by {listed}")


def emit(records: "Iterable[Record]") -> None:
    """Writes records as JSON Lines, names what could not be read, and ends."""
    from crossread import codec  # noqa: PLC0415
    from crossread.records import Drop  # noqa: PLC0415

    unread = False
    with reader_may_leave():
        for record in records:
            sys.stdout.buffer.write(codec.dumps(record) + b"\n")
            if isinstance(record, Drop):
                unread = unread or record.failed
                complain(record)
        sys.stdout.buffer.flush()
    sys.exit(SOME_UNREAD if unread else DONE)


@contextmanager
def reader_may_leave() -> "Iterator[None]":
    """Whoever reads our output may stop reading; that is no error, and click would make it one."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(DONE) from None


def complain(drop: "Drop") -> None:
    from crossread.report.safe import safe  # noqa: PLC0415

    many = (drop.path or "").endswith(
        (".jsonl", ".ndjson", ".json", ".csv", ".tsv")
    )  # pages in one file: which of them
    which = drop.url or (drop.id if many else None)
    where = f"{drop.path} ({which})" if drop.path and which else drop.path or which or drop.id or "input"
    click.echo(f"{safe(where)}: {safe(drop.why)}", err=True)


def save(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise RunError(f"{file}: can't be written ({error.strerror}); choose another place") from error


@contextmanager
def lines_of(file: Path) -> "Iterator[tuple[BinaryIO, str]]":
    """A file, or for `-` a copy of standard input, that can be read twice; and what to call it."""
    if str(file) == "-":
        from shutil import copyfileobj  # noqa: PLC0415
        from tempfile import TemporaryFile  # noqa: PLC0415

        with TemporaryFile() as copy:
            copyfileobj(sys.stdin.buffer, copy)
            copy.seek(0)
            yield copy, "standard input"
        return
    try:
        opened = file.open("rb")
    except OSError as error:
        raise UsageError(f"{file}: can't be read ({error.strerror})") from error
    with opened:
        yield opened, str(file)


@contextmanager
def progress() -> "Iterator[Progress]":
    """A bar on standard error for work that lasts, on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda stage, done, of: None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, Any] = {}

        def tell(stage: str, done: int, of: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=of)
            bar.update(tasks[stage], completed=done, total=of)

        yield tell


def main() -> None:
    """The program: every ending has the exit status that the contract gives it."""
    try:
        cli.main(standalone_mode=False)
    except click.exceptions.Exit as ending:
        sys.exit(ending.exit_code)
    except (click.ClickException, UsageError) as error:
        _say(error.format_message() if isinstance(error, click.ClickException) else str(error))
        sys.exit(USAGE)
    except (click.Abort, KeyboardInterrupt):
        _say("stopped")
        sys.exit(FAILED)
    except CrossreadError as error:
        _say(str(error))
        sys.exit(FAILED)


def _say(line: str) -> None:
    click.echo(f"crossread: {line}", err=True)


if __name__ == "__main__":
    main()
