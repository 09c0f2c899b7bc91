"""A view → one HTML file that needs nothing else: no script, no request, the same bytes each time.

Text from pages is escaped by the template engine and made safe on its way (`safe`). The
page's own policy (CSP 3) forbids whatever is not its one style sheet, named by its hash.
"""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from crossread import __version__
from crossread.report import picture
from crossread.report.safe import one_line, safe
from crossread.report.shape import Page, StoryView, View
from crossread.report.wording import quoted


def render(view: View) -> str:
    """The page as text; write it as UTF-8."""
    style = f"{_source('report.css')}\n{_targets(view.pages)}"
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    page = (
        _templates()
        .get_template("report.html.j2")
        .render(
            view=view,
            pictures={story.anchor: _picture(story) for story in view.stories},
            style=Markup(style),  # our own sheet, and anchors made of numbers
            style_hash=digest,
            version=__version__,
        )
    )
    return page + "\n"


def _picture(story: StoryView) -> picture.Picture:
    return picture.draw(story.families, story.ties)


def _targets(pages: Sequence[Page]) -> str:
    """A rule for each passage: where its anchor is the page's target, all its segments light up.

    Within a paragraph segments follow their anchor as siblings; a passage that goes on in the
    next paragraph needs `:has`, in rules of their own since an older browser drops them whole.
    """
    near = ",".join(f"#{anchor}:target~.{anchor}" for page in pages for anchor in page.targets)
    far = ",".join(f"p:has(>#{anchor}:target)~p>.{anchor}" for page in pages for anchor in page.far)
    points = ",".join(f"#{anchor}:target::after" for page in pages for anchor in page.points)
    lit = "{background:var(--lit);color:var(--lit-ink)}"
    rules = ((near, lit), (far, lit), (points, '{content:"▲";background:var(--lit);color:var(--lit-ink)}'))
    return "\n".join(selectors + style for selectors, style in rules if selectors)


@cache
def _templates() -> Environment:
    environment = Environment(
        autoescape=True,
        finalize=lambda part: safe(part) if isinstance(part, str) and not isinstance(part, Markup) else part,
        loader=FunctionLoader(_source),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["quoted"] = quoted
    environment.filters["one_line"] = one_line
    return environment


@cache
def _source(name: str) -> str:
    return (files("crossread.report") / "templates" / name).read_text("utf8")
