"""The list's model: ids for every row, and the few rows that are being looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence, Set
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.types import Group, Listing, PaperId, PaperRow
from ui.list.groups import Groups
from ui.list.roles import GROUP_ROLE, PAPER_ROLE
from ui.list.spoken import headed, spoken

Index = QModelIndex | QPersistentModelIndex

PAGE = 100
"""Rows asked for at once: the store answers in under a millisecond."""
KEPT = 4_000
"""Rows kept in memory: some forty screens."""
WAITING = 3
"""Pages that wait while one is on its way; older wishes were scrolled past."""

FEW = 4
"""Rows drawn one by one: looking for a row takes up to a millisecond of a hundred thousand."""
AROUND = 500
"""Rows above and below a known place in which a paper is looked for before all are."""
STALE = -1
"""The generation of a row that is to be asked for again."""


class PaperModel(QAbstractTableModel):
    """A million rows at eight bytes each, plus the few that are being looked at.

    ``data`` never waits: a row that has not arrived yet is None, and its page is
    asked for through ``page_wanted``. Whoever answers calls ``set_rows``.
    """

    page_wanted = Signal(list, int)
    """The ids wanted, and the generation to give back with the answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = array("q")
        self.groups = Groups()
        self._given: tuple[Group, ...] | None = ()
        """The groups as they came; None once papers have left them."""
        self._near = -1
        """Where a paper was found last."""
        self._removed: set[PaperId] = set()
        """Papers taken out of this list: they need not be looked for among a million."""
        self._rows: OrderedDict[PaperId, tuple[int, PaperRow | None]] = OrderedDict()
        self._generation = 0
        self._waiting: OrderedDict[int, None] = OrderedDict()
        self._asked = False

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of papers."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return 1."""
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the paper's row, its title, or what a screen reader says."""
        if not index.isValid() or role not in _ROLES:
            return None
        if role == GROUP_ROLE:
            return self.groups.beginning(index.row())
        paper = self.paper(index.row())
        if paper is None or role == PAPER_ROLE:
            return paper
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return headed(self.groups.beginning(index.row()), spoken(paper))
        return paper.title if role == Qt.ItemDataRole.DisplayRole else paper.snippet.text

    def paper(self, row: int) -> PaperRow | None:
        """Return the paper at *row*, or None while it is on the way."""
        generation, paper = self._rows.get(self._ids[row], (STALE, None))
        if generation != self._generation:
            self._want(row // PAGE)
        return paper

    def ids(self) -> array[int]:
        """Return the papers in the order of the list; do not change it."""
        return self._ids

    def row_of(self, paper: PaperId, near: int = -1) -> int:
        """Return the row of *paper*, or -1; it is looked for *near* a row first.

        Looking through a million papers takes ten milliseconds.
        """
        if paper in self._removed:
            return -1
        for first, after in (*map(_around, (near, self._near)), (0, len(self._ids))):
            try:
                self._near = self._ids.index(paper, first, after)
            except ValueError:
                continue
            return self._near
        return -1

    def first_of(self, papers: Set[PaperId]) -> int:
        """Return the row of the first of *papers* in the list, or -1."""
        if len(papers) <= FEW:
            return min((row for each in papers if (row := self.row_of(each)) >= 0), default=-1)
        return next((row for row, each in enumerate(self._ids) if each in papers), -1)

    def listing(self) -> Listing:
        """Return the papers in order, and their groups."""
        return Listing(self._ids, tuple(self.groups))

    def set_ids(self, ids: array[int], groups: Iterable[Group] = ()) -> None:
        """Show other papers, or the same ones in another order or in other groups."""
        given = tuple(groups)
        if ids == self._ids and given == self._given:
            return
        self.beginResetModel()
        self._ids, self.groups, self._given = ids, Groups(given), given
        self._removed.clear()
        self._waiting.clear()
        self.endResetModel()

    def remove_rows(self, rows: Iterable[int]) -> None:
        """Take papers out of the list."""
        for row in sorted(rows, reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            self._removed.add(self._ids.pop(row))
            self.groups.remove(row)
            self._given = None if self._given else ()
            self.endRemoveRows()

    def refresh(self, came: Sequence[PaperRow] = ()) -> None:
        """Ask again for every row that is looked at, but for those that *came* already.

        The old ones stay until the new ones come.
        """
        self._generation += 1
        self._asked = False
        self._waiting.clear()
        for row in came:
            self._keep(row.id, row)
        self._repaint()

    def touch(self, papers: Iterable[PaperId]) -> None:
        """Ask again for a few papers that have changed; their old rows stay meanwhile."""
        known = [paper for paper in papers if paper in self._rows]
        for paper in known:
            self._rows[paper] = (STALE, self._rows[paper][1])
        self._repaint(known)

    def set_rows(self, ids: Iterable[PaperId], rows: Iterable[PaperRow], generation: int) -> None:
        """Take the answer to ``page_wanted``; one of an older generation is dropped."""
        if generation != self._generation:
            return
        # A paper that has gone meanwhile has no row, and is not asked for again and again.
        came = dict.fromkeys(ids) | {row.id: row for row in rows}
        self._asked = False
        for paper, row in came.items():
            self._keep(paper, row)
        while len(self._rows) > KEPT:
            self._rows.popitem(last=False)
        self._repaint(list(came))
        while self._waiting and not self._asked:
            self._ask(self._waiting.popitem()[0])

    def _keep(self, paper: PaperId, row: PaperRow | None) -> None:
        self._rows[paper] = (self._generation, row)
        self._rows.move_to_end(paper)

    def give_up(self) -> None:
        """Wait no more for what was asked for: it could not be read."""
        self._asked = False
        self._waiting.clear()

    def _want(self, page: int) -> None:
        if not self._asked:
            self._ask(page)
            return
        self._waiting[page] = None
        self._waiting.move_to_end(page)
        while len(self._waiting) > WAITING:
            self._waiting.popitem(last=False)

    def _ask(self, page: int) -> None:
        ids = [
            paper
            for paper in self._ids[page * PAGE : (page + 1) * PAGE]
            if self._rows.get(paper, (STALE, None))[0] != self._generation
        ]
        if ids:
            self._asked = True
            self.page_wanted.emit(ids, self._generation)

    def _repaint(self, papers: list[PaperId] | None = None) -> None:
        """Have these papers drawn again, or all that are seen."""
        if papers is not None and len(papers) <= FEW:
            for row in (self.row_of(paper) for paper in papers):
                if row >= 0:
                    self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        elif self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))


def _around(row: int) -> tuple[int, int]:
    """Return the first row near *row*, and the one after the last; none are near none."""
    return (max(0, row - AROUND), row + AROUND) if row >= 0 else (0, 0)


_ROLES = {
    PAPER_ROLE,
    GROUP_ROLE,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
}
