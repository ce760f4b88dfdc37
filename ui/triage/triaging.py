"""Lead through the undecided papers of the list, one at a time, and keep count."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from reader.sitting import Triage
from reader.store.history import Act
from reader.store.marks import Mark
from reader.types import Decision, Listing, Paper, PaperId, Place
from reader.words import tr
from ui.commands import Command
from ui.desk import Desk
from ui.looks.colours import Colours
from ui.menus import run
from ui.papers.place_names import place_name
from ui.session import Session
from ui.steering import Panes, Steering
from ui.triage.account import Account
from ui.triage.ending import Ending
from ui.triage.finding import Finding
from ui.triage.queue import Queue
from ui.triage.stage import Stage
from ui.triage.starting import Beginning
from ui.widgets.announcing import announce

FEW = 8
"""Papers of an act that are followed one by one; after more, the list is looked at anew."""


class Triaging(QObject):
    """Takes the lead from the list while it is on: what is selected, what follows a decision."""

    def __init__(
        self, window: QWidget, session: Session, panes: Panes, steering: Steering, desk: Desk
    ) -> None:
        super().__init__(window)
        self._session = session
        self._panes = panes
        self._steering = steering
        self._desk = desk
        self._stage = Stage(panes.page)
        self.frame = self._stage.frame
        self.ending = Ending(window, session)
        self._queue: Queue | None = None
        self._account = Account(Triage("", ""))
        self._finding = Finding(session)
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None
        self._connect()

    @property
    def is_on(self) -> bool:
        """Say whether papers are triaged now."""
        return self._queue is not None

    @property
    def queue(self) -> Queue:
        """Return the papers that are gone through; only while it is on."""
        assert self._queue is not None
        return self._queue

    def doors(self) -> Mapping[str, Callable[[], object]]:
        """Return what commands may ask for, by name."""
        return {"triage": self.toggle, "triage-finish": self.finish}

    def toggle(self) -> None:
        """Begin with the list as it stands, or go on where it was left; leave when it is on."""
        if self.is_on:
            self.leave()
        else:
            self._session.once_listed(lambda: self._finding.begin(self._begin))

    def leave(self) -> None:
        """Bring the list back; what is left can be gone on with."""
        if self._queue is None:
            return
        left = self._queue.left
        self._keep()
        self._close()
        if left:
            again = self._session.keyed(tr("{triage.start} goes on with it."))
            self._session.say(tr("%n paper(s) left.", n=left) + " " + again)

    def finish(self) -> None:
        """Sum it up."""
        if self._queue is None:
            hint = self._session.keyed(tr("{triage.start} begins a triage of this list."))
            self._session.say(hint)
        else:
            self._keep()
            name, ends = self._name(), not self._queue.left
            self.ending.open(self._account.triage, name, self._finding.open_at, ends=ends)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.frame.set_colours(colours)
        self.ending.set_colours(colours)

    # What the window asks of who leads

    def step(self, by: int, *, extend: bool) -> None:  # noqa: ARG002  the list has a selection
        """Go *by* papers on, decided ones too; there is no selection to *extend*."""
        self.queue.step(by)
        self._read()

    def next_undecided(self) -> None:
        """Go to the next paper that is to be decided."""
        if not self.queue.go_on():
            self._session.say(tr("Everything here is decided."))
        self._read()

    def home(self) -> QWidget:
        """Return what has the keyboard when nothing else has."""
        return self._panes.page.scroller

    # Beginning and end

    def _begin(self, found: Beginning, ids: array[int]) -> None:
        if self.is_on:
            return
        if not ids:
            self._session.say(tr("Everything here is decided."))
            return
        self._account, self._queue = Account(found.triage), Queue(found.decided, ids)
        wanted = found.triage.paper or self._session.current
        if wanted:
            self.queue.go(wanted)
        self._take_lead()
        self._stage.clear(self._name())
        self.home().setFocus()
        self._read()

    def _take_lead(self) -> None:
        session = self._session
        self._before = (session.selected, session.go_on)
        self._desk.rest()
        session.selected = self._selected
        session.go_on = self._go_on
        self._steering.mode = self

    def _close(self) -> None:
        session = self._session
        self._queue = None
        assert self._before is not None
        session.selected, session.go_on = self._before  # type: ignore[assignment]
        self._steering.mode = None
        self._stage.restore()
        self._desk.wake()
        self._panes.list.setFocus()

    # On the way

    def _selected(self) -> list[PaperId]:
        current = self._session.current
        return [] if current is None else [current]

    def _read(self) -> None:
        self._account.heard()
        self._session.read(self.queue.current)
        self._tell()

    def _go_on(self, ids: list[PaperId], decision: Decision) -> None:
        """Go to the next before the decision is even saved."""
        self._account.decided()
        for paper in ids:
            self.queue.settle(paper, is_decided=decision is not self._finding.open_at)
        self.queue.go_on()
        self._read()

    def _changed(self, act: Act) -> None:
        if self._queue is None:
            return
        self._account.reached(act.seq)
        decided = {
            int(key): Decision(to)
            for edit in act.edits
            if edit.mark is Mark.DECISION
            for key, to in edit.after.items()
        }
        if len(decided) > FEW or act.may_change(0):
            self._session.relist()
        else:
            self._settle(decided)
        if act.verb in ("undo", "redo", "take-back"):
            self._look_back(act)
        self._tell()
        self._keep()
        if decided and not self.queue.left:
            self.finish()

    def _settle(self, decided: Mapping[PaperId, Decision]) -> None:
        for paper, decision in decided.items():
            self.queue.settle(paper, is_decided=decision is not self._finding.open_at)

    def _look_back(self, act: Act) -> None:
        """Bring the one paper into view that was changed by looking back."""
        if len(act.papers) == 1 and self.queue.go(*act.papers):
            self._read()

    def _relisted(self, listing: Listing) -> None:
        """Follow what came into the list, or was decided elsewhere."""
        if self._queue is not None:
            self._finding.look_again(listing, self._queue, self._renew)

    def _renew(self, queue: Queue, ids: array[int], reopened: Iterable[PaperId]) -> None:
        if queue is self._queue:
            queue.renew(ids, reopened)
            self._read()

    def _tell(self) -> None:
        queue = self.queue
        done = len(queue) - queue.left
        self.frame.bar.show_state(done, len(queue), self._account.told(queue))

    def _keep(self) -> None:
        """Have the settings remember how far it is."""
        kept = self._session.settings.triage
        self._session.remember(triage=self._account.kept(kept, self.queue))

    def _name(self) -> str:
        session = self._session
        return place_name(session.place, session.query, session.counts)

    def _moved(self, _place: Place) -> None:
        """Make way for another list."""
        self._finding.forget()
        self.leave()

    def _opened(self, paper: Paper | None) -> None:
        """Tell a screen reader what is to be read: the keyboard stays where it is."""
        self._heard()
        if self._queue is not None and paper is not None:
            announce(self.home(), f"{paper.title}. {self.frame.bar.told.text()}")

    def _heard(self, *_: object) -> None:
        if self._queue is not None:
            self._account.heard()

    def _escape(self) -> bool:
        """Leave by Esc; from elsewhere go back to the page first."""
        if self._queue is None:
            return False
        if self.home().hasFocus():
            self.leave()
        else:
            self.home().setFocus()
        return True

    def _run(self, command: Command) -> None:
        run(command, self._session)

    def _connect(self) -> None:
        session, page = self._session, self._panes.page
        session.changed.connect(self._changed)
        session.listed.connect(self._relisted)
        session.moved.connect(self._moved)
        session.opened.connect(self._opened)
        page.scroller.verticalScrollBar().valueChanged.connect(self._heard)
        page.note_changed.connect(self._heard)
        self._panes.let_go.append(self._escape)
        self.frame.bar.finish_wanted.connect(self.finish)
        self.frame.bar.leave_wanted.connect(self.leave)
        self.frame.foot.chosen.connect(self._run)
        # Later, since the summary gives the keyboard back to where it was.
        self.ending.left.connect(self._ended, Qt.ConnectionType.QueuedConnection)
        self.ending.go_on.connect(self._went_on, Qt.ConnectionType.QueuedConnection)

    def _ended(self) -> None:
        if self._queue is not None:
            self._close()

    def _went_on(self) -> None:
        if self._queue is not None:
            self.home().setFocus()
