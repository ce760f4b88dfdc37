"""Keep smart lists from the window: show, count, open, save, change, move and delete them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader import smart
from reader.query.editing import state
from reader.store.history import Act
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.types import Place, SmartList
from reader.words import tr
from reader.work import CountLists, ListCounts
from ui.lists.smart_form import ListForm, proposed
from ui.palette import PaletteItem
from ui.session import Session
from ui.sidebar.items import Saved
from ui.steering import Panes

IDLE = 500
"""Milliseconds of quiet until the lists' papers are counted: a search goes first."""


class SmartLists(QObject):
    """The lists at the side, the one that is open, and what is offered about its search."""

    followed = Signal()
    """Other lists are known, or another one is open."""

    def __init__(self, window: QWidget, session: Session, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._bar, self._sidebar = panes.search_bar, panes.sidebar
        self.form = ListForm(window)
        self._lists: tuple[SmartList, ...] = ()
        self._papers: Mapping[str, int] = {}
        self._counting = QTimer(self, singleShot=True, interval=IDLE)
        self._counting.timeout.connect(self._count)
        self._query = ""
        """The search of the open list, as it is kept."""
        self._connect()

    def _connect(self) -> None:
        session, bar, hands = self._session, self._bar, self._sidebar.lists
        session.counted.connect(self._read)
        session.lanes.index_changed.connect(self._counting.start)
        session.moved.connect(self._moved)
        bar.text_changed.connect(self._wait)
        bar.save_wanted.connect(self.save)
        bar.offers.keep_wanted.connect(self.save)
        self._sidebar.list_chosen.connect(self.open)
        hands.edit_wanted.connect(self.edit)
        hands.delete_wanted.connect(self.delete)
        hands.moved.connect(self.move)
        hands.menu_wanted.connect(self._offer)
        self.form.saved.connect(self._saved)

    def doors(self) -> Mapping[str, Callable[[], object]]:
        """Return what commands may ask for, by name."""
        return {
            "list-save": self.save,
            "list-save-new": self._save_new,
            "list-edit": lambda: self._on_opened(self.edit),
            "list-delete": lambda: self._on_opened(self.delete),
        }

    @property
    def opened(self) -> str:
        """Return the name of the list whose search is shown, changed or not; '' for none."""
        return self._session.smart_list

    def places(self) -> Iterator[PaletteItem]:
        """Yield the lists for the palette."""
        for one in self._lists:
            yield PaletteItem(one.name, tr("Smart list"), "", partial(self.open, one.name))

    # What the reader does

    def open(self, name: str) -> None:
        """Show what a list holds: its search stands in the box, to be changed."""
        found = self._list(name)
        if found is None:
            return
        self._session.smart_list, self._query = found.name, found.query
        self._sidebar.set_place(found.name)
        self._bar.write(found.query)

    def save(self) -> None:
        """Keep the change of the open list, or the search as a new one."""
        if self.is_changed:
            name, text = self.opened, self._text()
            self._do(lambda store: smart.change(store, name, text))
        elif kept := self.kept:
            self.edit(kept)
        else:
            self._save_new()

    def _save_new(self) -> None:
        text = self._text()
        if text:
            self.form.open_for(proposed(text), text, self._place_of_box(), new=True)
        else:
            said = tr("Search for something first ({go.search}): it can be kept as a smart list.")
            self._session.say(self._session.keyed(said))

    def edit(self, name: str) -> None:
        """Open the form with a list."""
        if found := self._list(name):
            self.form.open_for(found.name, found.query, self._place_of_box(), new=False)

    def delete(self, name: str) -> None:
        """Delete a list; its papers stay."""
        self._do(lambda store: smart.delete(store, name))

    def move(self, name: str, place: int) -> None:
        """Put a list at a place among the others, counted from 0."""
        self._do(lambda store: smart.move(store, name, place))

    def _offer(self, name: str, at: QPoint) -> None:
        names = [one.name for one in self._lists]
        place = names.index(name) if name in names else 0
        menu = QMenu(self._window)
        menu.addAction(tr("Rename or Change…")).triggered.connect(partial(self.edit, name))
        up, down = menu.addAction(tr("Move Up")), menu.addAction(tr("Move Down"))
        up.setEnabled(place > 0)
        down.setEnabled(place + 1 < len(names))
        up.triggered.connect(partial(self.move, name, place - 1))
        down.triggered.connect(partial(self.move, name, place + 1))
        menu.addSeparator()
        menu.addAction(tr("Delete")).triggered.connect(partial(self.delete, name))
        menu.popup(at)

    def _on_opened(self, do: Callable[[str], object]) -> None:
        if self.opened:
            do(self.opened)
        else:
            self._session.say(tr("Go to a smart list first."))

    # What is done

    def _saved(self, old: str, name: str, query: str) -> None:
        def save(store: Store) -> Act | None:
            if not old:
                return smart.save(store, name, query)
            return smart.edit(store, old, name, query)

        def then() -> None:
            self.form.dismiss()
            if self.opened == old if old else self._text() == " ".join(query.split()):
                self._session.smart_list = smart.list_name(name)

        self._do(save, then, self._refused)

    def _refused(self, error: BaseException) -> None:
        self._session.tell(error, self.form.complain)

    def _do(
        self,
        verb: Callable[[Store], Act | None],
        then: Callable[[], object] = lambda: None,
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        def done(act: Act | None) -> None:
            then()
            self._session.acted(act)
            self._read()

        self._session.lanes.store.call(verb, done, failed)

    # What is shown

    def _read(self, _counts: object = None) -> None:
        self._session.lanes.store.call(lambda store: store.read(smart_lists), self._came)

    def _came(self, lists: tuple[SmartList, ...]) -> None:
        self._lists = lists
        self._show()
        if self.opened:
            self._go_on()
        self.followed.emit()
        if lists:
            self._counting.start()

    def _go_on(self) -> None:
        """Stay in the open list as it is now: it may be changed, or gone."""
        now, was_own = self._list(self.opened), self.is_own
        if now is None:
            self._session.smart_list = ""
            self._sidebar.set_place(self._session.place)
            return
        self._query = now.query
        self._sidebar.set_place(now.name)
        if was_own and not self.is_own:
            self._bar.write(now.query)

    def _wait(self) -> None:
        if self._counting.isActive():
            self._counting.start()

    def _count(self) -> None:
        def then(found: ListCounts) -> None:
            self._papers = dict(found.papers)
            self._show()

        if self._lists:
            self._session.lanes.wonder(CountLists(), then)

    def _show(self) -> None:
        found = self._papers.get
        self._sidebar.set_lists(
            [Saved(one.name, one.query, found(one.name)) for one in self._lists]
        )

    def _moved(self, _place: Place) -> None:
        self._session.smart_list = ""
        self.followed.emit()

    # What the search is

    def _place_of_box(self) -> QRect:
        box = self._bar.box()
        return QRect(box.mapTo(self._window, QPoint(0, 0)), box.size())

    @property
    def is_own(self) -> bool:
        """Say whether the search is that of the open list."""
        return bool(self.opened) and self._text() == self._query

    @property
    def is_changed(self) -> bool:
        """Say whether the open list's search was changed, and not searched within."""
        text = self._text()
        within = state(text, "list", self.opened) if self.opened else 0
        return bool(self.opened and text) and not within and not self.is_own

    @property
    def kept(self) -> str:
        """Return the list that keeps the search, the open one before others; '' for none."""
        text = self._text()
        names = [one.name for one in self._lists if one.query == text]
        return self.opened if self.opened in names else next(iter(names), "")

    def _text(self) -> str:
        return " ".join(self._bar.text().split())

    def _list(self, name: str) -> SmartList | None:
        return next((one for one in self._lists if one.name == name), None)
