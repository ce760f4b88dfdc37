"""Have the search box search, complete, remember and offer; say under it what was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from reader.query import parse
from reader.store import searches
from reader.store.store import Store
from reader.types import Place
from reader.words import tr
from reader.work import Answer, Complete, Completions
from ui.browsing.teaching import empty_list
from ui.said import Said
from ui.search.parts import Told
from ui.search.words import told
from ui.session import Session
from ui.steering import Panes
from ui.widgets.plain import cut

MEANT = 120
"""Characters shown of a search that was perhaps meant."""
OFFERED = 8
"""Former searches that an empty box offers."""


class Searching(QObject):
    """Keeps the box, what stands under it, and the session in step."""

    def __init__(
        self, window: QWidget, session: Session, panes: Panes, counted: Callable[[], str]
    ) -> None:
        """*counted* says how many papers the list has when nothing is searched for."""
        super().__init__(window)
        self._session = session
        self._bar = panes.search_bar
        self._list = panes.list
        self._counted = counted
        self._found = ""
        """The search that was answered last, if papers are all that it asks for."""
        self._is_entered = False
        self._connect()
        panes.list.installEventFilter(self)

    def _connect(self) -> None:
        bar, session = self._bar, self._session
        bar.text_changed.connect(self._typed)
        bar.written.connect(partial(session.search, typing=False))
        bar.entered.connect(self._entered)
        bar.searches_wanted.connect(self._offer_searches)
        for signal in (bar.left_downwards, bar.cleared):
            signal.connect(partial(session.window.focus, "list"))
        bar.completing.wanted.connect(self._complete)
        bar.completing.forgotten.connect(self._forget)
        session.searched.connect(self._searched)
        session.moved.connect(self._moved)

    def doors(self) -> Mapping[str, Callable[[], object]]:
        """Return what commands may ask for, by name."""
        return {
            "search-complete": self._bar.complete,
            "search-meant": self._take_meant,
            "search-remove-part": self._remove_part,
            "search-as-typed": self._as_typed,
            "search-forget": self._forget_all,
            "search-like": self._search_alike,
        }

    def listed(self) -> None:
        """Say how many papers the list has now, if any; a search says it by itself."""
        if not self._session.query:
            self.say_empty()
            self._bar.set_status(self._counted())

    def say_empty(self) -> None:
        """Say why the list is empty, for when it is; a search says it by itself."""
        if not self._session.query:
            has_papers = self._session.counts.papers > 0
            self._list.set_empty(*empty_list(self._session.place.kind, has_papers=has_papers))

    def eventFilter(self, _list: QObject, event: QEvent) -> bool:
        """Remember a search once the reader goes to what it found."""
        if event.type() == QEvent.Type.FocusIn:
            self._remember()
        return False

    def _typed(self, text: str) -> None:
        self._is_entered = False
        if parse(text).sort is not None:
            self._session.sorts_search = False  # what is written last is what holds
        self._session.search(text)

    def _entered(self) -> None:
        self._is_entered = True
        self._session.search(self._bar.text(), typing=False)

    def _moved(self, _place: Place) -> None:
        self._bar.set_text("")
        self._bar.state.offer("")
        self._bar.set_told()

    def _searched(self, answer: Answer) -> None:
        bar = self._bar
        self._list.set_empty(tr("Nothing found"), self._advice(answer.meant))
        text = self._session.query
        bar.set_told(Told(text, answer.widened, answer.problems, answer.titles))
        bar.state.offer(answer.meant)
        bar.set_status(told(answer))
        if answer.problems:
            bar.set_problem(answer.problems[0].message)
        self._found = text.strip() if answer.total > answer.some else ""
        if self._is_entered and self._list.hasFocus():
            self._remember()  # the keyboard went there before the papers came

    def _advice(self, meant: str) -> str:
        if not meant:
            return tr("Take a part away, or try a beginning with * behind it: attent*")
        asks = tr("Did you mean “{query}”? {search.meant} looks for that.")
        return self._session.keyed(asks, query=cut(meant, MEANT))

    # What commands ask for

    def _take_meant(self) -> None:
        if meant := self._bar.state.meant:
            self._bar.write(meant)
        else:
            self._session.say(tr("Nothing else was perhaps meant."))

    def _remove_part(self) -> None:
        if not self._bar.chips.remove_last():
            self._session.say(tr("The search has no part to take out."))

    def _search_alike(self) -> None:
        if self._session.current is not None:
            self._bar.write(f"like:#{self._session.current}")

    def _as_typed(self) -> None:
        if not self._bar.chips.remove_widened():
            self._session.say(tr("Nothing is looked for but what is typed."))

    # What can go on

    def _complete(self, text: str, caret: int) -> None:
        def then(found: Completions) -> None:
            self._bar.completing.offer(text, caret, found.completions)

        self._session.lanes.wonder(Complete(text, caret), then)

    # Former searches

    def _remember(self) -> None:
        """Keep the search that is shown, if papers are all that it asks for."""
        text = self._session.query.strip()
        if text and text == self._bar.text().strip() == self._found:
            self._is_entered = False
            self._write(lambda db: searches.remember(db, text))

    def _offer_searches(self) -> None:
        def then(texts: tuple[str, ...]) -> None:
            if texts:
                self._bar.completing.offer_searches(texts[:OFFERED])
            elif self._bar.has_focus():
                self._session.window.focus("list")

        self._session.lanes.store.call(lambda store: store.read(searches.searches), then)

    def _forget(self, text: str) -> None:
        self._write(lambda db: searches.forget(db, text))

    def _forget_all(self) -> None:
        def then(texts: tuple[str, ...]) -> None:
            again = tr("Undo"), partial(self._keep_again, texts)
            said = tr("All former searches are forgotten.")
            self._session.said.emit(Said(said, action=again if texts else None))

        self._session.lanes.store.call(lambda store: store.read(searches.searches), then)
        self._write(searches.forget_all)

    def _keep_again(self, texts: Sequence[str]) -> None:
        def keep(db: Any) -> None:
            for text in reversed(texts):
                searches.remember(db, text)

        self._write(keep)

    def _write(self, work: Callable[[Any], object]) -> None:
        def write(store: Store) -> None:
            if store.read_only:
                return
            with store.writing() as db:
                work(db)

        self._session.lanes.store.call(write)
