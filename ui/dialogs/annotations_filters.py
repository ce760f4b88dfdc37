"""The filters above the annotations: words, kind, colour, tag, digest, and between which days."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from reader.types import AnnotationKind, Sought
from reader.words import tr
from ui.widgets.plain import call, label

SOON = 150
"""Milliseconds of quiet before what is typed is looked for."""

_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")

Choice = tuple[str, object, QIcon | None]
"""What a list shows, what it stands for, and its mark."""


class Filters(QWidget):
    """What is sought; ``changed`` tells when it is something else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit()
        self.kind, self.colour, self.tag, self.digest = (QComboBox() for _ in range(4))
        self.since, self.until = QLineEdit(), QLineEdit()
        self.clear = QPushButton(tr("Clear"))
        self._problem = label(role="danger")
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._lay_out()
        self._dress()
        self._soon.timeout.connect(self.changed)
        for field in (self.text, self.since, self.until):
            field.textChanged.connect(self._typed)
        for box in (self.kind, self.colour, self.tag, self.digest):
            box.currentIndexChanged.connect(self._chosen)
        self.clear.clicked.connect(self.reset)
        self._chosen()

    def sought(self) -> Sought:
        """Return what is sought; a day that is not one asks for nothing."""
        kind = self.kind.currentData()
        return Sought(
            text=self.text.text().strip(),
            kind=AnnotationKind(kind) if kind else None,  # Qt gives a word of ours back as text
            colour=self.colour.currentData() or "",
            tag=self.tag.currentData() or "",
            digest=self.digest.currentData(),
            since=_day(self.since.text()),
            until=_day(self.until.text()),
        )

    def set_choices(self, box: QComboBox, everything: str, choices: Sequence[Choice]) -> None:
        """Offer *choices*, *everything* before them; what was chosen stays so if it is there."""
        chosen = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            box.addItem(everything, None)
            for text, value, mark in choices:
                box.addItem(mark or QIcon(), text, value)
            box.setCurrentIndex(max(0, box.findData(chosen)))
        if box.currentData() != chosen:
            self._chosen()

    def reset(self) -> None:
        """Ask for everything again."""
        for box in (self.kind, self.colour, self.tag, self.digest):
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        for field in (self.text, self.since, self.until):
            with QSignalBlocker(field):
                field.clear()
        self._chosen()
        self.text.setFocus()

    def _typed(self) -> None:
        self._tell()
        self._soon.start()

    def _chosen(self, *_: object) -> None:
        self._tell()
        self._soon.stop()
        self.changed.emit()

    def _tell(self) -> None:
        days = (self.since.text(), self.until.text())
        wrong = [text for text in days if text.strip() and not _day(text)]
        self._problem.setText(
            tr("“{text}” is no day: write 2025, 2025-03 or 2025-03-14.").format(text=wrong[0])
            if wrong
            else ""
        )
        self._problem.setVisible(bool(wrong))
        self.clear.setEnabled(self.sought() != Sought() or bool(wrong))

    def _dress(self) -> None:
        self.text.setPlaceholderText(tr("Words in notes, passages, comments and titles"))
        self.text.setClearButtonEnabled(True)
        self.since.setPlaceholderText(tr("from 2025"))
        self.until.setPlaceholderText(tr("to 2025-03"))
        self.clear.setAutoDefault(False)
        names: dict[QWidget, str] = {
            self.text: tr("Words"),
            self.kind: tr("Kind"),
            self.colour: tr("Colour"),
            self.tag: tr("Tag"),
            self.digest: tr("Digest"),
            self.since: tr("From this day, month or year"),
            self.until: tr("Until this day, month or year"),
        }
        for part, name in names.items():
            part.setToolTip(name)
            call(part, name)
        for field in (self.text, self.since, self.until):
            field.setMaxLength(200)
        for box in (self.tag, self.digest, self.colour):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(8)
        kinds = (
            (tr("Highlights"), AnnotationKind.HIGHLIGHT, None),
            (tr("Notes"), AnnotationKind.NOTE, None),
        )
        self.set_choices(self.kind, tr("Notes and highlights"), kinds)

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(8)
        days.addWidget(self.since)
        days.addWidget(self.until)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.addWidget(self.text, 0, 0, 1, 2)
        grid.addLayout(days, 0, 2)
        grid.addWidget(self.clear, 0, 3)
        for column, box in enumerate((self.kind, self.colour, self.tag, self.digest)):
            grid.addWidget(box, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._problem, 2, 0, 1, 4)


def _day(text: str) -> str:
    return text.strip() if _DAY.fullmatch(text.strip()) else ""
