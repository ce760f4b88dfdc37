"""Fill templates for notes: what a paper is called, by whom, and when, where the braces say so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

from reader.words import tr

Template: TypeAlias = tuple[str, str]
"""A name and a text."""

PLACES = ("title", "authors", "date", "today")
"""What may stand in braces: {title}."""
LONGEST = 20_000
"""Characters of a template."""
LONGEST_NAME = 60

_PLACE = re.compile(r"\{(" + "|".join(PLACES) + r")\}")


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return *text* with the values in their places; other braces stay as they are.

    What is put in is not looked at again, so a title may hold braces of its own.
    """
    return _PLACE.sub(lambda place: " ".join(values.get(place[1], "").split()), text)


def built_in() -> tuple[Template, ...]:
    """Return the templates that everyone has, in the reader's language."""
    return (
        (
            tr("Summary"),
            tr(
                "**Question:** \n\n**Method:** \n\n**Result:** \n\n"
                "**What it does not show:** \n\n**For me:** \n"
            ),
        ),
        (
            tr("For the group"),
            tr(
                "**{title}** ({authors})\n\nWhy we should read it: \n\n"
                "- What convinces: \n- What does not: \n- To discuss: \n\n"
                "Proposed on {today}.\n"
            ),
        ),
        (
            tr("Replication"),
            tr(
                "Begun on {today}.\n\n- [ ] Code and data are there\n- [ ] It runs as described\n"
                "- [ ] The main result holds\n- [ ] It holds on other data\n\n"
                "| What | Theirs | Ours |\n| --- | --- | --- |\n|  |  |  |\n"
            ),
        ),
    )
