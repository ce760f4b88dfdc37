"""Say calmly what happened, at the foot of the window, with the way back or out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.words import tr
from ui.looks.colours import Colours
from ui.looks.theme import px
from ui.notices.cards import Kind, Message, NoticeAction, ProgressCard
from ui.said import Said
from ui.widgets.announcing import announce
from ui.widgets.plain import cut

__all__ = ["Kind", "NoticeAction", "Notices"]

EDGE = 16
"""Pixels between the notices and the window's edges."""

_FOOT_MOVES = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize)
WIDEST = 620
LONGEST = 600
"""Characters of a message that are shown."""


class Notices(QWidget):
    """One message at a time, the newest, and beside it the progress of what is running."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self._feet: list[QWidget] = []
        self._message = Message(self)
        self._progress = ProgressCard(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for card in (self._message, self._progress):
            column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
            card.hide()
        self._message.gone.connect(self._gone)
        self._progress.stopping.connect(self._give_back)
        self.hide()
        window.installEventFilter(self)

    def say(
        self,
        text: str,
        actions: tuple[NoticeAction, ...] = (),
        kind: Kind = Kind.INFO,
        seconds: float = 6,
    ) -> None:
        """Show *text* in place of the message before; a problem stays until it is dismissed."""
        short = cut(text, LONGEST)
        self._message.show_message(short, actions, kind, seconds)
        self.place()
        announce(self, short, urgent=kind is Kind.PROBLEM)

    def tell(self, said: Said, undo: Callable[[], object]) -> None:
        """Show what was said, with what it offers; *undo* takes its act back."""
        actions = [NoticeAction(tr("Undo"), undo)] if said.undo else []
        offers = (said.action, *said.also) if said.action else said.also
        actions += [NoticeAction(*offer) for offer in offers]
        self.say(said.text, tuple(actions), Kind.PROBLEM if said.problem else Kind.INFO)

    def progress(
        self, text: str, done: int, total: int, cancel: Callable[[], object] | None = None
    ) -> None:
        """Show how far something is; *total* is 0 while it is not known."""
        is_new, before = self._progress.isHidden(), self._progress.text.text()
        self._progress.show_progress(text, done, total, cancel)
        if is_new or self._progress.text.text() != before:
            self.place()
        if is_new:
            announce(self, text)

    def end_progress(self) -> None:
        """Take the progress away; who had the keyboard before its button has it again."""
        had_keyboard = any(button.hasFocus() for button in self._progress.buttons())
        self._progress.hide()
        if had_keyboard:
            self._give_back()
        self.place()

    def dismiss(self) -> bool:
        """Take the message away; say whether there was one."""
        was_shown = not self._message.isHidden()
        self._message.dismiss()
        return was_shown

    def focus_action(self) -> bool:
        """Give the keyboard to the first button; say False when there is none."""
        buttons = [*self._message.buttons(), *self._progress.buttons()]
        if not buttons or self.isHidden():
            return False
        self._before = QApplication.focusWidget()
        buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._message.set_colours(colours)
        self._progress.set_colours(colours)

    def keep_clear_of(self, foot: QWidget) -> None:
        """Stand above *foot*, which lies at the foot of the window, while it is to be seen."""
        self._feet.append(foot)
        foot.installEventFilter(self)

    def close_all(self) -> None:
        """Take everything away and stop all timers; for the end of the window."""
        self._message.dismiss()
        self.end_progress()

    def place(self) -> None:
        """Take the place at the foot of the window, no larger than what is to be said."""
        area = self._window.rect()
        room = min(px(WIDEST), area.width() - 2 * EDGE)
        cards = [card for card in (self._message, self._progress) if not card.isHidden()]
        for card in cards:
            card.fit(room)
        self.adjustSize()
        feet = (foot.height() for foot in self._feet if foot.isVisible())
        bottom = area.height() - max(feet, default=0) - EDGE
        # Before it is shown: the pointer may lie where it stood.
        self.move((area.width() - self.width()) // 2, bottom - self.height())
        self.setVisible(bool(cards))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the window's size changes, or what lies at its foot."""
        is_foot = watched in self._feet and event.type() in _FOOT_MOVES
        resized = watched is self._window and event.type() == QEvent.Type.Resize
        if (is_foot or resized) and self.isVisible():
            self.place()
        return False

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's commands while the keyboard is here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dismiss the message on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _gone(self, had_keyboard: bool) -> None:
        if had_keyboard:
            self._give_back()
        self.place()

    def _give_back(self) -> None:
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
