"""Ask for a name in a small panel beside what is to bear it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.smart import LENGTH
from reader.words import tr
from ui.looks.theme import px
from ui.widgets.announcing import announce
from ui.widgets.floating import Floating
from ui.widgets.plain import label

WIDTH = 340


class NameForm(Floating):
    """A name; Enter keeps it, Esc and a click elsewhere leave all as it was."""

    def __init__(self, window: QWidget, most: int = LENGTH) -> None:
        """Take names of *most* characters at most."""
        super().__init__(window)
        self._then: Callable[[str], object] = print
        self._title = label("", "heading", self)
        self._name = QLineEdit(self)
        self._problem = label("", "danger", self)
        self._name.setMaxLength(most)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._name.returnPressed.connect(self._hand_on)
        self._name.textEdited.connect(lambda _: self.complain(""))

    def ask(self, title: str, name: str, place: QRect, then: Callable[[str], object]) -> None:
        """Ask for another *name* beside *place*; what is entered goes to *then*."""
        self._then = then
        self._title.setText(title)
        self.setAccessibleName(title)
        self._name.setAccessibleName(title)
        self._name.setText(name)
        self.complain("")
        self.open_beside(place)
        self._name.setFocus(Qt.FocusReason.PopupFocusReason)
        self._name.selectAll()

    def complain(self, text: str) -> None:
        """Say what is wrong, and stay open; nothing for ''."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.place()
        announce(self, text, urgent=True)

    def sizeHint(self) -> QSize:
        """Return the room for all texts as they wrap at our width."""
        width = px(WIDTH)
        return QSize(width, self._column.totalHeightForWidth(width))

    def _hand_on(self) -> None:
        self._then(self._name.text())

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        for text, does in ((tr("Cancel"), self.dismiss), (tr("Save"), self._hand_on)):
            button = QPushButton(text)
            button.clicked.connect(does)
            foot.addWidget(button)
        button.setDefault(True)
        column = self._column
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for part in (self._title, self._name, self._problem):
            column.addWidget(part)
        column.addLayout(foot)
