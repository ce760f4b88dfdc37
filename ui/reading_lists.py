"""Keep reading lists from the window: make, fill, order, rename and delete them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QMenu, QWidget

from reader import listing
from reader.errors import LecternError
from reader.store import lists
from reader.store.history import Act
from reader.store.marks import Mark
from reader.store.store import Store
from reader.types import (
    Arrangement,
    ListId,
    PaperId,
    Place,
    PlaceKind,
)
from reader.words import tr
from ui.colours import Colours
from ui.dialogs.list_picker import ListPicker
from ui.list.dropping import Dropping
from ui.name_form import NameForm
from ui.session import Session
from ui.steering import Panes


class ReadingLists(QObject):
    """The reader's ways to reading lists."""

    def __init__(self, window: QWidget, session: Session, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._sidebar = panes.sidebar
        self.picker, self.form = ListPicker(window), NameForm(window)
        self.dropping = Dropping(panes.list)
        self._connect(panes)

    def _connect(self, panes: Panes) -> None:
        hands, session = self._sidebar.reading, self._session
        hands.rename_wanted.connect(self.rename)
        hands.delete_wanted.connect(self.delete)
        hands.menu_wanted.connect(self._offer)
        self._sidebar.papers_dropped.connect(self._drop)
        panes.page.list_chosen.connect(self.open)
        self.picker.toggled.connect(self._toggle)
        self.dropping.dropped.connect(self._put)
        for signal in (session.moved, session.listed, session.searched):
            signal.connect(self._follow)

    def doors(self) -> Mapping[str, Callable[[], object]]:
        """Return what commands may ask for, by name."""
        return {
            "reading-list-pick": self._pick,
            "reading-list-new": self.make,
            "reading-list-rename": lambda: self._on_shown(self.rename),
            "reading-list-delete": lambda: self._on_shown(self.delete),
            "entry-up": partial(self._step, -1),
            "entry-down": partial(self._step, 1),
            "entry-out": self._take_out,
        }

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.picker.set_colours(colours)

    # Lists themselves

    def open(self, of: ListId) -> None:
        """Show the papers of a list."""
        self._session.go(_place(of))

    def make(self) -> None:
        """Ask for the name of a new list, and go there."""

        def then(act: Act) -> None:
            made = next(edit for edit in act.edits if edit.mark is Mark.LIST)
            self.open(int(next(iter(made.after))))

        self.form.ask(
            tr("New reading list"),
            "",
            self._beside(self._session.place),
            lambda name: self._named(lambda store: listing.make(store, name), then),
        )

    def rename(self, of: ListId) -> None:
        """Ask for another name of a list."""
        known = next((one.name for one in self._session.counts.lists if one.id == of), "")
        self.form.ask(
            tr("Rename the reading list"),
            known,
            self._beside(_place(of)),
            lambda name: self._named(lambda store: listing.rename(store, of, name)),
        )

    def delete(self, of: ListId) -> None:
        """Delete a list; where it was shown, the inbox is."""
        self._session.act(lambda store: listing.delete(store, of))
        if self._session.place == _place(of):
            self._session.go(Place(PlaceKind.INBOX))

    def _offer(self, of: ListId, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.addAction(tr("Rename…")).triggered.connect(lambda: self.rename(of))
        menu.addAction(tr("New Reading List…")).triggered.connect(self._new)
        menu.addSeparator()
        menu.addAction(tr("Delete")).triggered.connect(lambda: self.delete(of))
        menu.popup(at)

    def _new(self, _checked: bool) -> None:
        self.make()

    def _on_shown(self, do: Callable[[ListId], object]) -> None:
        if (of := self._session.place.reading_list) is not None:
            do(of)

    def _named(
        self, verb: Callable[[Store], Act | None], then: Callable[[Act], object] | None = None
    ) -> None:
        def done(act: Act | None) -> None:
            self.form.dismiss()
            self._session.acted(act)
            if act is not None and then is not None:
                then(act)

        self._session.lanes.store.call(verb, done, self._refused)

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, LecternError):
            self.form.complain(f"{error} {error.advice}")
        else:
            self._session.fail(error)

    def _beside(self, place: Place) -> QRect:
        return self._sidebar.reading.row_of(place, self._window)

    # The papers in them

    def _pick(self) -> None:
        ids = self._session.selected()
        self._session.lanes.store.call(
            lambda store: (store.read(lists.reading_lists), store.read(lists.holding, ids)),
            lambda found: self.picker.open_for(len(ids), *found),
        )

    def _toggle(self, name: str, on: bool) -> None:
        verb = listing.add_to if on else listing.take_out_of
        self._session.on_selected(lambda store, ids: verb(store, ids, name))

    def _drop(self, place: Place, ids: Sequence[PaperId]) -> None:
        if (of := place.reading_list) is not None:
            self._session.act(lambda store: listing.add(store, ids, of))

    def _take_out(self) -> None:
        self._on_shown(
            lambda of: self._session.on_selected(
                lambda store, ids: listing.take_out(store, ids, of)
            )
        )

    # Their order

    def _step(self, by: int) -> None:
        if not self._can_move:
            said = tr("Papers are moved where the list is in its own order: {list.unsort}.")
            self._session.say(self._session.keyed(said))
            return
        self._on_shown(
            lambda of: self._session.on_selected(
                lambda store, ids: listing.step(store, ids, of, by)
            )
        )

    def _put(self, ids: Sequence[PaperId], before: PaperId | None) -> None:
        self._on_shown(
            lambda of: self._session.act(lambda store: listing.move(store, ids, of, before))
        )

    @property
    def _can_move(self) -> bool:
        """Say whether what is shown is a list in its own order."""
        session = self._session
        in_list = session.place.kind is PlaceKind.LIST and not session.query
        return in_list and session.arrangement == Arrangement()

    def _follow(self, _told: object) -> None:
        self.dropping.set_on(is_on=self._can_move)


def _place(of: ListId) -> Place:
    return Place(PlaceKind.LIST, reading_list=of)
