"""A calm strip across the window that stays for as long as what it says is so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from reader.words import tr
from ui.notices.cards import NoticeAction
from ui.widgets.announcing import announce
from ui.widgets.plain import label


class Strip(QFrame):
    """One sentence and what can be done about it. The pointer and Tab reach its buttons."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.setAccessibleName(tr("State of the library"))
        self.text = label(parent=self)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        self._buttons: list[QPushButton] = []
        self.hide()

    def say(self, text: str, actions: Sequence[NoticeAction] = ()) -> None:
        """Say *text*, and offer what can be done; without any text there is no strip."""
        if text == self.text.text():
            return
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(action) for action in actions]
        self.text.setText(text)
        self.setVisible(bool(text))
        if text:
            announce(self, text, urgent=True)

    def buttons(self) -> list[QPushButton]:
        """Return the buttons, from left to right."""
        return list(self._buttons)

    def _button(self, action: NoticeAction) -> QPushButton:
        button = QPushButton(action.label, self)
        button.clicked.connect(partial(_run, action))
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button


def _run(action: NoticeAction, _checked: bool = False) -> None:
    action.run()
