"""Choose the pattern of citation keys, with what it makes of a paper seen while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader import citing
from reader.errors import LecternError
from reader.types import Paper
from reader.words import tr
from ui.looks.theme import heading_font, open_at
from ui.widgets.plain import explain, label

SIZE = QSize(640, 490)
PAD = 20
LONGEST = 200


class CitationKeysDialog(QDialog):
    """The pattern of this library's keys; those that papers have stay, unless they are renewed."""

    changed = Signal(str)
    """A pattern that is to be kept from now on."""
    renewed = Signal(str)
    """The same, and all keys are to be made anew by it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Citation Keys"))
        self.setModal(True)
        open_at(self, SIZE)
        self._paper: Paper | None = None
        self.pattern = QLineEdit()
        self.example, self.problem = label(), label(role="danger")
        self.save = QPushButton(tr("Save"))
        self.renew = QPushButton(tr("Save and renew all keys"))
        self.usual, self.cancel = QPushButton(tr("The usual one")), QPushButton(tr("Cancel"))
        self._lay_out()
        self.pattern.textChanged.connect(self._show)
        self.usual.clicked.connect(lambda: self.pattern.setText(citing.DEFAULT))
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._keep)
        self.renew.clicked.connect(self._renew)

    def open_for(self, pattern: str, paper: Paper | None) -> None:
        """Open on the *pattern* in force; *paper* is the example, or a well-known one."""
        self._paper = paper
        self.pattern.setText(pattern)
        self._show()
        self.open()
        self.pattern.setFocus()
        self.pattern.selectAll()

    def _show(self, *_: object) -> None:
        try:
            self.example.setText(citing.example(self.pattern.text(), self._paper))
            wrong = ""
        except LecternError as error:
            self.example.setText("–")
            wrong = f"{error} {error.advice}"
        self.problem.setText(wrong)
        for button in (self.save, self.renew):
            button.setEnabled(not wrong)

    def _keep(self) -> None:
        self.changed.emit(self.pattern.text())
        self.accept()

    def _renew(self) -> None:
        self.renewed.emit(self.pattern.text())
        self.accept()

    def _lay_out(self) -> None:
        title = label(tr("Citation keys"), "heading")
        title.setFont(heading_font(1.15))
        about = tr(
            "A paper is given its key when it is first exported or copied, and keeps it:"
            " what cites it goes on to fit."
        )
        explain(self.renew, tr("What cites papers by their former keys will not find them."))
        self.pattern.setMaxLength(LONGEST)
        self.pattern.setAccessibleName(tr("Pattern"))
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Pattern"), self.pattern)
        form.addRow(tr("Example"), self.example)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(label(about, "muted"))
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addLayout(_places())
        column.addStretch(1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.cancel, self.usual):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        self.renew.setAutoDefault(False)
        self.save.setDefault(True)
        foot.addWidget(self.renew)
        foot.addWidget(self.save)
        return foot


def _places() -> QFormLayout:
    """Return what a pattern may hold, and what each stands for."""
    form = QFormLayout()
    form.setVerticalSpacing(3)
    form.setHorizontalSpacing(14)
    for name, told in citing.PLACEHOLDERS:
        form.addRow(label(f"{{{name}}}"), label(tr(told), "muted"))
    for name, told in citing.MODIFIERS:
        form.addRow(label(f":{name}"), label(tr(told), "muted"))
    return form
