"""The timeline as rows: a heading over the acts of each sitting, fetched page by page."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.store.sittings import Done, Timeline
from reader.types import Sequence
from reader.words import tr
from ui.history.words import clock, day, heading

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The `Line` of a row."""
PAGE = 100
"""Acts asked for at once."""
KEPT = 20_000
"""Names kept in memory."""
EMPTY = Timeline(array("q"), (), 0, 0)


@dataclass(frozen=True, slots=True)
class Line:
    """What one row shows: a heading when it has no act. The beginning is act 0."""

    text: str
    act: Sequence | None = None
    time: str = ""
    stands: bool = True
    is_here: bool = False
    """It is the last act that stands."""

    def spoken(self) -> str:
        """Return what a screen reader says of it."""
        parts = [self.text, self.time]
        parts += [] if self.stands else [tr("undone")]
        parts += [tr("you are here")] if self.is_here else []
        return ", ".join(part for part in parts if part)


class TimelineModel(QAbstractTableModel):
    """A hundred thousand acts at eight bytes each, and the names of those that were looked at.

    ``data`` never waits: what has not come yet is without a name, and asked for by
    ``page_wanted``. Whoever answers calls ``set_done``.
    """

    page_wanted = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timeline = EMPTY
        self._firsts: list[int] = []
        self._done: dict[Sequence, Done] = {}
        self._asked: set[Sequence] = set()
        self._ends = 0
        """1 when the beginning is shown."""
        self._today = date.min

    def show_timeline(self, timeline: Timeline, *, whole: bool) -> None:
        """Show other acts; the *whole* of them has the beginning below."""
        self.beginResetModel()
        self._timeline = timeline
        self._today = datetime.now().astimezone().date()
        self._firsts = [0, *accumulate(sitting.acts for sitting in timeline.sittings)][:-1]
        self._ends = int(whole and bool(timeline.acts))
        self._asked.clear()
        self.endResetModel()

    def set_done(self, asked: Iterable[Sequence], done: Iterable[Done]) -> None:
        """Take the answer to ``page_wanted``."""
        self._asked.difference_update(asked)
        if len(self._done) > KEPT:
            self._done.clear()
        self._done |= {one.act: one for one in done}
        if rows := self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, 0))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are, headings and the beginning included."""
        if parent is not None and parent.isValid():
            return 0
        return len(self._timeline.acts) + len(self._firsts) + self._ends

    def columnCount(self, parent: Index | None = None) -> int:
        """Return 1."""
        return 0 if parent is not None and parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be chosen but headings."""
        if self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row's `Line`, its text, or what a screen reader says."""
        if not index.isValid() or role not in _ROLES:
            return None
        line = self.line(index.row())
        if role == LINE_ROLE:
            return line
        return line.text if role == Qt.ItemDataRole.DisplayRole else line.spoken()

    def is_heading(self, row: int) -> bool:
        """Say whether *row* is a heading."""
        return self._headings_to(row) < self._headings_to(row + 1)

    def line(self, row: int) -> Line:
        """Return what *row* shows."""
        if self._ends and row == self.rowCount() - 1:
            return Line(tr("The beginning"), 0, is_here=not self._timeline.standing)
        above = self._headings_to(row)
        return self._heading(above) if self.is_heading(row) else self._act(row - above)

    def row_of(self, act: Sequence) -> int:
        """Return the row of *act*; -1 when it is not among those that are shown."""
        if not act:
            return self.rowCount() - 1 if self._ends else -1
        acts = self._timeline.acts
        at = bisect_right(acts, -act, key=lambda one: -one) - 1
        if at < 0 or acts[at] != act:
            return -1
        return at + bisect_right(self._firsts, at)

    @property
    def standing(self) -> Sequence:
        """Return the last act that stands."""
        return self._timeline.standing

    def _headings_to(self, row: int) -> int:
        """Return how many headings stand above *row*."""
        places = range(len(self._firsts))
        return bisect_left(places, row, key=lambda at: self._firsts[at] + at)

    def _heading(self, at: int) -> Line:
        sitting = self._timeline.sittings[at]
        text = heading(sitting, self._timeline.here, self._today)
        return Line(text, time=tr("%n act(s)", n=sitting.acts))

    def _act(self, at: int) -> Line:
        act, standing = self._timeline.acts[at], self._timeline.standing
        done = self._done.get(act)
        if done is None:
            self._want(at // PAGE)
            return Line("", act, stands=act <= standing, is_here=act == standing)
        time = clock(done.at)
        if day(done.at, self._today) != day(self._sitting_of(at), self._today):
            time = f"{day(done.at, self._today)}, {time}"
        return Line(done.label, act, time, act <= standing, act == standing)

    def _sitting_of(self, at: int) -> str:
        return self._timeline.sittings[bisect_right(self._firsts, at) - 1].since

    def _want(self, page: int) -> None:
        acts = self._timeline.acts[page * PAGE : (page + 1) * PAGE]
        wanted = [act for act in acts if act not in self._done and act not in self._asked]
        if wanted:
            self._asked.update(wanted)
            self.page_wanted.emit(wanted)


_ROLES = {
    LINE_ROLE,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
}
