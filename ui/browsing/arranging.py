"""Have the list look, sort and group as commands, the columns' heads and the settings say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.types import LIST_KEYS, Grouping, SortKey
from reader.words import tr
from ui.browsing.grouped import Grouped
from ui.dialogs.sort_picker import SortPicker
from ui.list.columns import COLUMNS, widths_of
from ui.list.row import Density
from ui.list.stamps import stamp_of
from ui.looks.colours import Colours
from ui.papers.order import Order, names_of, sorted_by, told
from ui.search.ordering import can_say, in_order, keys_of, order_in
from ui.session import Session
from ui.steering import Panes


class Arranging(QObject):
    """Keeps list, columns' heads and settings in step; all of it takes effect at once."""

    def __init__(self, window: QWidget, session: Session, panes: Panes) -> None:
        super().__init__(window)
        self._session = session
        self._view, self._bar = panes.list, panes.search_bar
        self._groups = Grouped(session, panes.list)
        self.picker = SortPicker(window)
        self._wanted = session.arrangement
        self._view.set_widths(widths_of(session.settings.columns))
        self._set_density()
        heads = self._view.columns
        heads.sort_wanted.connect(self._sort_by)
        heads.widths_changed.connect(self._view.set_widths)
        heads.widths_settled.connect(self._keep_widths)
        self._view.doubleClicked.connect(lambda _: session.window.focus("page"))
        self.picker.order_changed.connect(self._sort)
        session.setting_changed.connect(self._changed)
        session.listed.connect(self._listed)

    def doors(self) -> Mapping[str, Callable[[], object]]:
        """Return what commands may ask for, by name."""
        groupings = {
            f"group-by-{grouping}": partial(self._arrange, grouping=grouping.value)
            for grouping in Grouping
        }
        return {
            **groupings,
            "sort": self._pick_order,
            "sort-none": partial(self._sort, ()),
            "group-next": partial(self._groups.step, 1),
            "group-previous": partial(self._groups.step, -1),
            "group-select": self._groups.select,
        }

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.picker.set_colours(colours)

    def told(self, count: int) -> str:
        """Return how many papers the list has, and what it is sorted by."""
        order = told(self._session.arrangement.order)
        papers = tr("%n paper(s)", n=count)
        return f"{papers}, {order}" if order else papers

    def _changed(self, name: str) -> None:
        if name == "density":
            self._set_density()
        elif name in ("order", "grouping"):
            self._ask()

    def _set_density(self) -> None:
        densities = {density.value: density for density in Density}
        wanted = densities.get(self._session.settings.density, Density.COMFORTABLE)
        self._view.set_density(wanted)

    def _pick_order(self) -> None:
        query = self._session.query
        keys = keys_of(query) if query else LIST_KEYS
        self.picker.open_for(self._order(), keys, one=bool(query))

    def _order(self) -> Order:
        """Return the order of the list; that of a search stands in its text."""
        session = self._session
        own = session.query and not session.sorts_search
        return order_in(session.query) if own else session.arrangement.order

    def _sort_by(self, key: SortKey, adds: bool) -> None:
        before = self._order()
        as_found = before[:1] in (((SortKey.RELEVANCE, True),), ((SortKey.DIGEST, False),))
        self._sort(sorted_by(() if as_found else before, key, adds=adds))

    def _sort(self, order: Order) -> None:
        """Sort the list, or the search, which says so in its text if it can."""
        session = self._session
        if session.query:
            sayable = can_say(order, session.query)
            session.sorts_search = False
            self._bar.write(in_order(session.query, order if sayable else ()))
            if sayable:
                return
        elif session.has_own_order and not order:
            session.sorts_search = False
            self._ask()
            return
        self._arrange(order=names_of(order))

    def _arrange(self, **changes: object) -> None:
        """Arrange this list and all that follow, also one that else has its own order."""
        self._session.sorts_search = self._session.has_own_order
        self._session.remember(**changes)
        self._ask()

    def _ask(self) -> None:
        if self._session.arrangement != self._wanted:
            self._wanted = self._session.arrangement
            self._session.relist()
        self._show_order()

    def _listed(self, _listing: object) -> None:
        self._wanted = self._session.arrangement
        self._show_order()

    def _show_order(self) -> None:
        """Show what the list is ordered by: in the columns' heads, and as a date in its rows."""
        order, session = self._order(), self._session
        self._view.columns.set_order(order)
        own = bool(session.query) and not session.sorts_search
        self._view.set_stamp(stamp_of(order, own=own))

    def _keep_widths(self, widths: Mapping[SortKey, int]) -> None:
        self._session.remember(columns=tuple(widths[column.key] for column in COLUMNS))
