"""Change the keys of one command: each key a button, a new one recorded, a clash decided."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from reader.words import tr
from ui.dialogs.keys_recorder import KeyRecorder
from ui.dialogs.keys_rows import KeyRow
from ui.keys.keycap import key_text
from ui.keys.keyed import menu_path
from ui.widgets.plain import label, tip

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyStrip(QWidget):
    """What is known of the current command, and what can be done to its keys."""

    record_wanted = Signal(str)
    """This key of the command is to be replaced; '' adds one."""
    removed = Signal(str)
    """This key was removed."""
    reset = Signal()
    recorded = Signal(str)
    given_up = Signal()
    """Nothing was recorded, or the clash is to be left as it is."""
    taken = Signal()
    """The key is to be taken from who has it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recorder = KeyRecorder()
        self.title, self.help = label(role="section"), label(role="muted")
        self.question = label()
        self.take, self.keep = QPushButton(), QPushButton(tr("Keep"))
        self.add, self.back = QPushButton(tr("Add Key")), QPushButton(tr("Reset"))
        self.keys: list[KeyButton] = []
        self._keys = QHBoxLayout()
        self._pages = QStackedWidget()
        self._lay_out()
        self.recorder.recorded.connect(self.recorded)
        self.recorder.cancelled.connect(self.given_up)
        self.add.clicked.connect(partial(self.record_wanted.emit, ""))
        self.back.clicked.connect(self.reset)
        self.take.clicked.connect(self.taken)
        self.keep.clicked.connect(self.given_up)

    def show_row(self, row: KeyRow | None) -> None:
        """Show a command and its keys; None where no row is current."""
        self.title.setText(menu_path(row.command) if row else "")
        self.help.setText(row.command.help if row else "")
        for button in self.keys:
            button.hide()
            button.deleteLater()
        self.keys = [KeyButton(key, row.command.title) for key in row.keys] if row else []
        for at, button in enumerate(self.keys):
            button.clicked.connect(partial(self.record_wanted.emit, button.key))
            button.removed.connect(partial(self.removed.emit, button.key))
            self._keys.insertWidget(at, button)
            button.show()  # Qt would wait a turn, and the keyboard not get there
        self.add.setEnabled(row is not None)
        self.back.setEnabled(row is not None and row.own)
        self._pages.setCurrentIndex(0)

    def record(self) -> None:
        """Take the next key that is pressed."""
        self._pages.setCurrentIndex(1)
        self.recorder.start()

    def ask(self, question: str, take: str) -> None:
        """Ask whether a key is to be taken from who has it."""
        self.question.setText(question)
        self.take.setText(take)
        self._pages.setCurrentIndex(2)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_asking(self) -> bool:
        """Say whether something is being recorded, or waits for an answer."""
        return self._pages.currentIndex() > 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a question on Esc; press the button that has the keyboard on Enter."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and self.is_asking():
            self.given_up.emit()
        elif event.key() in _ENTER and isinstance(focused, QPushButton):
            if not event.isAutoRepeat() and not self.recorder.has_just_ended():
                focused.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        cancel = QPushButton(tr("Cancel"))
        cancel.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does it from the keyboard
        cancel.clicked.connect(self.given_up)
        for button in (self.add, self.back, self.take, self.keep, cancel):
            button.setAutoDefault(False)
        self.question.setAccessibleName(tr("The key is taken"))
        self.take.setAccessibleDescription(tr("Esc keeps it as it is."))
        shown = self._page(self._keys)
        self._keys.addStretch(1)
        self._keys.addWidget(self.add)
        self._keys.addWidget(self.back)
        recording = QHBoxLayout()
        recording.addWidget(self.recorder, 1)
        recording.addWidget(cancel)
        asking = QHBoxLayout()
        asking.addWidget(self.question, 1)
        asking.addWidget(self.keep)
        asking.addWidget(self.take)
        for page in (shown, self._page(recording), self._page(asking)):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.title, self.help, self._pages):
            column.addWidget(part)
        self.help.setMinimumHeight(self.help.fontMetrics().lineSpacing())

    def _page(self, row: QHBoxLayout) -> QWidget:
        page = QWidget()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        page.setLayout(row)
        return page


class KeyButton(QPushButton):
    """One key of a command: pressing it records another, Delete removes it."""

    removed = Signal()

    def __init__(self, key: str, command: str) -> None:
        name = key_text(key)
        super().__init__(name)
        self.key = key
        self.setAutoDefault(False)
        self.setProperty("role", "key")
        self.setToolTip(tip(tr("Change this key; Delete removes it")))
        self.setAccessibleName(tr("{key}, a key of {command}").format(key=name, command=command))
        self.setAccessibleDescription(tr("Press to change it, Delete to remove it"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the key on Delete."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)
