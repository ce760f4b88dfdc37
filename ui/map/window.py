"""The window of the map: the map, what colours it, its legend, and what it shows now in words."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.types import Progress
from reader.words import tr
from ui.looks.colours import Colours
from ui.looks.theme import heading_font, open_at, px
from ui.map.colouring import Colouring
from ui.map.gestures import Tool
from ui.map.keys import ZOOM
from ui.map.legend import Legend
from ui.map.scene import Scene
from ui.map.view import MapView
from ui.widgets.flow import Flow
from ui.widgets.plain import call, explain, label
from ui.widgets.share import show_share

OPENS = QSize(1180, 760)
PAD = 12
LEGEND = 280
"""Pixels of the legend's column."""
TOO_FEW, DRAWING, MAP = range(3)
"""What the window shows."""


class MapWindow(QDialog):
    """A window beside the main one. It lets that be used meanwhile; Esc closes it."""

    colouring_wanted = Signal(object)
    """Another `Colouring`."""
    anew_wanted = Signal()
    """All papers are to be placed anew."""
    stop_wanted = Signal()
    """The drawing is to be stopped."""
    listing_wanted = Signal()
    """The list is to show the papers that are chosen."""
    export_wanted = Signal(str)
    """The map is to be written: png or svg."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Map of the library"))
        self.setModal(False)
        open_at(self, OPENS)
        self.view, self.legend = MapView(colours), Legend()
        self.colouring = QComboBox()
        self.told, self.chosen = label(role="muted"), label()
        self.state, self.bar = label(), QProgressBar()
        self.few = label()
        self._pages = QStackedWidget()
        self._buttons = {
            "lasso": _button(tr("Lasso"), tr("Draw around papers to select them (L)"), "L"),
            "rectangle": _button(tr("Rectangle"), tr("Select the papers in a box (R)"), "R"),
            "in": _button("+", tr("Larger (+)")),
            "out": _button("−", tr("Smaller (−)")),
            "fit": _button(tr("Fit"), tr("Show the whole map (0)")),
            "list": _button(
                tr("Show in List"),
                tr("List the selected papers, all of them selected, for tags, stars and the rest"),
            ),
            "more": _button(tr("More"), tr("Export the map, or draw it anew")),
            "stop": _button(tr("Stop"), tr("Stop drawing the map")),
        }
        self._lay_out()
        self._connect()

    def button(self, name: str) -> QPushButton:
        """Return the button of that name: lasso, rectangle, in, out, fit, list, more or stop."""
        return self._buttons[name]

    # What is shown

    def show_too_few(self, papers: int, least: int) -> None:
        """Teach what a map needs."""
        said = tr("A map needs %n paper(s) at least", n=least)
        more = tr("There are %n here so far", n=papers)
        how = tr(
            "Papers are placed by what their titles and abstracts say: near each other where they "
            "are alike. Import a few digests, and the map draws itself."
        )
        self.few.setText(f"{said}. {more}.\n\n{how}")
        self._pages.setCurrentIndex(TOO_FEW)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the drawing is."""
        self.state.setText(f"{progress.label}…")
        show_share(self.bar, progress.done, progress.total)
        self._pages.setCurrentIndex(DRAWING)

    def show_problem(self, text: str) -> None:
        """Show why there is no map."""
        self.few.setText(text)
        self._pages.setCurrentIndex(TOO_FEW)

    def show_scene(self, scene: Scene, colours: Colours) -> None:
        """Show the map."""
        fresh = self._pages.currentIndex() != MAP
        self._pages.setCurrentIndex(MAP)
        self.legend.setFixedWidth(px(LEGEND))
        self.view.show_scene(scene, colours)
        self.legend.show_kinds(scene.kinds(), scene.hidden)
        if fresh:
            self.teach()
            self.view.setFocus()

    def show_colouring(self, by: Colouring) -> None:
        """Show what the map is coloured by."""
        with QSignalBlocker(self.colouring):
            self.colouring.setCurrentIndex(list(Colouring).index(by))

    def show_chosen(self, papers: int, found: int | None) -> None:
        """Say how many papers are selected, or found by the search."""
        if papers:
            self.chosen.setText(tr("%n paper(s) selected", n=papers))
        elif found is not None:
            self.chosen.setText(tr("%n paper(s) of the search", n=found))
        else:
            self.chosen.setText("")
        self._buttons["list"].setEnabled(papers > 0)

    def tell(self, text: str) -> None:
        """Say something in the line below the map."""
        self.told.setText(text)

    def teach(self) -> None:
        """Say what can be done, while nothing is pointed at."""
        self.tell(
            tr(
                "Drag moves the map, the wheel zooms, Shift and drag draws a lasso. Arrows go from "
                "paper to paper, Enter opens one, Ctrl+A selects all that is seen."
            )
        )

    def set_tool(self, tool: Tool) -> None:
        """Show what dragging does."""
        self.view.set_tool(tool)
        for one in (Tool.LASSO, Tool.RECTANGLE):
            self._buttons[one.value].setChecked(tool is one)
        if tool is not Tool.MOVE:
            self.tell(tr("Drag around the papers to be selected; with Alt they are added."))

    # Making it

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PAD, PAD, PAD, PAD)
        whole.addWidget(self._pages)
        self._pages.addWidget(_page(self._lesson()))
        self._pages.addWidget(_page(self._waiting()))
        self._pages.addWidget(self._map())
        QWidget.setTabOrder(self.view, self.colouring)
        QWidget.setTabOrder(self.colouring, self.legend)

    def _lesson(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        heading = label(tr("Map of the library"))
        heading.setFont(heading_font())
        for each in (heading, self.few):
            lines.addWidget(each)
        return lines

    def _waiting(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        heading = label(tr("Drawing the map"))
        heading.setFont(heading_font())
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(self._buttons["stop"])
        for each in (heading, self.state, self.bar):
            lines.addWidget(each)
        lines.addLayout(line)
        self.bar.setTextVisible(False)
        call(self.bar, tr("Progress of the map"))
        return lines

    def _map(self) -> QWidget:
        page = QWidget()
        lines = QVBoxLayout(page)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addLayout(self._tools())
        middle = QHBoxLayout()
        middle.addWidget(self.view, 1)
        middle.addWidget(self.legend)
        lines.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        lines.addLayout(foot)
        return page

    def _tools(self) -> QHBoxLayout:
        line, tools = QHBoxLayout(), Flow(gap=8)
        caption = label(tr("Colour by"))
        caption.setWordWrap(False)
        caption.setBuddy(self.colouring)
        for by in Colouring:
            self.colouring.addItem(by.told, by.value)
        both = QWidget()  # on one line, however narrow the window
        pair = QHBoxLayout(both)
        pair.setContentsMargins(0, 0, PAD, 0)
        for each in (caption, self.colouring):
            pair.addWidget(each)
        tools.addWidget(both)
        for name in ("lasso", "rectangle", "out", "in", "fit"):
            tools.addWidget(self._buttons[name])
        line.addLayout(tools, 1)
        self.chosen.setWordWrap(False)
        for other in (self.chosen, self._buttons["list"], self._buttons["more"]):
            line.addWidget(other)
        return line

    def _connect(self) -> None:
        buttons = self._buttons
        self.colouring.activated.connect(self._colour)
        for tool in (Tool.LASSO, Tool.RECTANGLE):
            buttons[tool.value].setCheckable(True)
            buttons[tool.value].clicked.connect(
                lambda on, tool=tool: self.set_tool(tool if on else Tool.MOVE)
            )
        buttons["in"].clicked.connect(lambda: self.view.zoom(ZOOM))
        buttons["out"].clicked.connect(lambda: self.view.zoom(1 / ZOOM))
        buttons["fit"].clicked.connect(self.view.fit)
        buttons["list"].clicked.connect(self.listing_wanted)
        buttons["stop"].clicked.connect(self.stop_wanted)
        self.view.tool_wanted.connect(self.set_tool)
        menu = QMenu(self)
        menu.addAction(tr("Export as PNG…"), lambda: self.export_wanted.emit("png"))
        menu.addAction(tr("Export as SVG…"), lambda: self.export_wanted.emit("svg"))
        menu.addSeparator()
        menu.addAction(tr("Draw Anew"), self.anew_wanted.emit)
        buttons["more"].setMenu(menu)

    def _colour(self, row: int) -> None:
        self.colouring_wanted.emit(list(Colouring)[row])


def _button(text: str, about: str, key: str = "") -> QPushButton:
    made = QPushButton(text)
    made.setAutoDefault(False)
    explain(made, about)
    made.setAccessibleName(about if len(text) == 1 else text)
    if key:
        QShortcut(QKeySequence(key), made, made.click)
    return made


def _page(lines: QVBoxLayout) -> QWidget:
    """Return a page with *lines* in its middle."""
    page = QWidget()
    around = QHBoxLayout(page)
    column = QVBoxLayout()
    column.addStretch(2)
    column.addLayout(lines)
    column.addStretch(3)
    around.addStretch(1)
    around.addLayout(column, 2)
    around.addStretch(1)
    return page
