"""Show tags as the rows of a table that can be renamed in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.types import Tag
from reader.words import tr
from ui.looks.discs import dot
from ui.widgets.plain import figure, tip
from ui.widgets.tables import head

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NAME, PAPERS, DIGIT = range(3)


class TagsModel(QAbstractTableModel):
    """One row for each tag, by name; a name that is typed over is announced, not kept."""

    renamed = Signal(str, str)
    """A tag's name, and what it is to be called."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tags: list[Tag] = []

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show these tags; the same rows with other values stay where they are."""
        if [tag.name for tag in tags] == [tag.name for tag in self._tags]:
            self._tags = [*tags]
            if tags:
                self.dataChanged.emit(self.index(0, 0), self.index(len(tags) - 1, DIGIT))
            return
        self.beginResetModel()
        self._tags = [*tags]
        self.endResetModel()

    def tag(self, row: int) -> Tag | None:
        """Return the tag at *row*, or None outside."""
        return self._tags[row] if 0 <= row < len(self._tags) else None

    def row_of(self, name: str) -> int:
        """Return the row of a tag, -1 when it is not here."""
        return next((row for row, tag in enumerate(self._tags) if tag.name == name), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many tags there are."""
        return 0 if parent.isValid() else len(self._tags)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        """Return how many columns there are."""
        return 0 if parent.isValid() else DIGIT + 1

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return a column's title."""
        return head((tr("Tag"), tr("Papers"), tr("Key")), section, orientation, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that names can be typed over."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a cell's text, and a tag's colour as a dot before its name."""
        tag = self.tag(index.row())
        if tag is None:
            return None
        match role:
            case Role.DisplayRole | Role.EditRole:
                return _text(tag, index.column())
            case Role.DecorationRole if index.column() == NAME:
                return dot(tag.colour)
            case Role.ToolTipRole if index.column() == NAME:
                return tip(tag.name)
            case Role.AccessibleTextRole:
                return _spoken(tag, index.column())
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:  # noqa: N802
        """Announce the name that was typed."""
        tag = self.tag(index.row())
        if tag is None or role != Role.EditRole or str(value).strip() in ("", tag.name):
            return False
        self.renamed.emit(tag.name, str(value))
        return True


def _text(tag: Tag, column: int) -> str:
    if column == NAME:
        return tag.name
    return figure(tag.papers) if column == PAPERS else str(tag.digit or "")


def _spoken(tag: Tag, column: int) -> str:
    if column == NAME:
        return tag.name
    if column == PAPERS:
        return tr("%n paper(s)", n=tag.papers)
    return tr("key {digit}").format(digit=tag.digit) if tag.digit else tr("no key")
