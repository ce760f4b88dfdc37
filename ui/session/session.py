"""What every pane is given: where the reader is, the selection, acts, and what was said."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence as Run
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader import triage
from reader.errors import LecternError
from reader.settings import Settings
from reader.store.history import Act
from reader.store.store import Store
from reader.types import Counts, Decision, Intake, PaperId, Sequence
from reader.words import tr
from ui.said import Said
from ui.session.browsing import Browsing
from ui.session.counting import Counting
from ui.session.elsewhere import Condition, Elsewhere
from ui.session.held import Held
from ui.session.retracing import Retracing
from ui.surface import Surface
from ui.work.lanes import Lanes


class Session(Browsing):
    """One window's session with one library. All its signals come on the UI thread."""

    counted = Signal(object)
    """`Counts` for the sidebar."""
    left = Signal(object)
    """These papers are leaving the list: they were decided on."""
    changed = Signal(object)
    """An `Act` was saved: its papers' rows are to be drawn again."""
    selection_changed = Signal()
    """Other papers are selected: ask ``selected``."""
    said = Signal(object)
    """A `Said`."""
    setting_changed = Signal(str)
    """The name of a field of `Settings` that has another value now."""
    ran = Signal(str)
    """The command of this id was run, by whatever way."""
    conditioned = Signal()
    """The library can be written no more, or again: ask ``condition``."""
    ended_badly = Signal()
    """The last window on this library ended without closing it: comes once, after the start."""

    condition = Condition()
    """Whether the library can be written, and why not."""

    def __init__(self, lanes: Lanes, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(lanes, settings, parent)
        self.window: Surface
        self.held = Held(lanes, self.fail, self)
        self.selected: Callable[[], list[PaperId]] = list
        self.go_on: Callable[[list[PaperId], Decision], object] = self._go_on
        """Leads on from papers that were decided; a mode may do so in its own way."""
        self.keyed: Callable[..., str] = lambda text, **_: text
        """Puts the keys of commands into a text; see `ui.keys.keyed`."""
        self.show_paper: Callable[..., object] = print
        """Makes a paper current, in the list that is shown or else in its own digest's."""
        self.unanswered.connect(self.complain)
        self._counting = Counting(lanes, self)
        self._counting.counted.connect(self.counted)
        self._counting.failed.connect(self.fail)
        self.retracing = Retracing(lanes, self.say, self._spread)
        self._elsewhere = Elsewhere(lanes, self._changed_elsewhere, self._now_in, self)
        for lane in (lanes.store, lanes.counting):
            lane.failed.connect(self.fail)

    def close(self) -> None:
        """Finish what was asked for, and end the work that the session started."""
        self._counting.stop()
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

    @property
    def counts(self) -> Counts:
        """Return the counts that were taken last."""
        return self._counting.counts

    def count(self) -> None:
        """Take the sidebar's counts again; while they are being taken, once more after that."""
        self._counting.count()

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
        if only is None:
            self.retracing.undo(anyway=anyway)
            return
        more = tr("Something was done since: {edit.undo} takes back one act after the other.")
        self.retracing.undo_only(only, self.keyed(more))

    def redo(self) -> None:
        """Do again what was undone last."""
        self.retracing.redo()

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
        self._counting.count_soon()
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

    def tell(self, error: BaseException, tell: Callable[[str], object]) -> None:
        """Have *tell* show an expected failure where it came from; a bug goes to `fail`."""
        if isinstance(error, LecternError):
            tell(f"{error} {error.advice}")
        else:
            self.fail(error)

    def remember(self, **changes: object) -> None:
        """Change settings; `ui.settings.applying` has them take effect, and saves them."""
        before = self.settings
        self.settings = replace(before, **changes)  # type: ignore[arg-type]
        for name in changes:
            if getattr(self.settings, name) != getattr(before, name):
                self.setting_changed.emit(name)

    def take_in(self, paths: Run[Path]) -> None:
        """Import files and folders."""
        self.lanes.take_in(Intake(tuple(paths)))
