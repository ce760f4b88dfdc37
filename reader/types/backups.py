"""What a backup is, and why it was made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from reader.words import QT_TR_NOOP, tr


class Reason(StrEnum):
    """Why a backup was made. Files are named by these words: never rename one."""

    MIGRATION = "migration"
    IMPORT = "import"
    DELETE = "delete"
    RESTORE = "restore"
    REPAIR = "repair"
    CHANGE = "change"
    ASKED = "asked"

    @property
    def told(self) -> str:
        """Return it in the reader's language."""
        return tr(_TOLD[self])


_TOLD = {
    Reason.MIGRATION: QT_TR_NOOP("Before an update of the library"),
    Reason.IMPORT: QT_TR_NOOP("Before a big import"),
    Reason.DELETE: QT_TR_NOOP("Before a big undo"),
    Reason.RESTORE: QT_TR_NOOP("Before a restore"),
    Reason.REPAIR: QT_TR_NOOP("Before a repair"),
    Reason.CHANGE: QT_TR_NOOP("After changes"),
    Reason.ASKED: QT_TR_NOOP("Because you asked"),
}


@dataclass(frozen=True, slots=True)
class Held:
    """What a library holds, as numbers that a person knows it by."""

    papers: int = 0
    decided: int = 0
    starred: int = 0
    notes: int = 0
    highlights: int = 0
    tags: int = 0
    lists: int = 0
    history: int = 0
    """The number of the last row of the history."""
    changes: int = 0
    """The number of the last row of the change log."""

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was ever put in or done."""
        return not (self.papers or self.history)


@dataclass(frozen=True, slots=True)
class Unguarded:
    """That something big goes on though no backup could be made before; and what to do about it."""

    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found when every byte of a backup was read; ``fault`` is '' when it is sound."""

    path: Path
    fault: str


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a library. ``number`` counts them: their order is this, and never the clock."""

    path: Path
    number: int
    reason: Reason
    at: str
    """ISO 8601, UTC, by the clock of then."""
    library: str = ""
    """The id of the library; '' of a copy whose description is lost, as all that follows."""
    held: Held = Held()
    bytes: int = 0
    digest: str = ""
    """BLAKE2b of the file, as hexadecimal digits."""
    origin: str = ""
    """The library's folder then: it leads here from a library that cannot be read."""

    @property
    def name(self) -> str:
        """Return what it is called on the command line."""
        return self.path.stem

    @property
    def when(self) -> datetime:
        """Return when it was made; the beginning of time when that cannot be read."""
        try:
            found = datetime.fromisoformat(self.at)
        except ValueError:
            return datetime.fromtimestamp(0, UTC)
        return found if found.tzinfo else found.replace(tzinfo=UTC)
