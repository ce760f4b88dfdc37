"""The legend of a map: what its colours mean; what is unticked is left out of the map."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from reader.text.unobeyed import unobeyed
from reader.words import tr
from ui.looks.discs import disc
from ui.looks.theme import px
from ui.map.colouring import Class
from ui.widgets.plain import figure, tip

DOT = 12
BESIDE = 60
"""Pixels of a line that its tick, its disc and the edges take."""
_CLASS = Qt.ItemDataRole.UserRole


class Legend(QListWidget):
    """A line for each class of papers: its colour, its name, how many there are."""

    hidden_changed = Signal(object)
    """The numbers of the classes that are left out, a frozenset."""
    choice_wanted = Signal(int)
    """The papers of this class are to be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Legend"))
        self.setIconSize(QSize(px(DOT), px(DOT)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemChanged.connect(self._changed)
        self.itemActivated.connect(lambda item: self.choice_wanted.emit(item.data(_CLASS)))

    def show_kinds(self, kinds: Sequence[tuple[int, Class]], hidden: frozenset[int]) -> None:
        """Show these classes, those that are left out unticked."""
        row, room = self.currentRow(), self.width() - px(BESIDE)
        with QSignalBlocker(self):
            self.clear()
            for at, kind in kinds:
                item = QListWidgetItem(
                    disc(kind.colour, px(DOT) - 2, px(DOT)), line(kind, self.fontMetrics(), room)
                )
                item.setData(_CLASS, at)
                item.setToolTip(tip(kind.name))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                ticked = Qt.CheckState.Unchecked if at in hidden else Qt.CheckState.Checked
                item.setCheckState(ticked)
                self.addItem(item)
            self.setCurrentRow(max(0, min(row, self.count() - 1)))

    def _changed(self, _item: QListWidgetItem) -> None:
        items = (self.item(row) for row in range(self.count()))
        hidden = [one.data(_CLASS) for one in items if one.checkState() is Qt.CheckState.Unchecked]
        self.hidden_changed.emit(frozenset(hidden))


def line(kind: Class, metrics: QFontMetrics, room: float) -> str:
    """Return a class's line, which has so many pixels: a long name is cut, the number never."""
    papers = f"  ·  {figure(kind.papers)}"
    free = int(room) - metrics.horizontalAdvance(papers)
    return metrics.elidedText(unobeyed(kind.name), Qt.TextElideMode.ElideRight, free) + papers
