"""The fields that say what a source follows: other ones for each kind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.words import tr
from ui.widgets.plain import label

LONGEST = 2_000
"""Characters of an address; longer ones are no use to anyone."""


class Choice(QWidget):
    """One of a few things, as buttons side by side; the arrow keys go from one to the next."""

    changed = Signal()
    clicked = Signal()
    """One was pressed, whether or not it was chosen before."""

    def __init__(self, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Offer *options*, each a value and its title; the first one is chosen."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in options]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for number, (_, title) in enumerate(options):
            button = QPushButton(title)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("role", "filter")
            self._group.addButton(button, number)
            line.addWidget(button)
        line.addStretch(1)
        self._group.button(0).setChecked(True)
        self.setFocusProxy(self._group.button(0))
        self._group.idToggled.connect(self._toggled)
        self._group.idClicked.connect(lambda _: self.clicked.emit())

    @property
    def value(self) -> str:
        """Return what is chosen."""
        return self._values[self._group.checkedId()]

    def choose(self, value: str) -> None:
        """Choose a value, if it is one of them."""
        if value in self._values:
            self.button(value).setChecked(True)

    def button(self, value: str) -> QPushButton:
        """Return the button of a value."""
        found = self._group.button(self._values.index(value))
        assert isinstance(found, QPushButton)
        return found

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self.setFocusProxy(self._group.button(number))
            self.changed.emit()


class Line(QWidget):
    """A line of text with room below it for what is wrong with it."""

    changed = Signal()

    def __init__(self, name: str, hint: str = "", beside: QWidget | None = None) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setMaxLength(LONGEST)
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(hint)
        self.problem = label(role="danger")
        self.problem.hide()
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._edited)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.edit, 1)
        if beside is not None:
            line.addWidget(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(line)
        column.addWidget(self.problem)

    @property
    def value(self) -> str:
        """Return what stands there."""
        return self.edit.text().strip()

    def complain(self, message: str) -> None:
        """Say what is wrong; '' takes it away."""
        self.problem.setText(message)
        self.problem.setVisible(bool(message))
        self.edit.setAccessibleDescription(message)

    def _edited(self) -> None:
        self.complain("")
        self.changed.emit()


class FolderLine(Line):
    """The path of a folder, typed or chosen."""

    def __init__(self, name: str) -> None:
        self.button = QPushButton(tr("Choose…"))
        self.button.setAutoDefault(False)
        super().__init__(name, tr("A folder on this computer"), self.button)
        self.button.clicked.connect(self._ask)

    def _ask(self) -> None:
        dialog = QFileDialog(self, tr("Watch a Folder"), self.value or str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.edit.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
