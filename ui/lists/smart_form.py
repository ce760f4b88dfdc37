"""Name a smart list and say what it searches for, in a small panel under the search box."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from reader.errors import LecternError
from reader.query import parse
from reader.query.chips import SORT, chips
from reader.smart import LENGTH, list_name
from reader.words import tr
from ui.lists.small_form import SmallForm
from ui.search.field import LONGEST

WIDTH = 420


class ListForm(SmallForm):
    """A name and a search."""

    saved = Signal(str, str, str)
    """The list that was changed ('' for a new one), its name, and its search."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, LENGTH, WIDTH)
        self._list = ""
        self._query = QLineEdit(self)
        self._query.setMaxLength(LONGEST)
        grid = QGridLayout(self)
        self._lay_out(grid)
        grid.addWidget(self._title, 0, 0, 1, 2)
        named = ((tr("&Name"), self._name), (tr("&Search"), self._query))
        for row, (caption, field) in enumerate(named, 1):
            beside = QLabel(caption, self)
            beside.setBuddy(field)
            grid.addWidget(beside, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self._problem, 3, 0, 1, 2)
        grid.addLayout(self._foot(), 4, 0, 1, 2)

    def open_for(self, name: str, query: str, place: QRect, *, new: bool) -> None:
        """Open for a list, or for a *new* one with a name that is only proposed."""
        self._list = "" if new else name
        self._query.setText(query)
        self._query.setCursorPosition(0)
        title = tr("Save this search as a smart list") if new else tr("Smart list")
        self._open(title, name, place)

    def _hand_on(self) -> None:
        self.saved.emit(self._list, self._name.text(), self._query.text())


def proposed(text: str) -> str:
    """Return a name for the search *text*: what its chips say, as far as it is a name."""
    parts = [chip.text for chip in chips(parse(text)) if chip.kind != SORT]
    plain = all(part in text for part in parts)
    try:
        return list_name((" " if plain else ", ").join(parts)[:LENGTH])
    except LecternError:
        return ""
