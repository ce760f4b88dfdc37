"""Take the keys that are pressed for what they are: a stroke, or two of them as a sequence."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.words import tr
from ui.keys.keycap import key_text

PAUSE = 900
"""Milliseconds in which the second key of a sequence may follow."""
LATE = 600
"""Milliseconds after the wait in which an Enter was still meant to end the recording."""
MOST = 2
"""Strokes of a sequence: nobody remembers three."""

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_Key = Qt.Key
_MODIFIERS = (
    *(_Key.Key_Shift, _Key.Key_Control, _Key.Key_Meta, _Key.Key_Alt, _Key.Key_AltGr),
    *(_Key.Key_CapsLock, _Key.Key_NumLock, _Key.Key_Super_L, _Key.Key_Super_R, _Key.Key_unknown),
)
_KEPT = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class KeyRecorder(QLineEdit):
    """Shows what is pressed, and tells it when nothing follows. Esc and Tab stay what they are."""

    recorded = Signal(str)
    """A key sequence as Qt writes it portably."""
    cancelled = Signal()
    """Esc was pressed, or the keyboard went elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # noqa: FBT003  Qt's
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(tr("Press a key, or two one after the other"))
        self.setAccessibleName(tr("Press a key"))
        self.setAccessibleDescription(tr("The key is taken for what it is. Esc gives up."))
        self._strokes: list[str] = []
        self._waiting = QTimer(self, singleShot=True, interval=PAUSE)
        self._waiting.timeout.connect(self._waited)
        self._over = QElapsedTimer()

    def start(self) -> None:
        """Forget what was pressed, and take the keyboard."""
        self._forget()
        self._over.invalidate()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_just_ended(self) -> bool:
        """Say whether a recording ended by itself so lately that an Enter may be meant for it."""
        return self._over.isValid() and self._over.elapsed() < LATE

    def event(self, event: QEvent) -> bool:
        """Have every key, also those that are shortcuts elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a stroke; Enter after one says that this was all."""
        if event.key() == _Key.Key_Escape and not event.modifiers() & _KEPT:
            self._forget()
            self.cancelled.emit()
        elif event.key() in (_Key.Key_Return, _Key.Key_Enter) and self._strokes:
            self._finish()
        elif event.key() not in _MODIFIERS and not event.isAutoRepeat():
            self._take(stroke(event))
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give up what was begun."""
        super().focusOutEvent(event)
        begun = self.isVisible() and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
        self._forget()
        if begun:
            self.cancelled.emit()

    def _take(self, pressed: str) -> None:
        if not pressed:
            return
        self._strokes.append(pressed)
        self.setText(key_text(", ".join(self._strokes)) + "…")
        if len(self._strokes) == MOST:
            self._finish()
        else:
            self._waiting.start()

    def _waited(self) -> None:
        self._over.start()
        self._finish()

    def _finish(self) -> None:
        pressed = ", ".join(self._strokes)
        self._forget()
        if pressed:
            self.recorded.emit(pressed)

    def _forget(self) -> None:
        self._waiting.stop()
        self._strokes = []
        self.clear()


def stroke(event: QKeyEvent) -> str:
    """Return the stroke of a key event: Shift counts with letters, not where it made a sign."""
    key, held = event.key(), event.modifiers() & _KEPT
    made_sign = key < 0x110000 and not chr(key).isalpha() and key != _Key.Key_Space
    if made_sign:
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(key | held.value).toString(_PORTABLE)
