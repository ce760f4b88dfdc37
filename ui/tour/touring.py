"""Lead through the tour: a step goes on when the reader does what it shows, and never insists."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtWidgets import QMenuBar, QWidget

from reader.words import tr
from ui.commands import commands
from ui.keys.keycap import key_text
from ui.keys.keyed import keyed
from ui.looks.colours import Colours
from ui.session import Session
from ui.steering import Panes
from ui.tour.callout import Callout, Edge
from ui.tour.steps import STEPS, Spot
from ui.widgets.announcing import announce

PATIENCE = 5
"""Commands that the tour does not teach, after which it is clear that nobody follows it."""
_MOVING = ("go.", "selection.", "view.")
"""What begins the ids of commands that one may well use while following."""
_ELSEWHERE = ("triage.start", "window.close")
"""What leaves the panes that the tour points at."""
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class Touring(QObject):
    """Shows one step after the other, until the last, Esc, or work that leads elsewhere."""

    def __init__(self, window: QWidget, session: Session, panes: Panes) -> None:
        super().__init__(window)
        self._window, self._session, self._panes = window, session, panes
        self.callout = Callout(window)
        self._step, self._strayed, self._awaits = -1, 0, False
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._place)
        self.callout.next_wanted.connect(self._go_on)
        self.callout.leave_wanted.connect(self.leave)
        session.ran.connect(self._ran)
        session.opened.connect(self._opened)
        session.selection_changed.connect(self._moved)
        for left in (panes.search_bar.left_downwards, panes.search_bar.cleared):
            left.connect(self._searched)
        for pane in (window, panes.list, panes.page, panes.sidebar, panes.search_bar):
            pane.installEventFilter(self)
        panes.let_go.append(self.leave)
        panes.beside.append(self._take_keyboard)

    @property
    def step(self) -> int:
        """Return the number of the step that is shown, from 0; -1 for none."""
        return self._step

    def begin(self) -> None:
        """Show the first step."""
        self._awaits, self._strayed = False, 0
        self._session.remember(toured=True)
        self._panes.list.setFocus()
        self._show(0)

    def begin_once(self) -> None:
        """Begin as soon as there is a paper to be seen, unless this reader has seen the tour."""
        self._awaits = not self._session.settings.toured

    def leave(self) -> bool:
        """End the tour; say whether there was one."""
        was_on = self._step >= 0
        self.stop()
        if was_on:
            self._session.say(keyed(tr("{help.tour} begins the tour again.")))
        return was_on

    def stop(self) -> None:
        """End the tour without a word."""
        self._awaits = False
        self._step = -1
        self._placing.stop()
        if self.callout.isAncestorOf(self._window.focusWidget() or self._window):
            self._panes.list.setFocus()
        self.callout.hide()

    def show_keys(self) -> None:
        """Name the keys that are in force now."""
        if self._step >= 0:
            self._show(self._step)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours, and at another size."""
        self.callout.set_colours(colours)
        self._moved()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay beside what is pointed at."""
        if event.type() in _MOVES:
            self._moved()
        return False

    def _show(self, number: int) -> None:
        self._step, step = number, STEPS[number]
        taught = [commands[name] for name in step.commands]
        self.callout.set_place(number + 1, len(STEPS))
        self.callout.show_step(tr(step.title), tr(step.text), taught)
        self._place()
        keys = [f"{one.title}: {key_text(one.keys[0])}" for one in taught if one.keys]
        announce(self.callout, " ".join((tr(step.title) + ".", tr(step.text), *keys)))

    def _go_on(self) -> None:
        if self._step + 1 < len(STEPS):
            self._show(self._step + 1)
        else:
            self.leave()

    def _ran(self, name: str) -> None:
        """Go on when what is shown was done; give up when it is plain that nobody follows."""
        if self._step < 0 or name == "help.tour":
            return
        if name in STEPS[self._step].commands:
            self._strayed = 0
            # The next step would stand over the words that are typed now.
            if not self._panes.search_bar.has_focus():
                self._go_on()
            return
        self._strayed += not name.startswith(_MOVING)
        if name in _ELSEWHERE or self._strayed >= PATIENCE:
            self.leave()

    def _searched(self) -> None:
        if self._step >= 0 and STEPS[self._step].spot is Spot.SEARCH:
            self._go_on()

    def _opened(self, paper: object) -> None:
        if self._awaits and paper is not None:
            self.begin()

    def _moved(self) -> None:
        if self._step >= 0:
            self._placing.start()

    def _place(self) -> None:
        if self._step < 0:
            return
        panes, spot = self._panes, STEPS[self._step].spot
        right_to_left = self._window.isRightToLeft()
        before, after = (Edge.RIGHT, Edge.LEFT) if right_to_left else (Edge.LEFT, Edge.RIGHT)
        if spot is Spot.PAPER:
            row = panes.list.visualRect(panes.list.currentIndex())
            self.callout.point_at(self._seen(panes.list.viewport(), row), before)
        elif spot is Spot.PAGE:
            head = panes.page.rect()
            head.setHeight(head.height() // 3)
            self.callout.point_at(self._seen(panes.page, head), after)
        elif spot is Spot.PLACES:
            top = panes.sidebar.rect()
            top.setHeight(top.height() // 3)
            self.callout.point_at(self._seen(panes.sidebar, top), before)
        elif spot is Spot.SEARCH:
            # Beside it and not below, where what is found comes to stand.
            box = panes.search_bar.rect()
            self.callout.point_at(self._seen(panes.search_bar, box), before)
        else:
            self.callout.point_at(self._menu(spot), Edge.TOP)

    def _menu(self, spot: Spot) -> QRect:
        """Return where the title of a menu is."""
        bar = self._window.findChild(QMenuBar)
        assert isinstance(bar, QMenuBar)
        action = bar.actions()[0 if spot is Spot.FILE else -1]
        return self._seen(bar, bar.actionGeometry(action))

    def _seen(self, widget: QWidget, part: QRect) -> QRect:
        """Return a part of *widget* in the window's pixels; at its top where it is out of sight."""
        shown = part & widget.rect()
        if shown.isEmpty():
            shown = QRect(0, 0, widget.width(), 1)
        return QRect(widget.mapTo(self._window, shown.topLeft()), shown.size())

    def _take_keyboard(self) -> bool:
        if self._step >= 0:
            self.callout.next.setFocus()
        return self._step >= 0
