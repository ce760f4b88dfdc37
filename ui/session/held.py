"""Hold on to what the reader wrote until it is saved: comments, sentences, introductions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject

from reader.errors import LibraryError
from reader.store.history import Act
from reader.store.store import Store
from ui.session.trying import Trying
from ui.work.lanes import Lanes

Verb: TypeAlias = Callable[[Store], Act | None]
Then: TypeAlias = Callable[[Act | None], object]


class Held(QObject):
    """Words on their way to the store, each by a name and by what saves them there."""

    def __init__(
        self, lanes: Lanes, fail: Callable[[BaseException], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._lanes, self._fail = lanes, fail
        self._verbs: dict[str, tuple[Verb, Then]] = {}
        self._trying = Trying(self._retry, fail, self)
        self.settled, self.stuck = self._trying.settled, self._trying.stuck

    @property
    def unsaved(self) -> dict[str, Verb]:
        """Return what saves the words that the store has not got yet, by their names."""
        return {name: verb for name, (verb, _) in self._verbs.items()}

    def save(self, name: str, verb: Verb, then: Then) -> None:
        """Have *verb* save words in place of those before of that *name*; *then* hears of it.

        While the library cannot take them they are kept and tried again. Where it can, but has
        no place for them any more, that is said, and *then* hears of nothing.
        """
        self._verbs[name] = verb, then
        self._try(name)

    def give_up(self) -> None:
        """Hold on to nothing any more: it is saved elsewhere."""
        self._verbs = {}
        self.stop()

    def stop(self) -> None:
        """Try no more; for the end of the window."""
        self._trying.stop()

    def _try(self, name: str) -> None:
        verb, then = self._verbs[name]
        self._lanes.store.call(
            verb, partial(self._done, name, verb, then), partial(self._failed, name, verb, then)
        )

    def _done(self, name: str, verb: Verb, then: Then, act: Act | None) -> None:
        if self.unsaved.get(name) is verb:
            del self._verbs[name]
        then(act)
        if not self._verbs:
            self._trying.done()

    def _failed(self, name: str, verb: Verb, then: Then, error: BaseException) -> None:
        if not isinstance(error, LibraryError):
            self._done(name, verb, then, None)
            self._fail(error)
            return
        self._trying.failed(error)

    def _retry(self) -> None:
        for name in list(self._verbs):
            self._try(name)
