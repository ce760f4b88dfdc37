"""Search only where the reader is, and offer beside a search what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.query.editing import include, off, state
from reader.types import Place, PlaceKind
from reader.words import tr
from ui.lists.smart_lists import SmartLists
from ui.session import Session
from ui.steering import Panes

_OFFERS: Mapping[str, Callable[[], str]] = {
    "list": lambda: tr("Only in this list"),
    "digest": lambda: tr("Only in this digest"),
    "tag": lambda: tr("Only with this tag"),
}
"""What is offered by the field that asks for it; of a decision the facets tell."""


class Scoping(QObject):
    """Writes into the search where it is made, and says in the box whether it is kept."""

    def __init__(self, window: QWidget, session: Session, panes: Panes, lists: SmartLists) -> None:
        super().__init__(window)
        self._session, self._bar, self._lists = session, panes.search_bar, lists
        self._sidebar = panes.sidebar
        bar = panes.search_bar
        bar.text_changed.connect(self._follow)
        bar.written.connect(self._follow)
        bar.offers.within_wanted.connect(self.turn)
        lists.followed.connect(self._follow)
        self._follow()

    def doors(self) -> Mapping[str, Callable[[], object]]:
        """Return what commands may ask for, by name."""
        return {"search-within": self.turn}

    def turn(self) -> None:
        """Search only where the reader is, or everywhere again."""
        scope, bar = self._scope(), self._bar
        text = "" if self._lists.is_own else bar.text()
        if scope is None and self._session.place.kind is PlaceKind.NEXT:
            self._session.say(tr("What is next up is of many lists: go to one to search it."))
        elif scope is None:
            self._session.say(tr("A search looks through all papers, and so does this place."))
        elif state(text, *scope) == 1:
            bar.write(off(text, *scope))
        elif text:
            bar.write(include(text, *scope))
        else:
            bar.go_on(f"{include('', *scope)} ")

    def _follow(self, _text: str = "") -> None:
        bar, offers, lists = self._bar, self._bar.offers, self._lists
        bar.set_saved(lists.kept)
        keep = tr("Save the change") if lists.is_changed else ""
        told = tr("The search of “{name}” was changed: keep it so").format(name=lists.opened)
        offers.offer(offers.keep, keep, told)
        kind, value = self._scope() or ("", "")
        self._mark(bar.text(), kind, value)
        narrows = bar.text().strip() and not lists.is_own and state(bar.text(), kind, value) == 0
        words = _OFFERS[kind]() if kind in _OFFERS and narrows else ""
        offers.offer(offers.within, words, value)

    def _mark(self, text: str, kind: str, value: str) -> None:
        """Mark at the side what is searched: all papers, unless the search stays where it is."""
        if not self._lists.opened:
            everywhere = bool(text.strip()) and state(text, kind, value) != 1
            place = Place(PlaceKind.ALL) if everywhere else self._session.place
            self._sidebar.set_place(place)

    def _scope(self) -> tuple[str, str] | None:
        """Return the field and value that stand for where the reader is; None for everywhere."""
        place = self._session.place
        if self._lists.opened:
            return "list", self._lists.opened
        match place.kind:
            case PlaceKind.ALL | PlaceKind.NEXT:
                return None
            case PlaceKind.DIGEST:
                digest = self._session.counts.digest(place.digest)
                return ("digest", digest.name) if digest else None
            case PlaceKind.TAG:
                return "tag", place.tag or ""
            case PlaceKind.LIST:
                found = self._session.counts.reading_list(place.reading_list)
                return ("list", found.name) if found else None
        return "is", place.kind.value
