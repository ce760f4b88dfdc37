"""Name a smart list and say what it searches for, in a small panel under the search box."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from reader.errors import LecternError
from reader.query import parse
from reader.query.chips import SORT, chips
from reader.smart import LENGTH, list_name
from reader.words import tr
from ui.looks.theme import px
from ui.search.field import LONGEST
from ui.widgets.announcing import announce
from ui.widgets.floating import Floating
from ui.widgets.plain import label

WIDTH = 420


class ListForm(Floating):
    """A name and a search; Enter saves, Esc and a click elsewhere leave all as it was."""

    saved = Signal(str, str, str)
    """The list that was changed ('' for a new one), its name, and its search."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._list = ""
        self._grid = QGridLayout(self)
        self._title = label("", "heading", self)
        self._name, self._query = QLineEdit(self), QLineEdit(self)
        self._problem = label("", "danger", self)
        self._save, self._cancel = QPushButton(tr("Save")), QPushButton(tr("Cancel"))
        self._lay_out()
        for field in (self._name, self._query):
            field.returnPressed.connect(self._hand_on)
            field.textEdited.connect(lambda _: self.complain(""))
        self._save.clicked.connect(self._hand_on)
        self._cancel.clicked.connect(self.dismiss)

    def open_for(self, name: str, query: str, place: QRect, *, new: bool) -> None:
        """Open for a list, or for a *new* one with a name that is only proposed."""
        self._list = "" if new else name
        title = tr("Save this search as a smart list") if new else tr("Smart list")
        self._title.setText(title)
        self.setAccessibleName(title)
        self._name.setText(name)
        self._query.setText(query)
        self._query.setCursorPosition(0)
        self.complain("")
        self.open_beside(place)
        self._name.setFocus(Qt.FocusReason.PopupFocusReason)
        self._name.selectAll()

    @property
    def problem(self) -> str:
        """Return what is said to be wrong."""
        return self._problem.text()

    def complain(self, text: str) -> None:
        """Say what is wrong, and stay open; nothing for ''."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.place()
        announce(self, text, urgent=True)

    def sizeHint(self) -> QSize:
        """Return the room for all texts as they wrap at our width."""
        width = px(WIDTH)
        return QSize(width, self._grid.totalHeightForWidth(width))

    def _hand_on(self) -> None:
        self.saved.emit(self._list, self._name.text(), self._query.text())

    def _lay_out(self) -> None:
        self._name.setMaxLength(LENGTH)
        self._query.setMaxLength(LONGEST)
        grid = self._grid
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setSpacing(8)
        grid.addWidget(self._title, 0, 0, 1, 2)
        captions = (tr("&Name"), tr("&Search"))
        for row, (caption, field) in enumerate(zip(captions, self._fields(), strict=True), 1):
            beside = QLabel(caption, self)
            beside.setBuddy(field)
            grid.addWidget(beside, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self._problem, 3, 0, 1, 2)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self._cancel, self._save):
            foot.addWidget(button)
        self._save.setDefault(True)
        grid.addLayout(foot, 4, 0, 1, 2)

    def _fields(self) -> tuple[QLineEdit, QLineEdit]:
        return self._name, self._query


def proposed(text: str) -> str:
    """Return a name for the search *text*: what its chips say, as far as it is a name."""
    parts = [chip.text for chip in chips(parse(text)) if chip.kind != SORT]
    plain = all(part in text for part in parts)
    try:
        return list_name((" " if plain else ", ").join(parts)[:LENGTH])
    except LecternError:
        return ""
