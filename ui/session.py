"""What every pane is given: the place, the search, the selection, acts, and what was said."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from collections.abc import Sequence as Run
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from reader import triage
from reader import undo as undoing
from reader.errors import LecternError
from reader.settings import Settings
from reader.store import counts, history, papers
from reader.store.history import Act
from reader.store.store import Store
from reader.types import (
    Arrangement,
    Counts,
    Decision,
    Intake,
    PaperId,
    PaperRow,
    Place,
    PlaceKind,
    Sequence,
    Terms,
)
from reader.types.backups import Backup
from reader.words import tr
from reader.work import Answer, Ask
from ui.elsewhere import Condition, Elsewhere
from ui.held import Held
from ui.lanes import Lanes
from ui.listing import Lister, arrangement_of
from ui.surface import Surface
from ui.turning import PageTurner

SETTLE = 120
"""Milliseconds of quiet before counts are taken again: a held key changes them all the time."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message for the reader; with ``undo`` it offers to take that act back."""

    text: str
    problem: bool = False
    undo: Sequence | None = None
    action: tuple[str, Callable[[], object]] | None = None
    """Something else to offer: its name, and what it does."""
    also: tuple[tuple[str, Callable[[], object]], ...] = ()
    """More to offer, after it."""


class Session(QObject):
    """One window's session with one library. All its signals come on the UI thread."""

    listed = Signal(object)
    """The `Listing` of the place or the search has come."""
    counted = Signal(object)
    """`Counts` for the sidebar."""
    opened = Signal(object)
    """The `Paper` to be read, or None."""
    left = Signal(object)
    """These papers are leaving the list: they were decided on."""
    changed = Signal(object)
    """An `Act` was saved: its papers' rows are to be drawn again."""
    selection_changed = Signal()
    """Other papers are selected: ask ``selected``."""
    moved = Signal(object)
    """The `Place` was changed."""
    said = Signal(object)
    """A `Said`."""
    gathering = Signal()
    """The papers that are listed next were gathered: all of them are to be selected."""
    setting_changed = Signal(str)
    """The name of a field of `Settings` that has another value now."""
    searched = Signal(object)
    """An `Answer` has come; its ids follow by ``listed``."""

    ran = Signal(str)
    """The command of this id was run, by whatever way."""

    conditioned = Signal()
    """The library can be written no more, or again: ask ``condition``."""

    ended_badly = Signal()
    """The last window on this library ended without closing it: comes once, after the start."""

    condition = Condition()
    """Whether the library can be written, and why not."""
    smart_list = ""
    """The name of the smart list whose search is shown, changed or not; '' for none."""
    sorts_search = False
    """Whether the reader has put this search or reading list in another order than its own."""
    gathered: array[int] | None = None
    """The papers that are listed in place of all of the library, such as a part of the map."""

    undo_first: Callable[[Store], Backup | None] = staticmethod(lambda _: None)
    """Says what would have to be taken back before the last act; None for nothing."""
    undo_instead: Callable[[Backup], object] = print
    """Asks which of the two is meant, where there is something to be taken back first."""

    def __init__(self, lanes: Lanes, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lanes = lanes
        self.settings = settings
        self.window: Surface
        self.held = Held(lanes, self.fail, self)
        self.place = Place(PlaceKind.INBOX)
        self.query = ""
        self.terms = Terms()
        self.counts = Counts(dict.fromkeys(Decision, 0), 0, (), ())
        self.selected: Callable[[], list[PaperId]] = list
        self.listed_ids: Callable[[], Run[PaperId]] = list
        self.rows_seen: Callable[[], int] = int
        """Says how many rows the list has room for."""
        self.go_on: Callable[[list[PaperId], Decision], object] = self._go_on
        """Leads on from papers that were decided; a mode may do so in its own way."""
        self.keyed: Callable[..., str] = lambda text, **_: text
        """Puts the keys of commands into a text; see `ui.keyed`."""
        self.show_paper: Callable[..., object] = print
        """Makes a paper current, in the list that is shown or else in its own digest's."""
        self._asking, self._is_counting, self._typing = 0, False, True
        self._lister = Lister(lanes, self.listed.emit)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE)
        self._counting_since = QElapsedTimer()
        self._settling.timeout.connect(self.count)
        self._page = PageTurner(lanes, lambda: bool(self.query) and self._typing, self)
        self._page.opened.connect(self.opened)
        self._elsewhere = Elsewhere(lanes, self._changed_elsewhere, self._now_in, self)
        for lane in (lanes.store, lanes.counting):
            lane.failed.connect(self.fail)

    def close(self) -> None:
        """Finish what was asked for, and end the work that the session started."""
        self._settling.stop()
        self._page.stop()
        self._elsewhere.stop()
        self.lanes.close()

    def _changed_elsewhere(self) -> None:
        """Follow what another program has changed."""
        self.relist()
        self.touch()
        self._page.at_once()

    def _now_in(self, condition: Condition) -> None:
        self.condition = condition
        self.conditioned.emit()

    # What is listed

    @property
    def typing(self) -> bool:
        """Say whether the search is still being typed: its last word may go on."""
        return self._typing

    @property
    def arrangement(self) -> Arrangement:
        """Return how the list is arranged; what has its own order keeps it until it is sorted."""
        as_came = self.has_own_order and not self.sorts_search
        return Arrangement() if as_came else arrangement_of(self.settings)

    @property
    def has_own_order(self) -> bool:
        """Say whether a search is listed, or a reading list: neither follows the settings."""
        return bool(self.query) or self.place.kind in (PlaceKind.LIST, PlaceKind.NEXT)

    def go(self, place: Place) -> None:
        """Show a place; a search ends."""
        self.place, self.query, self.terms, self.gathered = place, "", Terms(), None
        self.sorts_search = False
        self._asking += 1
        self.moved.emit(place)
        self.relist()

    def relist(self) -> None:
        """Ask again for the papers of the place, or of the search."""
        if self.query:
            self.search(self.query, typing=self._typing)
            return
        if self.gathered is not None:
            self._lister.found(self.gathered, self.arrangement)
        else:
            self._lister.place(self.place, self.arrangement)

    def gather(self, ids: Run[PaperId]) -> None:
        """List these papers of the library, and have all of them selected."""
        self.place, self.query, self.terms = Place(PlaceKind.ALL), "", Terms()
        self.gathered, self.sorts_search = array("q", ids), False
        self._asking += 1
        self.moved.emit(self.place)
        self.gathering.emit()
        self.relist()

    def search(self, text: str, *, typing: bool = True) -> None:
        """Search, as it is *typing*: the last word may go on; no text leads back to the place."""
        self._asking += 1
        if not text.strip():
            if self.query:
                self.go(self.place)
            return
        self._lister.forget()
        self.gathered = None
        self.query, self._typing = text, typing
        asking = self._asking
        job = Ask(text, typing, self.rows_seen())
        self.lanes.ask(job, lambda answer: self._found(asking, answer), self.complain)

    def _found(self, asking: int, answer: Answer) -> None:
        if asking == self._asking:
            self.terms = answer.terms
            self._page.begin_answer()
            self.searched.emit(answer)
            self._lister.found(answer.papers(), self.arrangement, answer.rows)
            self._page.end_answer()
            if not answer.complete:
                self.lanes.heal_index()

    def rows(
        self,
        ids: Run[PaperId],
        then: Callable[[list[PaperRow]], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        """Fetch what the list draws of some papers."""
        terms, place = self.terms, None if self.query else self.place
        self.lanes.store.call(
            lambda store: store.read(papers.rows, ids, terms, place), then, failed
        )

    def count(self) -> None:
        """Take the sidebar's counts again; while they are being taken, once more after that."""
        if self._is_counting:
            self._settling.start()
            return
        self._is_counting = True
        self._counting_since.start()
        self.lanes.counting.call(
            lambda store: store.read(counts.counts), self._counted, self._uncounted
        )

    def _uncounted(self, error: BaseException) -> None:
        self._is_counting = False
        self.fail(error)

    def _counted(self, found: Counts) -> None:
        self._is_counting = False
        # Where counting takes long, as at a million papers, it waits for as long a quiet.
        self._settling.setInterval(max(SETTLE, self._counting_since.elapsed()))
        self.counts = found
        self.counted.emit(found)

    # What is read

    @property
    def current(self) -> PaperId | None:
        """Return the paper that is to be read; ``open_id`` is the one that the page shows."""
        return self._page.current

    @current.setter
    def current(self, paper: PaperId | None) -> None:
        self._page.current = paper

    @property
    def open_id(self) -> PaperId | None:
        """Return the paper that the page shows."""
        return self._page.open_id

    def read(self, paper: PaperId | None) -> None:
        """Open a paper in the page, or none; only the last of a quick run is fetched."""
        self._page.turn_to(paper)

    # What is done

    def act(self, verb: Callable[[Store], Act | None]) -> None:
        """Do something to the library; say it, with an Undo."""
        self.lanes.store.call(verb, self.acted)

    def on_selected(self, verb: Callable[[Store, list[PaperId]], Act | None]) -> None:
        """Do something to the selected papers."""
        if ids := self.selected():
            self.act(lambda store: verb(store, ids))

    def decide(self, decision: Decision) -> None:
        """Decide on the selected papers, and go on to the next before it is even saved."""
        ids = self.selected()
        if not ids:
            return
        self.lanes.store.call(
            lambda store: triage.decide(store, ids, decision), self.acted, self._undecided
        )
        self.go_on(ids, decision)

    def _go_on(self, ids: list[PaperId], decision: Decision) -> None:
        here = self.place.kind.value
        if not self.query and here in list(Decision):
            if here != decision.value:
                self.left.emit(ids)
        elif len(ids) == 1 and self.settings.advance:
            self.window.step(1, extend=False)

    def _undecided(self, error: BaseException) -> None:
        """Bring back what left the list too early."""
        self.fail(error)
        self.relist()

    def undo(self, only: Sequence | None = None, *, anyway: bool = False) -> None:
        """Take back the last act; with *only*, do so if that is still the last one.

        Where it stood before a restore that nothing has followed, the reader is asked, unless
        that is wished *anyway*.
        """

        def step(store: Store) -> Act | Backup | None:
            if only is None:
                instead = None if anyway else self.undo_first(store)
                return instead or undoing.undo(store)
            return undoing.undo(store) if only == store.read(history.to_undo) else None

        more = self.keyed(
            tr("Something was done since: {edit.undo} takes back one act after the other.")
        )
        self._step(step, tr("Undone: {act}"), more if only else tr("There is nothing to undo."))

    def redo(self) -> None:
        """Do again what was undone last."""
        self._step(undoing.redo, tr("Done again: {act}"), tr("There is nothing to redo."))

    def _step(self, step: Callable[[Store], Act | Backup | None], word: str, nothing: str) -> None:
        def then(act: Act | Backup | None) -> None:
            if isinstance(act, Backup):
                self.undo_instead(act)
                return
            self.say(word.format(act=act.label) if act else nothing)
            if act is not None:
                self._spread(act)

        self.lanes.store.call(step, then)

    def acted(self, act: Act | None, *, quiet: bool = False) -> None:
        """Say what was done, with an Undo, unless *quiet*; and spread it."""
        if act is None:
            return
        if not quiet:
            lost = tr("%n undone act(s) can no longer be done again", n=act.dropped)
            text = f"{act.label} · {lost}" if act.dropped else act.label
            self.said.emit(Said(text, undo=act.act))
        self._spread(act)

    def _spread(self, act: Act) -> None:
        """Tell everyone what was changed; views decide what to do about it."""
        self.changed.emit(act)
        self.touch()
        if self.current is not None and act.may_change(self.current):
            self._page.again()

    def touch(self) -> None:
        """Have counts and index follow a change, once there is a moment's quiet."""
        self._settling.start()
        self.lanes.update_index()

    # What is said

    def say(self, text: str) -> None:
        """Show a message."""
        self.said.emit(Said(text))

    def complain(self, message: str, advice: str = "") -> None:
        """Show what went wrong and the way out."""
        self.said.emit(Said(f"{message} {advice}".strip(), problem=True))

    def fail(self, error: BaseException) -> None:
        """Show an expected failure; let a bug reach the exception hook."""
        if isinstance(error, LecternError):
            self.complain(str(error), error.advice)
        else:
            raise error

    def remember(self, **changes: object) -> None:
        """Change settings; `ui.applying` has them take effect, and saves them."""
        before = self.settings
        self.settings = replace(before, **changes)  # type: ignore[arg-type]
        for name in changes:
            if getattr(self.settings, name) != getattr(before, name):
                self.setting_changed.emit(name)

    def take_in(self, paths: Run[Path]) -> None:
        """Import files and folders."""
        self.lanes.take_in(Intake(tuple(paths)))
