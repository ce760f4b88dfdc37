"""A small panel that asks for a name, and perhaps for more: what all of them have."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QPushButton, QWidget

from reader.words import tr
from ui.looks.theme import px
from ui.widgets.announcing import announce
from ui.widgets.floating import Floating
from ui.widgets.plain import label


class SmallForm(Floating):
    """Fields under a title; Enter keeps them, Esc and a click elsewhere leave all as it was."""

    def __init__(self, window: QWidget, most: int, width: int) -> None:
        """Take names of *most* characters at most; be *width* pixels wide, as texts are scaled."""
        super().__init__(window)
        self._width = width
        self._title = label("", "heading", self)
        self._name = QLineEdit(self)
        self._name.setMaxLength(most)
        self._problem = label("", "danger", self)

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
        width, layout = px(self._width), self.layout()
        assert layout is not None
        return QSize(width, layout.totalHeightForWidth(width))

    def _hand_on(self) -> None:
        """Hand on what was entered; for whoever inherits this."""
        raise NotImplementedError

    def _open(self, title: str, name: str, place: QRect) -> None:
        """Open beside *place* with the proposed or present *name*."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._name.setText(name)
        self.complain("")
        self.open_beside(place)
        self._name.setFocus(Qt.FocusReason.PopupFocusReason)
        self._name.selectAll()

    def _lay_out(self, layout: QLayout) -> None:
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        for field in self.findChildren(QLineEdit):
            field.returnPressed.connect(self._hand_on)
            field.textEdited.connect(lambda _: self.complain(""))

    def _foot(self) -> QHBoxLayout:
        """Return a row with buttons to cancel and to save."""
        foot = QHBoxLayout()
        foot.addStretch(1)
        for text, does in ((tr("Cancel"), self.dismiss), (tr("Save"), self._hand_on)):
            button = QPushButton(text)
            button.clicked.connect(does)
            foot.addWidget(button)
        button.setDefault(True)
        return foot
