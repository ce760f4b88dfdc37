"""Keep reading lists from the window: make, fill, describe, copy, unite, archive, delete them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QMenu, QWidget

from reader import listing
from reader.store import lists
from reader.store.history import Act
from reader.store.marks import Mark
from reader.types import ListId, PaperId, Place, PlaceKind, ReadingList
from reader.words import tr
from ui.dialogs.list_picker import ListPicker
from ui.lists.name_form import NameForm
from ui.lists.named import Naming
from ui.lists.reading_head import ReadingHead
from ui.looks.colours import Colours
from ui.said import Said
from ui.session import Session
from ui.steering import Panes


class ReadingLists(QObject):
    """The reader's ways to reading lists."""

    def __init__(self, window: QWidget, session: Session, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._sidebar, self._view = panes.sidebar, panes.list
        self.picker, self.form = ListPicker(window), NameForm(window)
        self.head = ReadingHead(window, session, panes)
        self._naming = Naming(session, self.form)
        self._connect(panes)

    def _connect(self, panes: Panes) -> None:
        hands = self._sidebar.reading
        hands.rename_wanted.connect(self.rename)
        hands.delete_wanted.connect(self.delete)
        hands.menu_wanted.connect(self._offer)
        self._sidebar.papers_dropped.connect(self._drop)
        panes.page.list_chosen.connect(self.open)
        self.picker.toggled.connect(self._toggle)

    def doors(self) -> Mapping[str, Callable[[], object]]:
        """Return what commands may ask for, by name."""
        once_listed = self._session.once_listed
        return {
            "reading-list-pick": self._pick,
            "reading-list-new": self.make,
            "reading-list-of-papers": partial(once_listed, self._make_of_these),
            "reading-list-details": partial(self._on_shown, self.head.open),
            "reading-list-rename": partial(self._on_shown, self.rename),
            "reading-list-duplicate": partial(self._on_shown, self.duplicate),
            "reading-list-merge": partial(self._on_shown, self._offer_others),
            "reading-list-archive": partial(self._on_shown, self.archive),
            "reading-list-delete": partial(self._on_shown, self.delete),
        }

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.picker.set_colours(colours)
        self.head.set_colours(colours)

    # Lists themselves

    def open(self, of: ListId) -> None:
        """Show the papers of a list."""
        self._session.go(_place(of))

    def make(self) -> None:
        """Ask for the name of a new list, and go there."""
        self._naming.ask(
            tr("New reading list"),
            "",
            self._beside(self._session.place),
            lambda name: lambda store: listing.make(store, name),
            self._acted_there,
        )

    def make_of(
        self, ids: Sequence[PaperId], place: QRect, told: Callable[[str], object] | None = None
    ) -> None:
        """Ask beside *place* for the name of a new list of papers; *told* hears what was made."""

        def then(act: Act) -> None:
            offer = (tr("Open"), partial(self.open, _made(act)))
            self._session.acted(act, quiet=True)
            self._session.said.emit(Said(act.label, undo=act.act, action=offer))
            if told is not None:
                told(act.label)

        self._naming.ask(
            tr("New reading list of %n paper(s)", n=len(ids)),
            "",
            place,
            lambda name: lambda store: listing.make(store, name, ids),
            then,
        )

    def rename(self, of: ListId) -> None:
        """Ask for another name of a list."""
        known = self._known(of)
        self._naming.ask(
            tr("Rename the reading list"),
            known.name if known else "",
            self._beside(_place(of)),
            lambda name: lambda store: listing.rename(store, of, name),
        )

    def duplicate(self, of: ListId) -> None:
        """Make a copy of a list, and go there."""
        store = self._session.lanes.store
        store.call(lambda store: listing.duplicate(store, of), self._acted_there)

    def archive(self, of: ListId) -> None:
        """Put a list away, or bring it back."""
        known = self._known(of)
        on = known is None or not known.archived
        self._session.act(lambda store: listing.archive(store, of, on=on))

    def delete(self, of: ListId) -> None:
        """Delete a list; where it was shown, the inbox is."""
        self._session.act(lambda store: listing.delete(store, of))
        if self._session.place == _place(of):
            self._session.go(Place(PlaceKind.INBOX))

    def _merge(self, of: ListId, into: ListId, _checked: bool = False) -> None:
        self._session.act(lambda store: listing.merge(store, into, [of]))
        if self._session.place == _place(of):
            self.open(into)

    def _acted_there(self, act: Act | None) -> None:
        """Tell of an act that made a list, and go to that."""
        self._session.acted(act)
        if act is not None:
            self.open(_made(act))

    # What is offered

    def _offer(self, of: ListId, at: QPoint) -> None:
        known = self._known(of)
        menu = self._menu()
        away = known is not None and known.archived
        for text, does in (
            (tr("Details…"), self.head.open),
            (tr("Rename…"), self.rename),
            (tr("Duplicate"), self.duplicate),
            (tr("Bring Back") if away else tr("Archive"), self.archive),
        ):
            menu.addAction(text).triggered.connect(partial(_do, does, of))
        others = menu.addMenu(tr("Merge Into"))
        others.setEnabled(self._add_others(others, of))
        menu.addSeparator()
        menu.addAction(tr("New Reading List…")).triggered.connect(partial(_do, self.make))
        menu.addSeparator()
        menu.addAction(tr("Delete")).triggered.connect(partial(_do, self.delete, of))
        menu.popup(at)

    def _offer_others(self, of: ListId) -> None:
        """Offer the lists into which one can be merged, beside it."""
        menu = self._menu()
        if self._add_others(menu, of):
            menu.popup(self._window.mapToGlobal(self._beside(_place(of)).bottomLeft()))
            menu.setActiveAction(menu.actions()[0])

    def _add_others(self, menu: QMenu, of: ListId) -> bool:
        """Put the other lists into a menu; say whether there are any."""
        others = [one for one in self._session.counts.lists if one.id != of]
        for one in others:
            action = menu.addAction(one.name.replace("&", "&&"))
            action.triggered.connect(partial(self._merge, of, one.id))
        return bool(others)

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _on_shown(self, do: Callable[[ListId], object]) -> None:
        if (of := self._session.place.reading_list) is not None:
            do(of)

    def _known(self, of: ListId) -> ReadingList | None:
        return self._session.counts.reading_list(of)

    def _beside(self, place: Place) -> QRect:
        return self._sidebar.reading.row_of(place, self._window)

    # The papers in them

    def _make_of_these(self) -> None:
        """Make a list of the papers that were selected, or else of all that are shown."""
        chosen = self._session.selected()
        ids = chosen if len(chosen) > 1 else [*self._session.listed_ids()]
        if ids:
            top = self._view.mapTo(self._window, QPoint(16, 0))
            self.make_of(ids, QRect(top, QSize(self._view.width(), 24)))

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


def _place(of: ListId) -> Place:
    return Place(PlaceKind.LIST, reading_list=of)


def _made(act: Act) -> ListId:
    """Return the list that an act has made."""
    made = next(edit for edit in act.edits if edit.mark is Mark.LIST)
    return int(next(iter(made.after)))


def _do(does: Callable[..., object], *values: object) -> None:
    """Do something that a menu offers; whether its entry is checked is of no interest."""
    does(*(value for value in values if not isinstance(value, bool)))
