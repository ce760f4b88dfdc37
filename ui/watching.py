"""Watch for the reader's words: colour them in the page, and let him keep them in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QWidget

from reader import watching
from reader.store import watching as stored
from reader.store.history import Act
from reader.store.marks import Mark
from reader.store.store import Store
from reader.text.watch import LONGEST, Watch
from reader.types import Counts, Sequence, WatchWord
from reader.words import tr
from ui.detail.page import Page
from ui.detail.painted import Layer, Painted
from ui.looks.colours import LIGHT_COLOURS, Colours, contrast
from ui.looks.theme import bring_up
from ui.session import Session
from ui.widgets.dialog_owner import DialogOwner

if TYPE_CHECKING:
    from ui.dialogs.watch_words import WatchWords

_LINES = {
    1: QTextCharFormat.UnderlineStyle.SingleUnderline,
    0: QTextCharFormat.UnderlineStyle.DashUnderline,
    -1: QTextCharFormat.UnderlineStyle.DotLine,
}
"""What is drawn under a word, by the sign of its weight."""


class Watching(DialogOwner["WatchWords"]):
    """Knows the words, and paints them in the page whenever either changes."""

    def __init__(self, window: QWidget, session: Session, page: Page) -> None:
        super().__init__(window, session)
        self._page = page
        self._colours = LIGHT_COLOURS
        self._words: tuple[WatchWord, ...] = ()
        self._watch = Watch(())
        self._papers: dict[str, int] = {}
        self._busy = False
        self._library = 0
        self._wanted = ""
        self._last: Sequence | None = None
        page.filled.connect(self._paint)
        session.changed.connect(self._changed)
        session.counted.connect(self._counted)
        self._read()

    def set_colours(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._colours = colours
        self._paint()

    def watch_selected(self) -> None:
        """Watch for what is selected in the page; ask where nothing is."""
        chosen = self._chosen()
        if not chosen:
            self.open()
        elif len(chosen) > LONGEST:
            self._session.say(tr("That is too long to be watched for: select a word or two."))
        else:
            self._session.lanes.store.call(
                lambda store: watching.watch(store, chosen), self._watched
            )

    def open(self) -> None:
        """Open the table of words, the keyboard in the line for another."""
        dialog = self._dialog = self._dialog or self._made()
        dialog.news.say("")
        self._last = None
        dialog.form.begin()
        self._show()
        bring_up(dialog)
        dialog.form.edit.setFocus()
        self._count()

    def _made(self) -> WatchWords:
        from ui.dialogs.watch_words import WatchWords  # noqa: PLC0415 - not for the start

        dialog = WatchWords(self._window)
        dialog.kept.connect(self._keep)
        dialog.remove_wanted.connect(self._remove)
        dialog.undo_wanted.connect(self._undo)
        return dialog

    # The words

    def _read(self) -> None:
        self._session.lanes.store.call(lambda store: store.read(stored.words), self._came)

    def _changed(self, act: Act) -> None:
        if any(edit.mark is Mark.WATCH for edit in act.edits):
            self._read()

    def _counted(self, counts: Counts) -> None:
        """Follow imports, and other programs: they change the words, or the papers with them."""
        self._read()
        if counts.papers != self._library:
            self._library = counts.papers
            self._papers.clear()
            self._show()
            self._count()

    def _came(self, words: tuple[WatchWord, ...]) -> None:
        if words == self._words:
            return
        self._words, self._watch = words, Watch(words)
        self._paint()
        self._show()
        if self._dialog is not None and self._wanted:
            self._dialog.go_to(self._wanted)
        self._count()

    # In the page

    def _paint(self) -> None:
        for text in self._page.texts.values():
            text.paint(Layer.WATCHED, self._painted(text.text))

    def _painted(self, text: str) -> Iterator[Painted]:
        for start, end, word in self._watch.sightings(text):
            yield Painted(start, end, look(word, self._colours))

    def _chosen(self) -> str:
        """Return the words that are selected in the page, '' without any."""
        for text in self._page.texts.values():
            if span := text.chosen():
                return " ".join(text.text[slice(*span)].split())
        return ""

    def _watched(self, act: Act | None) -> None:
        if act is None:
            self._session.say(tr("You watch for that already."))
        self._session.acted(act)

    # In the table

    def _show(self) -> None:
        if self._dialog is not None:
            self._dialog.set_words(self._words, self._papers)

    def _count(self) -> None:
        """Count the papers of one word after the other, while somebody looks."""
        waits = [word for word in self._words if word.word not in self._papers]
        if self._busy or not waits or self._dialog is None or not self._dialog.isVisible():
            return
        self._busy, word, of = True, waits[0], self._library
        self._session.lanes.counting.call(
            lambda store: store.read(stored.papers_with, word),
            lambda count: self._was_counted(word.word, count, of),
            self._not_counted,
        )

    def _was_counted(self, word: str, count: int, of: int) -> None:
        self._busy = False
        if of == self._library:
            self._papers[word] = count
            self._show()
        self._count()

    def _not_counted(self, error: BaseException) -> None:
        self._busy = False
        self._session.fail(error)

    def _keep(self, old: str, word: WatchWord) -> None:
        def verb(store: Store) -> Act | None:
            if old:
                return watching.rewatch(store, old, word)
            return watching.watch(store, word.word, word.colour, word.weight)

        self._do(verb)

    def _remove(self, words: list[str]) -> None:
        self._do(lambda store: watching.unwatch(store, *words))

    def _do(self, verb: Callable[[Store], Act | None]) -> None:
        self._session.lanes.store.call(verb, self._done, self._refused)

    def _done(self, act: Act | None) -> None:
        assert self._dialog is not None
        self._last = act.act if act else self._last
        said = act.label if act else tr("That changes nothing.")
        self._dialog.news.say(said, undo=self._last is not None)
        if act is not None:
            self._wanted = next((str(key) for key, to in act.edits[0].after.items() if to), "")
            if self._wanted:
                self._dialog.form.begin()
        self._session.acted(act, quiet=True)

    def _refused(self, error: BaseException) -> None:
        if self._dialog is None:
            self._session.fail(error)
        else:
            self._session.tell(error, self._dialog.news.say)

    def _undo(self) -> None:
        if self._dialog is not None and self._last is not None:
            self._dialog.news.say("")
            self._session.undo(self._last)
            self._last = None


def look(word: WatchWord, colours: Colours) -> QTextCharFormat:
    """Return how a watch word looks: underlined, and tinted unless it dims; the line tells which.

    A line is whole where the word raises papers, dashed where it only colours, and
    dotted where it dims.
    """
    colour = QColor(word.colour)
    fill, ink = colours.chip(colour if colour.isValid() else colours.muted)
    form = QTextCharFormat()
    form.setUnderlineColor(ink)
    form.setUnderlineStyle(_LINES[(word.weight > 0) - (word.weight < 0)])
    inks = (colours.text, colours.accent)  # an address with the word has the accent's
    if word.weight >= 0 and all(contrast(each, fill) >= colours.least for each in inks):
        form.setBackground(fill)
    return form
