"""Choose which rules repair texts: each with a name, and an example of what it does."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.text.repair import RULES
from reader.words import tr
from ui.keys.keyed import keyed
from ui.looks.theme import open_at
from ui.widgets.plain import label, scrolling

SIZE = QSize(560, 620)
PAD = 20
INSET = 26
"""Pixels to the text beside a check box."""


class RepairRules(QDialog):
    """The rules with their check boxes; nothing changes before it is applied."""

    applied = Signal(object)
    """The names of the rules that are to be off (a frozenset)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Text Repair"))
        self.setModal(True)
        open_at(self, SIZE)
        self._boxes = {rule.name: QCheckBox(tr(rule.title)) for rule in RULES}
        self._off: frozenset[str] = frozenset()
        self._intro = label(role="muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._apply = buttons.addButton(
            tr("Apply to all papers"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(12)
        column.addWidget(self._intro)
        column.addWidget(self._list())
        column.addWidget(buttons)

    def open_for(self, off: frozenset[str]) -> None:
        """Open with the rules in *off* switched off."""
        self._off = off
        self._intro.setText(
            keyed(
                tr(
                    "Pages lose what LaTeX meant. These rules give it back, and leave alone what "
                    "they are not sure of. The text as it came is kept: {view.raw} shows it."
                )
            )
        )
        for name, box in self._boxes.items():
            box.setChecked(name not in off)
        self._changed()
        self.open()
        next(iter(self._boxes.values())).setFocus()

    def _list(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(PAD, 12, PAD, 12)
        column.setSpacing(2)
        for rule in RULES:
            box, (was, now) = self._boxes[rule.name], rule.example
            box.toggled.connect(self._changed)
            example = label(f"{was}  →  {now}", "muted")
            example.setContentsMargins(INSET, 0, 0, 10)
            box.setAccessibleDescription(tr("{old} becomes {new}").format(old=was, new=now))
            column.addWidget(box)
            column.addWidget(example)
        column.addStretch(1)
        area = scrolling(inside)
        area.setFrameShape(QFrame.Shape.StyledPanel)
        return area

    def _chosen(self) -> frozenset[str]:
        return frozenset(name for name, box in self._boxes.items() if not box.isChecked())

    def _changed(self) -> None:
        self._apply.setEnabled(self._chosen() != self._off)

    def _accept(self) -> None:
        self.applied.emit(self._chosen())
        self.accept()
