"""Have the facet panel follow the search, and write into it what is clicked there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.query.editing import exclude, include, off
from reader.words import tr
from reader.work import Answer, CountFacets, Facets
from ui.facets.panel import FacetPanel
from ui.facets.rows import Shown
from ui.session import Session
from ui.sidebar.column import SideColumn
from ui.steering import Panes

QUIET = 250
"""Milliseconds after the papers have come until their facets are counted: who types goes first."""

WARM = 1_500
"""Milliseconds after the start until what facets need is read: it takes half a second at 100,000
papers, for which the first search would have to wait."""

_TURNS = {1: include, -1: exclude, 0: off}


class Facetting(QObject):
    """The panel is there while a search is on, or when it was asked for, unless it is hidden."""

    def __init__(
        self, window: QWidget, session: Session, panes: Panes, column: SideColumn, panel: FacetPanel
    ) -> None:
        super().__init__(window)
        self._session, self._bar = session, panes.search_bar
        self._column, self.panel = column, panel
        self._wished = False
        self._counted: str | None = None
        """The search whose papers were counted, since the panel was opened."""
        self._counting = QTimer(self, singleShot=True, interval=QUIET)
        self._counting.timeout.connect(self._count)
        self._warming = QTimer(self, singleShot=True, interval=WARM)
        self._warming.timeout.connect(self._warm)
        self._warming.start()
        panel.wanted.connect(self._turn)
        panel.left.connect(self._leave)
        panel.closed.connect(self._hide)
        self._bar.text_changed.connect(self._typed)
        self._bar.written.connect(self._typed)
        session.searched.connect(self._searched)
        session.counted.connect(self._count_soon)
        session.moved.connect(self._moved)
        session.setting_changed.connect(self._changed)

    def doors(self) -> Mapping[str, Callable[[], object]]:
        """Return what commands may ask for, by name."""
        return {"facets": self._go, "facets-toggle": self._toggle}

    @property
    def is_open(self) -> bool:
        """Say whether the panel is shown."""
        return self.panel.isVisibleTo(self._column)

    def _follow(self) -> None:
        """Show the panel, or hide it, as the search and the settings have it."""
        session = self._session
        is_open = session.settings.facets and (bool(session.query) or self._wished)
        if is_open == self.is_open:
            return
        if not is_open and self.panel.view.hasFocus():
            session.window.focus("list")
        self._counted = None
        self._column.open(is_open)
        self._show()
        self._count_soon()

    def _typed(self, _text: str) -> None:
        if self._warming.isActive():
            self._warming.start()
        self._follow()
        self._show()

    def _searched(self, _answer: Answer) -> None:
        self._follow()
        self._show()
        self._count_soon()

    def _moved(self, _place: object) -> None:
        if not self.panel.view.hasFocus():
            self._wished = False
        self._follow()
        self._show()
        self._count_soon()

    def _changed(self, name: str) -> None:
        if name == "facets":
            self._follow()

    def _show(self) -> None:
        """Show what the search asks for now; numbers only if they are those of its papers."""
        bar, counted = self._bar, self._counted == self._session.query
        self.panel.set_search(Shown(bar.text(), bar.is_typed, counted))

    # What papers have in common

    def _count_soon(self, _counts: object = None) -> None:
        if self.is_open:
            self._counting.start()

    def _warm(self) -> None:
        if self._session.settings.facets:
            self._session.lanes.wonder(CountFacets(""), lambda _: None)

    def _count(self) -> None:
        session, text = self._session, self._session.query
        if not self.is_open:
            return

        def then(found: Facets) -> None:
            if text == session.query:
                self._counted = text
                self.panel.set_facets(found.facets)

        session.lanes.wonder(CountFacets(text, session.typing), then)

    # What the reader does

    def _turn(self, kind: str, value: str, wanted: int) -> None:
        text = _TURNS[wanted](self._bar.text(), kind, value)
        self._wished = self._wished or not text.strip()
        self._bar.write(text)

    def _go(self) -> None:
        """Show the panel, and give it the keyboard."""
        self._wished = True
        self._session.remember(facets=True)
        self._follow()
        self.panel.setFocus()

    def _toggle(self) -> None:
        session = self._session
        if self.is_open:
            self._hide()
        else:
            session.remember(facets=True)
            self._wished = True
            self._follow()

    def _hide(self) -> None:
        self._wished = False
        self._session.remember(facets=False)
        self._session.say(self._session.keyed(tr("Facets are hidden: {view.facets} shows them.")))

    def _leave(self) -> None:
        self._wished = False
        self._session.window.focus("list")
        self._follow()
