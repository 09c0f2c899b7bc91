"""Claims: what the reports of a story agree on, where they differ, what stands in only one.

Go in: a story, and its articles with all that the other stages found in them. Each row
asks one question; its readings are the words of the articles that answer it.

    scene.py      the story laid out: sentences, clauses, who speaks where, what matches what
    matching.py   which pieces of several articles answer one question
    values.py     what two readings are to each other: the verdict and its sentence
    rows.py       readings → claim, with origins, witnesses and the silent
    figures.py    how many, how much              events.py   when, and where
    remarks.py    who said it, in which words, on which day
    posts.py      what somebody is                intents.py  what somebody will or won't do
"""

from crossread.records import Claim, Story
from crossread.stages.claims import events, figures, intents, posts, remarks, rows
from crossread.stages.claims.scene import Evidence, Options, Scene

__all__ = ["Evidence", "Options", "reconcile"]


def reconcile(story: Story, evidence: Evidence, options: Options = Options()) -> tuple[Claim, ...]:
    """The story's rows: differences first, then agreements, then what stands in one family only."""
    scene = Scene.of(story, evidence, options)
    found = [row for ask in (figures, events, remarks, posts, intents) for row in ask.rows(scene)]
    return rows.ordered(found, scene)
