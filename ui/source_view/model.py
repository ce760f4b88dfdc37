"""Hold the lines of an original as rows, with what each of them is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.types import LineKind
from reader.words import QT_TR_NOOP, tr
from ui.widgets.plain import figure

Index = QModelIndex | QPersistentModelIndex

LONGEST = 2_000
"""Characters of a line that are shown: more would be drawn and measured for nothing."""
_SHOWN = {code: chr(0x2400 + code) for code in range(0x20)} | {0x09: "    ", 0x7F: "\u2421"}
_SHOWN |= dict.fromkeys(range(0x80, 0xA0), "�") | dict.fromkeys(range(0xD800, 0xE000), "�")
_SHOWN |= dict.fromkeys((0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "�")

KIND_WORDS = {
    LineKind.TITLE: QT_TR_NOOP("title"),
    LineKind.ABSTRACT: QT_TR_NOOP("abstract"),
    LineKind.RECORD: QT_TR_NOOP("record"),
    LineKind.FURNITURE: QT_TR_NOOP("furniture"),
    LineKind.BLANK: QT_TR_NOOP("blank"),
    LineKind.ORPHAN: QT_TR_NOOP("not understood"),
}


class LineModel(QAbstractTableModel):
    """The lines of a text, one a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[str] = ()
        self.kinds: Sequence[LineKind] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of lines."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return 1."""
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line as it is drawn, or as a screen reader says it."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(self.lines[index.row()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row())
        return None

    def kind(self, row: int) -> LineKind | None:
        """Return what the line at *row* is, if that was told."""
        return self.kinds[row] if row < len(self.kinds) else None

    def show(self, lines: Sequence[str], kinds: Sequence[LineKind]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines, self.kinds = lines, kinds
        self.endResetModel()

    def _spoken(self, row: int) -> str:
        kind = self.kind(row)
        number = tr("Line {number}").format(number=figure(row + 1))
        what = f", {tr(KIND_WORDS[kind])}" if kind else ""
        return f"{number}{what}: {shown(self.lines[row])}"


def shown(line: str) -> str:
    """Return *line* as it is drawn: cut, with signs for what cannot be seen or turns the rest."""
    short = line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
    return short.translate(_SHOWN) if not short.isprintable() else short
