"""Have the store do what the reader does to one highlight, and keep words until they are saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from reader import annotating, merging
from reader.store.history import Act
from reader.types import Highlight, PaperId, Part, Selector
from reader.types import Sequence as Seq
from reader.words import tr
from ui.session import Session
from ui.widgets import clipboard


class Deeds(QObject):
    """Acts on highlights. A comment that is typed in one sitting is one act."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._words: dict[str, str] = {}
        self._sitting: dict[str, Seq] = {}

    def typed(self, one: Highlight) -> Highlight:
        """Return a highlight with its comment as it was typed last; a new sitting begins."""
        self._sitting = {}
        if one.id not in self._words:
            return one
        self.comment(one.id, self._words[one.id])
        return replace(one, comment=self._words[one.id])

    def comment(self, key: str, text: str) -> None:
        """Save a comment; while that fails, it is kept and tried again."""
        self._words[key] = text
        joins = self._sitting.get(key)
        self._session.held.save(
            f"comment {key}",
            lambda store: annotating.comment(store, key, text, joins=joins),
            partial(self._commented, key, text),
        )

    def _commented(self, key: str, text: str, act: Act | None) -> None:
        if self._words.get(key) == text:
            del self._words[key]
        if act is not None:
            self._sitting = {key: act.act}
            self._session.acted(act, quiet=True)

    def recolour(self, key: str, colour: str) -> None:
        """Give a highlight another colour."""
        self._session.act(lambda store: annotating.recolour(store, key, colour))

    def retag(self, key: str, names: Sequence[str]) -> None:
        """Give a highlight tags."""
        self._session.act(lambda store: annotating.retag(store, key, names))

    def remove(self, key: str) -> None:
        """Take a highlight away."""
        self._session.act(lambda store: annotating.remove(store, [key]))

    def attach(self, key: str, paper: PaperId, part: Part, wanted: Selector) -> None:
        """Have a highlight stand at another passage."""
        self._session.act(lambda store: annotating.attach(store, key, paper, part, wanted))

    def name(self, colour: str, meaning: str) -> None:
        """Say what a colour means."""
        self._session.act(lambda store: annotating.name_colour(store, colour, meaning))

    def show_origin(self, paper: PaperId, one: Highlight) -> None:
        """Show a paper by the text in which a highlight was made."""
        self._session.act(lambda store: merging.show_text(store, paper, one.record))

    def copy(self, one: Highlight) -> None:
        """Copy the words of a highlight."""
        clipboard.put(one.selector.exact)
        self._session.say(tr("The quote is copied."))
