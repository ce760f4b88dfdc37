"""The head and the foot of the preview: counts that filter, what is said, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.types import Novelty, Progress
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.preview_model import PreviewModel
from ui.dialogs.preview_words import novelty_name
from ui.looks.theme import heading_font
from ui.widgets.flow import Flow
from ui.widgets.plain import figure, framed, label
from ui.widgets.share import show_share

PAD = 20
GUTTER = 8
"""Pixels on either side of the line between list and page."""
_HELP = QT_TR_NOOP(
    "Space or Delete leaves a paper out · Enter goes to its lines · Ctrl+Enter imports"
)


class PreviewFrame(QObject):
    """What stands around the list and the lines."""

    filtered = Signal()
    """Other novelties are wanted."""

    def __init__(self, parent: QDialog) -> None:
        super().__init__(parent)
        self.heading = label(tr("Reading…"), "heading")
        self.heading.setFont(heading_font(1.15))
        self.filters = {each: _filter(number, each) for number, each in enumerate(Novelty, start=1)}
        self.problem = label(role="danger")
        self.said = label(tr(_HELP), "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.undo = QPushButton(tr("Undo"))
        self.cancel = QPushButton(tr("Cancel"))
        self.take_in = QPushButton(tr("Import"))
        self.undo.setToolTip(tr("Take back what you changed last (Ctrl+Z)"))
        self.take_in.setToolTip(tr("Import what is ticked (Ctrl+Enter)"))
        self.problem.hide()
        self.bar.hide()
        for button in self.filters.values():
            button.toggled.connect(self.filtered)

    def wanted(self) -> list[Novelty]:
        """Return the novelties that are to be shown; none for all."""
        return [each for each, button in self.filters.items() if button.isChecked()]

    def toggle(self, number: int) -> None:
        """Press the filter of that number, from 0, if there is anything to filter."""
        button = list(self.filters.values())[number]
        if button.isEnabled():
            button.toggle()

    def tell(self, model: PreviewModel, left_out: int, *, is_running: bool) -> None:
        """Say what there is, how many papers are left out, and what would be taken in."""
        counts, taken = model.counts(), model.taken()
        for each, button in self.filters.items():
            button.setText(f"{figure(counts[each])} {novelty_name(each)}")
            button.setEnabled(bool(counts[each]) or button.isChecked())
        self.heading.setText(_heading(model, is_running=is_running))
        self.take_in.setText(tr("Import %n paper(s)", n=taken))
        self.take_in.setEnabled(bool(taken) and not is_running)
        gone = tr("%n paper(s) left out", n=left_out) if left_out else ""
        self.say(" · ".join(part for part in (gone, tr(_HELP)) if part))

    def progress(self, progress: Progress | None) -> None:
        """Show how far the preview is; None when it has ended."""
        self.bar.setVisible(progress is not None)
        if progress is not None:
            self.heading.setText(f"{progress.label}…")
            show_share(self.bar, progress.done, progress.total)

    def say(self, text: str) -> None:
        """Say something at the foot."""
        self.said.setText(text)

    def complain(self, text: str) -> None:
        """Say at the head what went wrong; '' takes it away."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def lay_out(self, dialog: QDialog, rows: QWidget, page: QWidget) -> None:
        """Put everything in its place: the filters stand above the rows."""
        chips = QWidget()
        flow = Flow(chips, gap=8)
        for button in self.filters.values():
            flow.addWidget(button)
        left = QWidget()
        above = QVBoxLayout(left)
        above.setContentsMargins(0, 0, GUTTER, 0)
        above.setSpacing(6)
        above.addWidget(chips)
        above.addWidget(framed(rows), 1)
        page.setContentsMargins(GUTTER, 0, 0, 0)
        both = QSplitter()
        both.addWidget(left)
        both.addWidget(page)
        both.setSizes([500, 700])
        both.setChildrenCollapsible(False)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(10)
        for part in (self.heading, self.bar, self.problem):
            column.addWidget(part)
        column.addWidget(both, 1)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        for button in (self.undo, self.cancel, self.take_in):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.take_in.setDefault(True)
        return foot


def _filter(number: int, novelty: Novelty) -> QPushButton:
    button = QPushButton(f"0 {novelty_name(novelty)}")
    button.setCheckable(True)
    button.setAutoDefault(False)
    button.setProperty("role", "filter")
    text = tr("Show only what is {novelty} (key {number})")
    button.setToolTip(text.format(novelty=novelty_name(novelty), number=number))
    return button


def _heading(model: PreviewModel, *, is_running: bool) -> str:
    if not model.sections:
        return tr("Reading…") if is_running else tr("There is nothing in it.")
    refused = sum(section.digest.error is not None for section in model.sections)
    papers = model.counts().total()
    parts = [tr("%n digest(s)", n=len(model.sections) - refused), tr("%n paper(s)", n=papers)]
    parts += [tr("%n refused", n=refused)] if refused else []
    return " · ".join([*parts, tr("reading on…")] if is_running else parts)
