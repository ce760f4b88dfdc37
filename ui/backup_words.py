"""Put backups into words: when they were made, how big they are, what a restore would change."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

from reader.types.backups import Backup
from reader.types.restoring import Change
from reader.words import tr
from ui.history.words import clock, day


def when(backup: Backup, today: date) -> str:
    """Return when a backup was made: "Today, 10:12"."""
    at = backup.when.isoformat()
    return tr("{day}, {time}").format(day=day(at, today), time=clock(at))


def size(count: int) -> str:
    """Return a number of bytes as the reader's language writes it."""
    form = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(count, 1, form)


def effect(change: Change) -> str:
    """Return what a restore would do to one kind of thing: "3 come back, 2 go"."""
    parts = (
        tr("%n come(s) back", n=change.back) if change.back else "",
        tr("%n go(es)", n=change.gone) if change.gone else "",
        tr("%n become(s) as before", n=change.other) if change.other else "",
    )
    return ", ".join(part for part in parts if part)
