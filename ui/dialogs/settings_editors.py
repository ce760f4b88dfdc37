"""Make the widget in which a setting is changed, from what the setting may be."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox

from ui.looks.theme import px
from ui.settings.kinds import Choice, Number, Switch, Text

SHOWN = 14
"""Rows of an open list: more and it would cover the window."""
INSET = 6
ROOM = 48
"""Pixels beside the names of an open list."""


class SwitchBox(QCheckBox):
    """On or off."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.toggled.connect(self.edited.emit)

    def show_value(self, value: object) -> None:
        """Show *value*, and tell nobody."""
        with QSignalBlocker(self):
            self.setChecked(bool(value))


class ChoiceBox(QComboBox):
    """One of a few."""

    edited = Signal(object)

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self._values = [value for value, _ in choice.options]
        self.addItems([title for _, title in choice.options])
        self.setMaxVisibleItems(SHOWN)
        # What is longer than the editor is cut, but never in the open list.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + px(ROOM))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda at: self.edited.emit(self._values[at]))

    def show_value(self, value: object) -> None:
        """Show *value*, nothing when it is not among the choices, and tell nobody."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the dialog: a wheel that passes by must not change a setting."""
        event.ignore()


class NumberBox(QSpinBox):
    """A number within bounds."""

    edited = Signal(object)

    def __init__(self, number: Number) -> None:
        super().__init__()
        self.setRange(number.least, number.most)
        self.setSingleStep(number.step)
        self.setSuffix(number.unit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self.edited.emit)

    def show_value(self, value: object) -> None:
        """Show *value*, and tell nobody."""
        if isinstance(value, int) and value != self.value():
            with QSignalBlocker(self):
                self.setValue(value)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the number off the edge: Qt gives it none of the sheet's padding."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.lineEdit().setTextMargins(px(INSET), 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the dialog: a wheel that passes by must not change a setting."""
        event.ignore()


class TextBox(QLineEdit):
    """A line of text."""

    edited = Signal(object)

    def __init__(self, text: Text) -> None:
        super().__init__()
        self.setMaxLength(text.longest)
        self.setPlaceholderText(text.hint)
        self.textEdited.connect(self.edited.emit)

    def show_value(self, value: object) -> None:
        """Show *value*, and tell nobody; the caret of who is typing it stays."""
        if value != self.text():
            self.setText(str(value))


Editor: TypeAlias = SwitchBox | ChoiceBox | NumberBox | TextBox
"""Shows a setting, and tells by ``edited`` when the reader changes it."""


def editor_of(kind: Switch | Choice | Number | Text) -> Editor:
    """Return the editor of a setting of that *kind*."""
    match kind:
        case Choice():
            return ChoiceBox(kind)
        case Number():
            return NumberBox(kind)
        case Text():
            return TextBox(kind)
        case Switch():
            return SwitchBox()
