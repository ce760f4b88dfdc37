"""The window of the dashboard: which time, how it is cut, and a card for each chart."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.types import Progress
from reader.types.figures import Figures
from reader.words import tr
from ui.dashboard.card import Card
from ui.dashboard.kinds import KINDS
from ui.dashboard.units import Unit
from ui.looks.colours import Colours
from ui.looks.theme import open_at, px
from ui.widgets.plain import call, explain, label
from ui.widgets.share import show_share

OPENS = QSize(1180, 760)
PAD = 12
COLUMN = 520
"""Pixels that a column of charts needs."""
PERIODS = (28, 91, 365, 0)
"""Days; 0 for all."""


class DashboardWindow(QDialog):
    """A window beside the main one. It lets that be used meanwhile; Esc closes it."""

    count_wanted = Signal(int)
    """The figures of so many days are to be counted; 0 for all."""
    stop_wanted = Signal()
    papers_wanted = Signal(object)
    """The papers behind a `Mark` are to be listed."""
    export_wanted = Signal(object, str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Dashboard"))
        open_at(self, OPENS)
        self._colours = colours
        self.figures: Figures | None = None
        self.cards: dict[str, Card] = {}
        self.period, self.unit = QComboBox(), QComboBox()
        self.refresh, self.stop = QPushButton(tr("Refresh")), QPushButton(tr("Stop"))
        self.bar, self.told = QProgressBar(), label(role="muted")
        self._grid, self._columns = QGridLayout(), 0
        self._lay_out()
        self.teach()

    @property
    def days(self) -> int:
        """Return how many days are to be counted; 0 for all."""
        return PERIODS[self.period.currentIndex()]

    def show_figures(self, figures: Figures) -> None:
        """Show what was counted."""
        self.figures = figures
        self.show_counting(None)
        unit = list(Unit)[self.unit.currentIndex()]
        for name, make in KINDS.items():
            chart = make(figures, unit)
            if name in self.cards:
                self.cards[name].show_chart(chart, self._colours)
                continue
            card = self.cards[name] = Card(chart, self._colours)
            card.view.wanted.connect(self.papers_wanted)
            card.view.pointed.connect(self._point)
            card.export_wanted.connect(self.export_wanted)
        self._arrange()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        for card in self.cards.values():
            card.show_chart(card.view.chart, colours)

    def show_counting(self, progress: Progress | None) -> None:
        """Show how far the counting is, or that it is done."""
        for widget in (self.bar, self.stop):
            widget.setVisible(progress is not None)
        if progress is not None:
            show_share(self.bar, progress.done, progress.total)
            self.bar.setFormat(f"{progress.label}…")

    def tell(self, text: str) -> None:
        """Say something in the line below the charts."""
        self.told.setText(text)

    def teach(self) -> None:
        """Say what can be done, while nothing is pointed at."""
        self.tell(
            tr("Tab goes from chart to chart, arrows go from bar to bar; Enter, or a click, lists "
               "the papers behind it.")
        )  # fmt: skip

    def _point(self, told: str) -> None:
        if told:
            self.tell(told)
        else:
            self.teach()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set as many charts side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, min(3, self.width() // px(COLUMN)))
        if columns == self._columns and self._grid.count() == len(self.cards):
            return
        self._columns = columns
        for at, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, int(column < columns))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PAD, PAD, PAD, PAD)
        whole.addLayout(self._tools())
        inside, area = QWidget(), QScrollArea()
        self._grid.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(self._grid)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self.area = area
        whole.addWidget(area, 1)
        whole.addWidget(self.told)

    def _tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        names = (tr("Last 4 weeks"), tr("Last 3 months"), tr("Last year"), tr("All"))
        self.period.addItems(names)
        self.period.setCurrentIndex(len(names) - 1)
        self.unit.addItems((tr("By day"), tr("By week"), tr("By month")))
        self.unit.setCurrentIndex(1)
        for name, box in ((tr("Time"), self.period), (tr("Bars"), self.unit)):
            caption = label(name)
            caption.setWordWrap(False)
            caption.setBuddy(box)
            box.setAccessibleName(name)
            line.addWidget(caption)
            line.addWidget(box)
        line.addWidget(self.refresh)
        line.addStretch(1)
        line.addWidget(self.bar)
        line.addWidget(self.stop)
        self.bar.setTextVisible(False)  # The bar is too thin for it: it is only spoken.
        call(self.bar, tr("Progress of counting"))
        for button in (self.refresh, self.stop):
            button.setAutoDefault(False)
        explain(self.refresh, tr("Count again (F5)"))
        self.period.activated.connect(lambda _: self.count_wanted.emit(self.days))
        self.unit.activated.connect(self._cut_anew)
        self.refresh.clicked.connect(lambda: self.count_wanted.emit(self.days))
        self.stop.clicked.connect(self.stop_wanted)
        QShortcut(QKeySequence("F5"), self, self.refresh.click)
        return line

    def _cut_anew(self) -> None:
        if self.figures is not None:
            self.show_figures(self.figures)
