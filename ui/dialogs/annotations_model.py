"""Show notes and highlights as the rows of a table: keys for all, and the few that are seen."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon

from reader.text.visible import one_line
from reader.types import Annotation, AnnotationKind
from reader.words import tr
from ui.widgets.plain import cut, tip
from ui.widgets.tables import head

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

TEXT, PAPER, TAGS, DIGEST, DATE = range(5)
PAGE = 100
"""Rows asked for at once: the store answers in a few milliseconds."""
KEPT = 20
"""Pages kept in memory."""
LONGEST = 300
"""Characters of a cell; Qt would measure all of a longer one."""

_MARKS = re.compile(r"^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+|\*\*|__|`|\[\[|\]\]", re.MULTILINE)
"""Marks of Markdown that say nothing in one line."""

Words = Callable[[Annotation], str]


class AnnotationsModel(QAbstractTableModel):
    """Annotations by their keys; rows that have not come yet are empty, and asked for."""

    page_wanted = Signal(list)
    """Keys: answer by `set_rows`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: Sequence[str] = ()
        self._pages: OrderedDict[int, dict[str, Annotation]] = OrderedDict()
        """Those that were asked for; empty until they have come."""
        self.icon: Callable[[Annotation], QIcon | None] = lambda _: None
        self.look: Words = lambda one: one.meaning or one.colour

    def set_keys(self, keys: Sequence[str]) -> None:
        """Show the annotations of these keys; what has come before is asked for again."""
        self.beginResetModel()
        self._keys = keys
        self._pages.clear()
        self.endResetModel()

    def set_rows(self, keys: Sequence[str], rows: Sequence[Annotation]) -> None:
        """Take in what was asked for by *keys*; an answer to what is no longer shown is left.

        A row that is not among them is gone: it stays empty, and is not asked for again.
        """
        page = self.row_of(keys[0]) // PAGE
        if page in self._pages and self._of(page) == list(keys):
            self._pages[page] = {row.key: row for row in rows}
            self.draw_again()

    def draw_again(self) -> None:
        """Have all that is seen drawn anew."""
        if self._keys:
            last = self.index(len(self._keys) - 1, DATE)
            self.dataChanged.emit(self.index(0, 0), last)

    def annotation(self, row: int) -> Annotation | None:
        """Return the annotation at *row*; None outside, and while it is on its way."""
        if not 0 <= row < len(self._keys):
            return None
        page = row // PAGE
        if page not in self._pages:
            self._ask(page)
        return self._pages[page].get(self._keys[row])

    def row_of(self, key: str) -> int:
        """Return the row of a key, -1 when it is not here."""
        return self._keys.index(key) if key in self._keys else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many annotations there are."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many columns there are."""
        return 0 if parent.isValid() else DATE + 1

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return a column's title."""
        return head(titles(), section, orientation, role)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a cell's text and mark, and what a screen reader says of it."""
        if role not in _ROLES or (one := self.annotation(index.row())) is None:
            return None
        match role:
            case Role.DecorationRole:
                return self.icon(one) if index.column() == TEXT else None
            case Role.AccessibleTextRole if index.column() == TEXT:
                return self._spoken(one)
            case Role.ToolTipRole:
                return tip(self._cell(one, index.column()))
        return self._cell(one, index.column())

    def _cell(self, one: Annotation, column: int) -> str:
        texts = {
            TEXT: _shown(one),
            PAPER: one.title,
            TAGS: ", ".join(one.tags),
            DIGEST: one.digest,
            DATE: day(one.made),
        }
        return cut(one_line(texts[column][: 2 * LONGEST]), LONGEST)

    def _spoken(self, one: Annotation) -> str:
        kind = tr("Note") if one.kind is AnnotationKind.NOTE else tr("Highlight")
        return ", ".join(part for part in (kind, self.look(one), self._cell(one, TEXT)) if part)

    def _of(self, page: int) -> list[str]:
        return list(self._keys[page * PAGE : (page + 1) * PAGE])

    def _ask(self, page: int) -> None:
        self._pages[page] = {}
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        self.page_wanted.emit(self._of(page))


_ROLES = {
    Role.DisplayRole,
    Role.DecorationRole,
    Role.AccessibleTextRole,
    Role.ToolTipRole,
}


def titles() -> tuple[str, ...]:
    """Return the titles of the columns."""
    return (tr("Note or passage"), tr("Paper"), tr("Tags"), tr("Digest"), tr("Date"))


def day(made: str) -> str:
    """Return the day of a time as the library keeps it, in the reader's own time."""
    try:
        return datetime.fromisoformat(made).astimezone().date().isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def _shown(one: Annotation) -> str:
    if one.kind is AnnotationKind.NOTE:
        return _MARKS.sub("", one.text[: 2 * LONGEST])
    quote = tr("“{text}”").format(text=one.text)
    return f"{quote} – {one.comment}" if one.comment else quote
