"""Ask of pairs of papers whether they are the same: one pair at a time, answered by a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.types import Doubt, PaperId
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.duplicates_foot import Foot
from ui.dialogs.duplicates_pair import PairView
from ui.dialogs.duplicates_words import Pair, why
from ui.looks.colours import Colours
from ui.looks.theme import heading_font, px
from ui.widgets.announcing import announce
from ui.widgets.overlay import Overlay
from ui.widgets.plain import figure, label, scrolling

SIZE = QSize(1360, 1000)
PAD = 20
WIDTH = 420
"""Pixels of what is said where there is no pair."""

Key = Qt.Key
_NONE = (
    QT_TR_NOOP("No papers look alike"),
    QT_TR_NOOP(
        "When a digest brings a paper whose title or abstract is nearly that of another, the two "
        "are shown here side by side, and you say whether they are the same. Those with the "
        "same arXiv number or DOI become one by themselves."
    ),
)
_DONE = (
    QT_TR_NOOP("No pair is left to decide"),
    QT_TR_NOOP("Z takes the last answer back, Esc closes."),
)


class Duplicates(Overlay):
    """The pairs that may be the same. Whoever opened it fetches pairs and carries answers out.

    An answer counts only while its pair is shown: what comes next has to be seen first.
    """

    pair_wanted = Signal(object)
    """A `Doubt`: answer by `show_pair`."""
    same = Signal(object, int)
    """A `Doubt` whose papers are one, and the record whose text is to be shown."""
    apart = Signal(object)
    """A `Doubt` whose papers are not the same."""
    undo_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, QSize(SIZE))
        self._doubts: Sequence[Doubt] = ()
        self._at = 0
        self._answered = 0
        self._given: Doubt | None = None
        """The pair that an answer was just given of: it is gone as soon as that is carried out."""
        self._title, self._progress = label(tr("May be the same"), "heading"), label(role="muted")
        self._why, self._united = label(role="muted"), label(role="muted")
        self._nothing, self._teaching = label(role="heading"), label(role="muted")
        self._pair = PairView()
        self._scroll, self._stack = scrolling(self._pair), QStackedWidget()
        self._foot = Foot()
        self._lay_out()
        self._pair.text_chosen.connect(self._pair.choose)
        self._foot.undo.connect(self.undo_wanted)
        self._foot.later.connect(self._later)
        self._foot.apart.connect(self._say_apart)
        self._foot.same.connect(self._say_same)
        self.panel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def begin(self) -> None:
        """Open, with nothing answered yet: `show_doubts` is to follow."""
        self._doubts, self._at, self._answered = (), 0, 0
        self._foot.tell("")
        self._pair.show_pair(None)
        self.open_over(self.panel)

    @property
    def pairs(self) -> int:
        """Return how many pairs are open."""
        return len(self._doubts)

    def show_doubts(
        self, doubts: Sequence[Doubt], answered: int, wanted: tuple[PaperId, ...] = ()
    ) -> None:
        """Show the open pairs, at the *wanted* one, or else where the reader is."""
        here = wanted or _papers(self._current())
        places = {_papers(doubt): at for at, doubt in enumerate(doubts)}
        self._doubts, self._answered, self._given = doubts, answered, None
        self._go(places.get(here, min(self._at, len(doubts))))

    def show_pair(self, doubt: Doubt, pair: Pair | None) -> None:
        """Show the papers of *doubt*, if it is still the one that is asked about."""
        if doubt != self._current() or doubt == self._given:
            return
        self._pair.show_pair(pair)
        if pair is not None:
            self._why.setText(why(doubt))
            self._united.setText(pair.united)
            self._scroll.verticalScrollBar().setValue(0)
            announce(self, f"{self._progress.text()}. {self._why.text()}. {self._pair.spoken()}")

    def tell(self, text: str) -> None:
        """Say what was done, or what went wrong."""
        self._foot.tell(text)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        self._pair.set_colours(colours)
        for text in (self._title, self._nothing):
            text.setFont(heading_font(1.25))
        self._foot.set_colours(colours)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802  Qt's
        """Lead Tab from the pair to its buttons."""
        if self.panel.hasFocus():
            self._foot.take_keyboard(last=not next)
            return True
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, choose, or go on; a key that is held down answers once."""
        key, held = Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        undo = key == Key.Key_Z and held == Qt.KeyboardModifier.ControlModifier
        if (held and not undo) or not self._obey(key, repeated=event.isAutoRepeat()):
            super().keyPressEvent(event)
        event.accept()

    def _obey(self, key: Qt.Key, *, repeated: bool) -> bool:
        steps = {Key.Key_Up: -1, Key.Key_K: -1, Key.Key_Down: 1, Key.Key_J: 1}
        pages = {Key.Key_PageUp: -1, Key.Key_PageDown: 1}
        deeds: dict[Qt.Key, Callable[[], object]] = {
            Key.Key_S: self._say_same, Key.Key_Return: self._press, Key.Key_Enter: self._press,
            Key.Key_N: self._say_apart, Key.Key_L: self._later, Key.Key_Space: self._later,
            Key.Key_Z: self.undo_wanted.emit,
            Key.Key_Left: lambda: self._pair.choose(0), Key.Key_Right: lambda: self._pair.choose(1),
        }  # fmt: skip
        if key in steps:
            self._go(self._at + steps[key])
        elif key in pages:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + pages[key] * bar.pageStep() * 9 // 10)
        elif key in deeds and not repeated:
            deeds[key]()
        return key in steps or key in pages or key in deeds

    def _press(self) -> None:
        """Press the button that has the keyboard, or else say that the two are the same."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self._say_same()

    def _say_same(self) -> None:
        if (doubt := self._shown()) is not None:
            text = self._pair.text
            self._give(doubt)
            self.same.emit(doubt, text)

    def _say_apart(self) -> None:
        if (doubt := self._shown()) is not None:
            self._give(doubt)
            self.apart.emit(doubt)

    def _give(self, doubt: Doubt) -> None:
        self._given = doubt
        self._pair.show_pair(None)

    def _later(self) -> None:
        self._go(self._at + 1)

    def _current(self) -> Doubt | None:
        return self._doubts[self._at] if self._at < len(self._doubts) else None

    def _shown(self) -> Doubt | None:
        """Return what is asked now, once its papers are in sight."""
        doubt, pair = self._current(), self._pair.pair
        return doubt if pair is not None and doubt == pair.doubt else None

    def _go(self, at: int) -> None:
        """Ask about another pair; past the last one say what is left."""
        self._at = max(0, min(len(self._doubts), at))
        doubt = self._current()
        is_asking = doubt is not None
        self._foot.enable(undo=self._answered > 0, answers=is_asking, instead=self.panel)
        self._stack.setCurrentIndex(0 if doubt else 1)
        for part in (self._why, self._united):
            part.setVisible(is_asking)
        if doubt is None:
            self._show_end()
        else:
            total = self._answered + len(self._doubts)
            self._progress.setText(
                tr("{number} of {all}").format(
                    number=figure(self._answered + self._at + 1), all=figure(total)
                )
            )
            self.pair_wanted.emit(doubt)

    def _show_end(self) -> None:
        self._progress.clear()
        self._pair.show_pair(None)
        heading, body = map(tr, _DONE if self._answered else _NONE)
        if self._doubts:
            heading = tr("That was the last pair")
            body = tr("%n pair(s) left for later. Up leads back to them.", n=len(self._doubts))
        self._nothing.setText(heading)
        self._teaching.setText(body)
        for text in (self._nothing, self._teaching):
            # Beside a fixed width the layout would give it the height of another one.
            text.setMinimumHeight(text.heightForWidth(text.width()))
        announce(self, f"{heading}. {body}")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        self._progress.setWordWrap(False)
        head.addWidget(self._progress)
        for each in (self._pair, self._scroll):
            each.setProperty("role", "sheet")
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(_centred(self._nothing, self._teaching))
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._why)
        column.addWidget(self._stack, 1)
        column.addWidget(self._united)
        column.addWidget(self._foot)


def _papers(doubt: Doubt | None) -> tuple[PaperId, ...]:
    return (doubt.first, doubt.second) if doubt else ()


def _centred(*texts: QLabel) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.addStretch(2)
    for text in texts:
        text.setFixedWidth(px(WIDTH))
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(3)
    return page
