"""List the steps of the tour: what each says, which commands it teaches, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reader.words import QT_TR_NOOP


class Spot(Enum):
    """What a step stands beside."""

    PAPER = "paper"
    """The current row of the list."""
    PAGE = "page"
    """The page, at its head."""
    SEARCH = "search"
    PLACES = "places"
    FILE = "file"
    """The first menu."""
    HELP = "help"
    """The last one."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the tour shows; any of its *commands* that is run leads on."""

    title: str
    text: str
    commands: tuple[str, ...]
    spot: Spot


STEPS = (
    Step(
        QT_TR_NOOP("Go through the papers"),
        QT_TR_NOOP("The list holds what is undecided. The page at its side shows the paper."),
        ("go.next", "go.previous"),
        Spot.PAPER,
    ),
    Step(
        QT_TR_NOOP("Decide"),
        QT_TR_NOOP("A decision moves the paper out of the inbox, and the next one stands there."),
        ("paper.done", "paper.later", "paper.dismiss"),
        Spot.PAPER,
    ),
    Step(
        QT_TR_NOOP("Change your mind"),
        QT_TR_NOOP("What you decided on waits at the side; all can be taken back, even tomorrow."),
        ("edit.undo",),
        Spot.PLACES,
    ),
    Step(
        QT_TR_NOOP("Mark what matters"),
        QT_TR_NOOP("A star keeps a paper in sight; tags and a note say why it matters to you."),
        ("paper.star", "paper.tags", "paper.note"),
        Spot.PAGE,
    ),
    Step(
        QT_TR_NOOP("Find it again"),
        QT_TR_NOOP("Two or three words are enough. Results come as you type; Enter leads to them."),
        ("go.search",),
        Spot.SEARCH,
    ),
    Step(
        QT_TR_NOOP("Anything else"),
        QT_TR_NOOP("Whatever Lectern can do is found by a few letters of its name."),
        ("help.palette", "help.keys", "help.open"),
        Spot.HELP,
    ),
    Step(
        QT_TR_NOOP("Bring in your own"),
        QT_TR_NOOP("Files, folders, the clipboard: or drop them on the window."),
        ("digest.import", "digest.paste"),
        Spot.FILE,
    ),
)
"""What there is to see, in this order."""
