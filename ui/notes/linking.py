"""Find the papers behind the links of notes: to complete them, to draw them, and to go there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from reader.store import note_links
from reader.types import PaperId
from reader.words import tr
from ui.detail.note_pane import NotePane
from ui.session import Session
from ui.widgets.plain import cut

T = TypeVar("T")
SHOWN = 60
"""Characters of a title in a message."""


class Latest(Generic[T]):
    """Asks one question at a time; of those that come meanwhile only the last is asked."""

    def __init__(self, ask: Callable[[T, Callable[[], None]], object]) -> None:
        """Ask by *ask*, which calls what it is given once it has its answer, or has failed."""
        self._ask = ask
        self._waiting: list[T] = []
        self._asked = False

    def want(self, question: T) -> None:
        """Ask *question* as soon as the one before is answered."""
        self._waiting = [question]
        self._next()

    def _next(self) -> None:
        if self._waiting and not self._asked:
            self._asked = True
            self._ask(self._waiting.pop(), self._answered)

    def _answered(self) -> None:
        self._asked = False
        self._next()


class Linking(QObject):
    """The links in the note of the page."""

    def __init__(self, session: Session, pane: NotePane) -> None:
        super().__init__(pane)
        self._session = session
        self._pane = pane
        self._offers = Latest[str](self._ask_offers)
        pane.completions.titles_wanted.connect(self._offers.want)
        pane.preview.titles_seen.connect(self._look_up)
        pane.title_chosen.connect(self.follow)
        session.lanes.arrived.connect(pane.preview.forget)

    def follow_first(self) -> None:
        """Go to the paper of the link at the caret, or of the note's first link."""
        titles = self._pane.titles()
        if titles:
            self._pane.flush()
            self.follow(titles[0])
        else:
            self._session.say(tr("This note links to no paper: [[ begins a link."))

    def follow(self, title: str) -> None:
        """Go to the paper called *title*."""
        self._session.lanes.counting.call(
            lambda store: store.read(note_links.linked, [title]), partial(self._go, title)
        )

    def _go(self, title: str, found: dict[str, PaperId]) -> None:
        if title in found:
            self._session.show_paper(found[title])
        else:
            self._session.say(tr("No paper is called “{title}”.").format(title=cut(title, SHOWN)))

    def _ask_offers(self, typed: str, answered: Callable[[], None]) -> None:
        def then(titles: list[str]) -> None:
            self._pane.completions.offer(typed, titles)
            answered()

        def failed(error: BaseException) -> None:
            answered()
            self._session.fail(error)

        self._session.lanes.counting.call(
            lambda store: store.read(note_links.offered, typed), then, failed
        )

    def _look_up(self, titles: list[str]) -> None:
        self._session.lanes.counting.call(
            lambda store: store.read(note_links.linked, titles),
            lambda found: self._pane.preview.know(titles, found.keys()),
        )
