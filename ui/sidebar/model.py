"""The sidebar's model: five sections, fed with counts, changed no more than they did."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from reader.types import Counts, Decision, PlaceKind
from ui.sidebar.items import (
    HINTS,
    Archive,
    Goal,
    Hint,
    Item,
    Question,
    Saved,
    Section,
    Shelf,
    goal_of,
    key_of,
    name_of,
    spoken,
    tip_of,
)
from ui.sidebar.tags import branches

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

ITEM_ROLE = int(Role.UserRole) + 1
"""What a row stands for: a Section, or one of `Item`."""


class SidebarModel(QAbstractItemModel):
    """Sections as the top rows, their items below. Only what differs is announced."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[Section, list[Item]] = {section: [] for section in Section}
        self._closed: set[str] = set()
        self._unfolds = False
        self.set_counts(Counts({}, 0, (), ()))
        self.set_lists(())

    def set_counts(self, counts: Counts) -> None:
        """Show *counts*; rows that stand for the same thing stay the same rows."""
        self._counts = counts
        questions = [Question(counts.doubts)] if counts.doubts else []
        self._update(Section.LIBRARY, [*_shelves(counts), *questions])
        self._show_reading()
        self._update(Section.DIGESTS, counts.digests or (HINTS[Section.DIGESTS],))
        self._show_tags()

    def set_lists(self, lists: Sequence[Saved]) -> None:
        """Show these smart lists."""
        self._update(Section.LISTS, lists or (HINTS[Section.LISTS],))

    def fold(self, name: str, *, is_open: bool) -> None:
        """Show or hide the tags below a level."""
        (self._closed.discard if is_open else self._closed.add)(name)
        self._show_tags()

    def unfold(self, *, is_open: bool) -> None:
        """Show or hide the reading lists that are archived."""
        self._unfolds = is_open
        self._show_reading()

    def has_folded(self, place: Goal) -> bool:
        """Say whether *place* is that of a list that is folded away."""
        away = [one for one in self._counts.lists if one.archived]
        return not self._unfolds and any(goal_of(one) == place for one in away)

    def _show_reading(self) -> None:
        counts = self._counts
        items: list[Item] = [one for one in counts.lists if not one.archived]
        if items:
            items.insert(0, Shelf(PlaceKind.NEXT, counts.next_up))
        if away := [one for one in counts.lists if one.archived]:
            items += [Archive(len(away), self._unfolds), *(away if self._unfolds else ())]
        self._update(Section.READING, items or (HINTS[Section.READING],))

    def _show_tags(self) -> None:
        counts = self._counts
        tags = [*branches(counts.tags, counts.branches, self._closed)]
        self._update(Section.TAGS, tags or (HINTS[Section.TAGS],))

    def index_of(self, goal: Goal) -> QModelIndex:
        """Return the row that leads to *goal*, or an invalid index."""
        for section, items in self._rows.items():
            for row, item in enumerate(items):
                if goal_of(item) == goal:
                    return self.createIndex(row, 0, section + 1)
        return QModelIndex()

    def section_index(self, section: Section) -> QModelIndex:
        """Return the row that heads *section*."""
        return self.createIndex(section, 0, 0)

    # What Qt asks of a model

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """Return the index of a section or of an item."""
        parent = QModelIndex() if parent is None else parent
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index | None = None) -> QModelIndex:  # type: ignore[override]
        """Return the section of an item."""
        if child is None or not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of sections, or of a section's items."""
        if parent is None or not parent.isValid():
            return len(Section)
        return 0 if parent.internalId() else len(self._rows[Section(parent.row())])

    def columnCount(self, _parent: Index | None = None) -> int:
        """Return 1."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that sections can be reached, items chosen and hints neither."""
        item = self.item(index)
        if item is None or isinstance(item, Hint):
            return Qt.ItemFlag.NoItemFlags
        if isinstance(item, Section | Question | Archive):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """Return a row's item, its name, its tool tip, or what a screen reader says."""
        item = self.item(index)
        if item is None or role == ITEM_ROLE:
            return item
        make = _TEXTS.get(role)
        return make(item) if make else None

    def item(self, index: Index) -> Item | Section | None:
        """Return what a row stands for."""
        if not index.isValid():
            return None
        if not index.internalId():
            return Section(index.row())
        return self._rows[Section(index.internalId() - 1)][index.row()]

    # Change no more than what changed

    def _update(self, section: Section, items: Sequence[Item]) -> None:
        rows, new = self._rows[section], [key_of(item) for item in items]
        kept = set(new)
        self._drop(section, [key_of(item) not in kept for item in rows])
        left = [key_of(item) for item in rows]
        known = set(left)
        if left != [key for key in new if key in known]:
            self._drop(section, [True] * len(rows))
            known = set()
        self._add(section, items, known)
        differing = [row for row, item in enumerate(items) if rows[row] != item]
        rows[:] = items
        if differing:
            parent = self.section_index(section)
            first, last = (self.index(row, 0, parent) for row in (differing[0], differing[-1]))
            self.dataChanged.emit(first, last)

    def _drop(self, section: Section, gone: Sequence[bool]) -> None:
        end = len(gone)
        while end:
            start = end - 1
            while start and gone[start - 1] == gone[end - 1]:
                start -= 1
            if gone[start]:
                self.beginRemoveRows(self.section_index(section), start, end - 1)
                del self._rows[section][start:end]
                self.endRemoveRows()
            end = start

    def _add(self, section: Section, items: Sequence[Item], known: set[Hashable]) -> None:
        start = 0
        while start < len(items):
            end = start
            while end < len(items) and key_of(items[end]) not in known:
                end += 1
            if end > start:
                self.beginInsertRows(self.section_index(section), start, end - 1)
                self._rows[section][start:start] = items[start:end]
                self.endInsertRows()
            start = end + 1


def _shelves(counts: Counts) -> list[Shelf]:
    decisions = [Shelf(PlaceKind(one.value), counts.decisions.get(one, 0)) for one in Decision]
    return [
        *decisions,
        Shelf(PlaceKind.STARRED, counts.starred),
        Shelf(PlaceKind.ALL, counts.papers),
    ]


_TEXTS: dict[int, Callable[[Item | Section], str | None]] = {
    Role.DisplayRole: name_of,
    Role.AccessibleTextRole: spoken,
    Role.ToolTipRole: tip_of,
}
