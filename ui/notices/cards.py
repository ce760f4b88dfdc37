"""Draw the two cards at the foot of the window: a message, and the progress of work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from reader.words import tr
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.icons import icon
from ui.looks.theme import px
from ui.widgets.plain import label
from ui.widgets.share import show_share

LONGEST_HELD = 20
"""Seconds that a pointer lying there holds a message: it may have been forgotten there."""

SHADOW = 8
RADIUS = 9
MARK = 18


class Kind(Enum):
    """Whether a message goes by itself."""

    INFO = "info"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """A button beside a message."""

    label: str
    run: Callable[[], object]


class Card(QWidget):
    """A raised panel with one line of things in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = LIGHT_COLOURS
        self._panel, self._looks = QPixmap(), (QSize(), 0.0, LIGHT_COLOURS)
        self.text = label()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14 + SHADOW, 7 + SHADOW, 8 + SHADOW, 7 + SHADOW)
        self.row.setSpacing(8)
        self.row.addWidget(self.text)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.colours = colours
        self.update()

    def buttons(self) -> list[QAbstractButton]:
        """Return the buttons that can be pressed, from left to right."""
        found = self.findChildren(QAbstractButton)
        found.sort(key=self.row.indexOf)
        return [each for each in found if each.isVisible() and each.isEnabled()]

    def fit(self, room: int) -> None:
        """Be no wider than *room* pixels: wrap the text."""
        self.text.setFixedWidth(16)
        self.row.activate()
        beside = self.row.sizeHint().width() - 16
        margins = self.text.contentsMargins()
        natural = self.text.fontMetrics().horizontalAdvance(self.text.text()) + 2
        natural += margins.left() + margins.right()
        self.text.setFixedWidth(max(80, min(natural, room - beside)))
        self.text.setFixedHeight(max(px(22), self.text.heightForWidth(self.text.width())))
        self.row.activate()
        self.setFixedSize(self.row.sizeHint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panel and its shadow, which are painted once for each size."""
        looks = (self.size(), self.devicePixelRatioF(), self.colours)
        if looks != self._looks:
            self._looks, self._panel = looks, self._painted()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._panel)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_mark(painter, self._box())
        painter.end()

    def _box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(SHADOW, SHADOW - 2, -SHADOW, -SHADOW - 2)

    def _painted(self) -> QPixmap:
        panel = QPixmap(self.size() * self.devicePixelRatioF())
        panel.setDevicePixelRatio(self.devicePixelRatioF())
        panel.fill(Qt.GlobalColor.transparent)
        painter, box = QPainter(panel), self._box()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = self.palette().shadow().color()
        shade.setAlpha(14)
        painter.setBrush(shade)
        for step in range(SHADOW - 1, 0, -SHADOW // 3):
            painter.drawRoundedRect(
                box.adjusted(-step, 2 - step, step, 2 + step), RADIUS + step, RADIUS + step
            )
        painter.setPen(self.colours.faint if self.colours.dark else self.colours.line)
        painter.setBrush(self.colours.raised)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
        return panel

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """Draw what stands before the text."""


class Message(Card):
    """A message with its buttons; it goes when its time is over, but never under the hand."""

    gone = Signal(bool)
    """It was taken away; whether it had the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = Kind.INFO
        self._held = 0
        self._actions: list[QPushButton] = []
        self._close = _close_button()
        self._close.clicked.connect(self.dismiss)
        self.row.addWidget(self._close)
        self._time = QTimer(self, singleShot=True)
        self._time.timeout.connect(self._time_over)

    def show_message(
        self, text: str, actions: tuple[NoticeAction, ...], kind: Kind, seconds: float
    ) -> None:
        """Show *text*; a problem stays until it is dismissed."""
        self._time.stop()
        self._held = 0
        self._kind = kind
        self.text.setText(text)
        beside = MARK + 8 if kind is Kind.PROBLEM else 0
        ends = (0, beside) if self.isRightToLeft() else (beside, 0)
        self.text.setContentsMargins(ends[0], 0, ends[1], 0)
        self._replace_actions(actions)
        self.show()
        if kind is Kind.INFO:
            self._time.start(round(seconds * 1000))

    def dismiss(self) -> None:
        """Take the message away."""
        self._time.stop()
        if self.isHidden():
            return
        had_keyboard = any(button.hasFocus() for button in self.buttons())
        self.hide()
        self.gone.emit(had_keyboard)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        self._close.setIcon(icon("close", colours.muted))

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """Draw an exclamation mark before a problem."""
        if self._kind is not Kind.PROBLEM:
            return
        left = box.right() - 14 - MARK if self.isRightToLeft() else box.left() + 14
        mark = QRectF(left, box.top() + 9, MARK, MARK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colours.danger)
        painter.drawEllipse(mark)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self.colours.raised)
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, "!")

    def _replace_actions(self, actions: tuple[NoticeAction, ...]) -> None:
        for button in self._actions:
            self.row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._actions = [self._button(action) for action in actions]
        for at, button in enumerate(self._actions):
            self.row.insertWidget(1 + at, button)
            # At once: a card that is shown already would be measured without it.
            button.show()

    def _button(self, action: NoticeAction) -> QPushButton:
        button = QPushButton(action.label.replace("&", "&&"), self)
        button.setFlat(True)
        button.ensurePolished()
        button.clicked.connect(partial(self._do, action))
        return button

    def _do(self, action: NoticeAction, _checked: bool = False) -> None:
        self.dismiss()
        action.run()

    def _time_over(self) -> None:
        self._held += self.underMouse()
        is_read = self.underMouse() and self._held <= LONGEST_HELD
        if is_read or any(button.hasFocus() for button in self.buttons()):
            self._time.start(1000)
        else:
            self.dismiss()


class ProgressCard(Card):
    """What is running, how far it is, and the way to stop it."""

    stopping = Signal()
    """It is to be stopped: the button that had the keyboard is of no more use."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cancel: Callable[[], object] | None = None
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(150)
        self._figure = _figure()
        self._stop = QPushButton(tr("Cancel"))
        self._stop.setFlat(True)
        self._stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard alone
        self._stop.clicked.connect(self._stopped)
        for part in (self._bar, self._figure, self._stop):
            self.row.addWidget(part)

    def show_progress(
        self, text: str, done: int, total: int, cancel: Callable[[], object] | None
    ) -> None:
        """Show how far it is; the card changes its size only when the text does."""
        if self.isHidden():
            self._stop.setEnabled(True)
        self._cancel = cancel
        self._stop.setVisible(cancel is not None)
        show_share(self._bar, done, total)
        self._bar.setAccessibleName(text)
        self._figure.setText(f"{min(100, done * 100 // total)} %" if total > 0 else "")
        if self._stop.isEnabled():
            self.text.setText(text)
        self.show()

    def _stopped(self) -> None:
        self.stopping.emit()
        self._stop.setEnabled(False)
        self.text.setText(tr("Stopping…"))
        if self._cancel is not None:
            self._cancel()


def _figure() -> QLabel:
    figure = label(role="muted")
    figure.setWordWrap(False)
    figure.setFixedWidth(figure.fontMetrics().horizontalAdvance("100 %") + 4)
    figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return figure


def _close_button() -> QToolButton:
    close = QToolButton()
    close.setAutoRaise(True)
    close.setAccessibleName(tr("Dismiss", "take a message away"))
    close.setToolTip(tr("Dismiss", "take a message away"))
    close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    close.setIcon(icon("close", LIGHT_COLOURS.muted))
    return close
