"""Put backups into words: when they were made, how big they are, what a restore would change."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QLocale

from reader.types.backups import Backup
from reader.types.restoring import Change
from reader.words import tr
from ui.history.words import clock, day


def today() -> date:
    """Return the day on the wall here."""
    return datetime.now().astimezone().date()


def when(backup: Backup, on: date) -> str:
    """Return when a backup was made, as it is said *on* a day: "Today, 10:12"."""
    at = backup.when.isoformat()
    return tr("{day}, {time}").format(day=day(at, on), time=clock(at))


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
    form = QLocale()
    return ", ".join(text.format(number=form.toString(number)) for number, text in parts if number)
