"""What a look over a library finds, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.words import QT_TR_NOOP, tr


class Repair(StrEnum):
    """What mends a fault, in the order in which faults are to be mended."""

    FILE = "file"
    SEALS = "seals"
    MARKS = "marks"
    DERIVED = "derived"
    LOGS = "logs"
    INDEX = "index"
    BACKUPS = "backups"
    ACCEPT = "accept"

    @property
    def offer(self) -> str:
        """Return what is offered, in the reader's language: a sentence without its full stop."""
        return tr(_OFFERS[self])

    @property
    def certain(self) -> bool:
        """Say whether it may be done without anybody having looked at the fault."""
        return self is not Repair.ACCEPT


_OFFERS = {
    Repair.FILE: QT_TR_NOOP(
        "Write the file anew, or else restore the newest good backup with the acts since"
    ),
    Repair.SEALS: QT_TR_NOOP("Bring back what was saved, from a backup or from the original text"),
    Repair.MARKS: QT_TR_NOOP("Set them as the history says; this can be undone"),
    Repair.DERIVED: QT_TR_NOOP("Work it out again from the rest"),
    Repair.LOGS: QT_TR_NOOP("Make anew what searches and duplicates are found by"),
    Repair.INDEX: QT_TR_NOOP("Make the search index anew"),
    Repair.BACKUPS: QT_TR_NOOP("Delete the damaged backups, and make a new one"),
    Repair.ACCEPT: QT_TR_NOOP("Take everything as it is now, once you have looked at it"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; ``fault`` is '' when it is as it should be."""

    what: str
    fault: str = ""
    repair: Repair | None = None
    otherwise: Repair | None = None
    """What is left to be done where that does not help."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What a repair has come to, in the reader's language."""

    words: str
