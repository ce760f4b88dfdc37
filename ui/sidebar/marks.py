"""What stands beside the names at the side: an icon, a number, a short date."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt

from reader.text.days import day_of
from reader.types import DigestRow, PlaceKind, ReadingList
from reader.words import tr
from ui.sidebar.items import Archive, Item, Saved, Shelf


def icon_of(item: Shelf | Saved | Archive | ReadingList | DigestRow, further: str = "") -> str:
    """Return the name of a row's icon; *further* is the arrow of what is folded away."""
    match item:
        case Saved():
            return "smart"
        case ReadingList():
            return "list"
        case DigestRow():
            return "digest"
        case Archive(is_open=is_open):
            return "chevron-down" if is_open else further
    return "star" if item.kind is PlaceKind.STARRED else item.kind.value


def count_of(item: Shelf | Saved | Archive) -> int:
    """Return the number at the end of a row; 0 for none."""
    return item.lists if isinstance(item, Archive) else item.papers or 0


def left_of(item: ReadingList | DigestRow) -> tuple[tuple[int, int], str]:
    """Return how many papers a row stands for, how many of them are left, and its date."""
    if isinstance(item, DigestRow):
        return (item.papers, item.inbox), item.date.text
    return (item.papers, item.left), short_day(item.target)


def elide_of(item: Item) -> Qt.TextElideMode:
    """Return where a name is cut: those of digests often begin alike."""
    middle = isinstance(item, DigestRow)
    return Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight


def short_day(text: str) -> str:
    """Return YYYY-MM-DD as it fits beside a name; '' for no day."""
    day = day_of(text)
    form = tr("MMM d", "a day and its month, short, as Qt's QLocale writes it")
    return QLocale().toString(QDate(day.year, day.month, day.day), form) if day else ""
