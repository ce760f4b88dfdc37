"""What a restore would change, and what became of one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.types.backups import Backup
from reader.words import QT_TR_NOOP, tr


@dataclass(frozen=True, slots=True)
class Change:
    """Of one kind of thing: how many would come back, go, or be as they were then."""

    kind: str
    """A name of `KINDS`."""
    back: int
    gone: int
    other: int

    @property
    def told(self) -> str:
        """Return what it is of, in the reader's language."""
        return tr(KINDS[self.kind])


KINDS = {
    "papers": QT_TR_NOOP("Papers"),
    "digests": QT_TR_NOOP("Digests"),
    "decisions": QT_TR_NOOP("Decisions"),
    "stars": QT_TR_NOOP("Stars"),
    "notes": QT_TR_NOOP("Notes"),
    "highlights": QT_TR_NOOP("Highlights"),
    "tags": QT_TR_NOOP("Tags"),
    "tagged": QT_TR_NOOP("Tags on papers"),
    "lists": QT_TR_NOOP("Reading lists"),
    "entries": QT_TR_NOOP("Papers in lists"),
    "smart": QT_TR_NOOP("Smart lists"),
    "sources": QT_TR_NOOP("Sources"),
}


@dataclass(frozen=True, slots=True)
class NoteOf:
    """A note, by the title of its paper and by how it begins."""

    title: str
    begins: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A library as it is beside a backup of it: only what is not the same."""

    changes: tuple[Change, ...] = ()
    back: tuple[str, ...] = ()
    """The titles of papers that would come back; of many, the first."""
    gone: tuple[str, ...] = ()
    """The titles of papers that would go; of many, the first."""
    notes_back: tuple[NoteOf, ...] = ()
    """Notes that would come back; of many, the first."""
    notes_gone: tuple[NoteOf, ...] = ()
    """Notes that would go; of many, the first."""
    notes_other: tuple[NoteOf, ...] = ()
    """Notes as they are now that would be as they were then; of many, the first."""
    unknown: str = ""
    """Why the two cannot be compared; '' where they can."""


@dataclass(frozen=True, slots=True)
class Restored:
    """The library is as the copy at ``source`` was. ``before`` has what it was before that."""

    source: Path
    before: Backup | None
    """None where there was nothing to be backed up, or what could not be."""
    aside: bool = False
    """The library was too damaged to be backed up: its files are kept in a folder beside it."""
