"""The facet panel: a list of values that a key or a click includes, excludes, or lets be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.words import tr
from reader.work import Facet
from ui.facets.model import ROW_ROLE, FacetModel
from ui.facets.rows import Choice, More, Row, Shown, rows_of
from ui.facets.view import FacetView
from ui.facets.words import Group
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.icons import icon
from ui.widgets.plain import explain, label

Index = QModelIndex | QPersistentModelIndex


class FacetPanel(QWidget):
    """Shows facets and what the search asks of them; what is wanted is told, and done elsewhere."""

    wanted = Signal(str, str, int)
    """A value of this kind is to be included (1), excluded (-1), or neither."""
    left = Signal()
    """Esc: the keyboard belongs to the list."""
    closed = Signal()
    """The panel is to be hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facets")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._facets: Sequence[Facet] = ()
        self._search = Shown()
        self._opened: set[Group] = set()
        self._model = FacetModel()
        self.view = FacetView(self._model, self)
        self._close = QToolButton(self)
        explain(self._close, tr("Hide the facets"))
        self._close.setAccessibleName(tr("Hide the facets"))
        self._nothing = label(tr("There is nothing to narrow down."), "muted", self)
        self._lay_out()
        self.setFocusProxy(self.view)
        self.view.turned.connect(self._turn)
        self.view.left.connect(self.left)
        self._close.clicked.connect(self.closed)
        self.set_colours(LIGHT_COLOURS)
        self._show()

    @property
    def rows(self) -> list[Row]:
        """Return what is shown, from the top."""
        return list(self._model.rows)

    def set_search(self, search: Shown) -> None:
        """Show what a search asks for; unless still counted, no numbers."""
        self._search = replace(search, counted=search.counted and self._search.counted)
        self._show()

    def set_facets(self, facets: Sequence[Facet]) -> None:
        """Show the facets of the search."""
        self._facets, self._search = facets, replace(self._search, counted=True)
        self._show()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._close.setIcon(icon("close", colours.muted))
        self.view.set_colours(colours)

    def _show(self) -> None:
        rows = rows_of(self._facets, self._search, self._opened)
        self.view.set_rows(rows)
        self._nothing.setVisible(self._search.counted and not rows)

    def _turn(self, index: Index, wanted: int | None) -> None:
        """Do to a row what was asked: None goes from including to excluding to neither."""
        row = index.data(ROW_ROLE)
        if isinstance(row, More):
            self._opened ^= {row.group}
            self._show()
        elif isinstance(row, Choice):
            state = {0: 1, 1: -1, -1: 0}[row.state] if wanted is None else wanted
            if state != row.state:
                self.wanted.emit(row.kind, row.value, state)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(18, 8, 10, 2)
        title = label(tr("Narrow down"), "heading", self)
        title.setWordWrap(False)
        head.addWidget(title, 1)
        head.addWidget(self._close)
        self._nothing.setContentsMargins(18, 4, 18, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
