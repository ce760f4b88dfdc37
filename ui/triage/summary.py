"""Tell at the end of a triage what came of it, and offer to copy it or to take it back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.exports.triage_report import Report
from reader.text.decisions import decision_name
from reader.types import Paper
from reader.words import tr
from ui.looks.colours import Colours
from ui.looks.icons import icon
from ui.looks.theme import heading_font
from ui.widgets.overlay import Overlay
from ui.widgets.plain import cut, explain, figure, framed, label, tip

SIZE = QSize(640, 620)
PAD = 24
TITLE = 200
"""Characters of a title that are shown."""
COLUMNS = 4
SHOWN = 9
"""Papers in sight at once."""

Key = Qt.Key


class Summary(Overlay):
    """What was decided, starred and tagged, in what time, and the papers kept."""

    copy_wanted = Signal()
    list_wanted = Signal(QRect)
    """A reading list of the papers kept is wanted; what asks for its name stands beside this."""
    go_on = Signal()
    take_back = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, QSize(SIZE))
        self._report: Report | None = None
        self.heading, self.time, self.said = label(), label(role="muted"), label(role="muted")
        self.papers_heading = label(role="section")
        self.counts, self.papers = QGridLayout(), QListWidget()
        self.papers.setAccessibleName(tr("Papers kept"))
        self.papers.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.papers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.copy, self.again = QPushButton(tr("Copy as Markdown")), QPushButton(tr("Go On"))
        self.list = QPushButton(tr("Reading List…"))
        self.undo, self.done = QPushButton(tr("Undo All of It")), QPushButton(tr("Close"))
        self._framed = framed(self.papers)
        self._lay_out()
        for button, signal in (
            (self.copy, self.copy_wanted),
            (self.again, self.go_on),
            (self.undo, self.take_back),
        ):
            button.clicked.connect(signal)
        self.list.clicked.connect(self._want_list)
        explain(self.list, tr("Make a reading list of the papers kept"))
        self.done.clicked.connect(self.dismiss)

    def show_report(self, report: Report, *, ends: bool) -> None:
        """Open on *report*; it *ends* when no paper is left to go on with."""
        self._report = report
        done = tr("Triage of {name}: all decided") if ends else tr("Triage of {name}")
        self.heading.setText(cut(done.format(name=report.name), TITLE))
        self.heading.setFont(heading_font(1.35))
        self.time.setText(report.time)
        self.said.setText("")
        self._show_counts(report.counts)
        self._show_papers(report.kept, report.more)
        self.again.setVisible(not ends)
        self.list.setEnabled(bool(report.kept))
        self.undo.setEnabled(any(count for _, count in report.counts))
        self.open_over(self.done if ends else self.again)

    def tell(self, text: str) -> None:
        """Say what was done."""
        self.said.setText(text)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        if self._report is not None:
            self._show_papers(self._report.kept, self._report.more)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, go on, take back or close; Enter presses the button that has the keyboard."""
        focused = QApplication.focusWidget()
        buttons = {
            Key.Key_C: self.copy,
            Key.Key_L: self.list,
            Key.Key_G: self.again,
            Key.Key_U: self.undo,
        }
        button = buttons.get(Key(event.key()))
        if button is not None and not button.isHidden() and not event.isAutoRepeat():
            button.click()
        elif event.key() in (Key.Key_Return, Key.Key_Enter) and isinstance(
            focused, QAbstractButton
        ):
            focused.click()
        else:
            super().keyPressEvent(event)
        event.accept()

    def _want_list(self) -> None:
        at = self.list.mapTo(self.window(), QPoint(0, 0))
        self.list_wanted.emit(QRect(at, self.list.size()))

    def _show_counts(self, counts: tuple[tuple[str, int], ...]) -> None:
        while (item := self.counts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, (words, count) in enumerate(counts):
            self.counts.addWidget(_figure(words, count), at // COLUMNS, at % COLUMNS)

    def _show_papers(self, papers: tuple[Paper, ...], more: int) -> None:
        self.papers.clear()
        for paper in papers:
            self.papers.addItem(self._item(paper))
        if more:
            self.papers.addItem(tr("and %n more paper(s)", n=more))
        count = len(papers) + more
        self.papers_heading.setText(tr("%n paper(s) kept", n=count))
        for part in (self.papers_heading, self._framed):
            part.setVisible(bool(count))
        self._fit(count)

    def _item(self, paper: Paper) -> QListWidgetItem:
        title = cut(paper.title, TITLE)
        item = QListWidgetItem(f"★ {title}" if paper.starred else title)
        colour = self._colours.decision(paper.decision)
        item.setIcon(icon(paper.decision.value, colour))
        parts = (title, decision_name(paper.decision), tr("starred") if paper.starred else "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, parts)))
        item.setToolTip(tip(paper.title))
        return item

    def _fit(self, count: int) -> None:
        """Be as high as what there is to tell, up to a dozen papers."""
        rows = min(count, SHOWN)
        self.papers.setFixedHeight(rows * max(1, self.papers.sizeHintForRow(0)) + 10)
        layout = self.panel.layout()
        assert layout is not None
        layout.activate()
        self.set_panel_height(layout.totalHeightForWidth(self.panel.width()))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        for button in (self.copy, self.list, self.undo):
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self.again, self.done):
            foot.addWidget(button)
        self.counts.setVerticalSpacing(12)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(PAD, PAD, PAD, PAD - 4)
        column.setSpacing(8)
        for part in (self.heading, self.time):
            column.addWidget(part)
        column.addSpacing(8)
        column.addLayout(self.counts)
        column.addSpacing(8)
        column.addWidget(self.papers_heading)
        column.addWidget(self._framed, 1)
        column.addWidget(self.said)
        column.addLayout(foot)
        column.addStretch(0)


def _figure(words: str, count: int) -> QLabel:
    """Return one figure and what it counts; a zero is muted."""
    made = label(f"{figure(count)} {words}", "" if count else "muted")
    if count:
        made.setFont(heading_font(1.0))
    return made
