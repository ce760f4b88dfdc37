"""Put backups into words: when they were made, how big they are, what a restore would change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QLocale

from reader.types.backups import Backup, Held
from reader.types.restoring import Change
from reader.words import tr
from ui.history.words import clock, day, second
from ui.widgets.plain import figure


def today() -> date:
    """Return the day on the wall here."""
    return datetime.now().astimezone().date()


def when(backup: Backup, on: date, among: Iterable[Backup] = ()) -> str:
    """Return when a backup was made, as it is said *on* a day: "Today, 10:12".

    Where another *among* the backups is of the same minute, the second is said too.
    """
    minute = backup.when.replace(second=0, microsecond=0)
    same = [each for each in among if each.when.replace(second=0, microsecond=0) == minute]
    return when_at(backup.when, on, seconds=len(same) > 1)


def when_at(moment: datetime, on: date, *, seconds: bool = False) -> str:
    """Return a moment as it is said *on* a day."""
    at = moment.isoformat()
    time = second(at) if seconds else clock(at)
    return tr("{day}, {time}").format(day=day(at, on), time=time)


def holds(held: Held) -> str:
    """Return what a library holds, in a few numbers: "12 papers, 3 notes"."""
    return tr("{papers}, {notes}").format(
        papers=tr("%n paper(s)", n=held.papers), notes=tr("%n note(s)", n=held.notes)
    )


def home_as_tilde(folder: Path) -> str:
    """Return a folder as people know it: from their own home on, which is `~`."""
    try:
        inside = folder.relative_to(Path.home())
    except (ValueError, RuntimeError):
        return str(folder)
    return f"~/{inside.as_posix()}" if inside.parts else str(folder)


def size(count: int) -> str:
    """Return a number of bytes as the reader's language writes it."""
    form = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(count, 1, form)


def effect(change: Change) -> str:
    """Return what a restore would do to one kind of thing: "3 would come back, 2 would go"."""
    parts = (
        (change.back, tr("{number} would come back")),
        (change.gone, tr("{number} would go")),
        (change.other, tr("{number} would change")),
    )
    return ", ".join(text.format(number=figure(number)) for number, text in parts if number)
