"""Find commands by words or by a key, and choose what keys start from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.words import tr
from ui.commands.presets import PRESET_NAMES
from ui.dialogs.keys_recorder import KeyRecorder
from ui.keys.keycap import key_text


class KeysHead(QWidget):
    """The field that narrows the list, the button that finds by a key, preset and switch."""

    narrowed = Signal()
    """Ask ``words`` and ``key`` what is looked for."""
    downwards = Signal()
    """The keyboard is to go to the list."""
    preset_chosen = Signal(str)
    single_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self.field = FindField(self)
        self.recorder = KeyRecorder()
        self.by_key = QPushButton(tr("Find by Key"))
        self.preset, self.single = QComboBox(), QCheckBox(tr("Single keys are commands"))
        self._finding = QStackedWidget()
        self._lay_out()
        self.field.textEdited.connect(self._typed)
        self.field.downwards.connect(self.downwards)
        self.by_key.clicked.connect(self._record)
        self.recorder.recorded.connect(self._recorded)
        self.recorder.cancelled.connect(self._given_up)
        self.preset.activated.connect(lambda at: self.preset_chosen.emit(self.preset.itemData(at)))
        self.single.clicked.connect(self.single_chosen)

    @property
    def words(self) -> list[str]:
        """Return the words that are looked for, in small letters; none while a key is."""
        return [] if self.key else self.field.text().casefold().split()

    def show_choice(self, preset: str, *, single: bool) -> None:
        """Show what is chosen."""
        self.preset.setCurrentIndex(max(0, self.preset.findData(preset)))
        self.single.setChecked(single)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the face needs, which may be another one than the last time."""
        self._finding.setFixedHeight(self.field.sizeHint().height())
        super().showEvent(event)

    def clear(self) -> bool:
        """Look for nothing any more; say whether anything was looked for."""
        was = bool(self.key or self.field.text())
        self.key = ""
        self.field.clear()
        if was:
            self.narrowed.emit()
        return was

    def _typed(self) -> None:
        self.key = ""
        self.narrowed.emit()

    def _record(self) -> None:
        self._finding.setCurrentWidget(self.recorder)
        self.recorder.start()

    def _recorded(self, key: str) -> None:
        self.key = key
        self.field.setText(tr("Key: {key}").format(key=key_text(key)))
        self._given_up()
        self.narrowed.emit()

    def _given_up(self) -> None:
        if self._finding.currentWidget() is self.recorder:
            had_keyboard = self.recorder.hasFocus()
            self._finding.setCurrentWidget(self.field)
            if had_keyboard:
                self.field.setFocus()
                self.field.selectAll()

    def _lay_out(self) -> None:
        self.by_key.setAutoDefault(False)
        self.by_key.setToolTip(tr("Press a key to see what it does"))
        self.preset.setAccessibleName(tr("Key map"))
        for name, title in PRESET_NAMES.items():
            self.preset.addItem(title, name)
        self.single.setToolTip(
            tr("Switch off letters, digits and signs as commands where Ctrl or Alt is not held")
        )
        for each in (self.field, self.recorder):
            self._finding.addWidget(each)
        find, start = QHBoxLayout(), QHBoxLayout()
        find.addWidget(self._finding, 1)
        find.addWidget(self.by_key)
        map_label = QLabel(tr("Key map"))
        map_label.setBuddy(self.preset)
        start.addWidget(map_label)
        start.addWidget(self.preset)
        start.addSpacing(16)
        start.addWidget(self.single)
        start.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(start)
        column.addLayout(find)


class FindField(QLineEdit):
    """The field; Down and Enter lead into the list."""

    downwards = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Find a command"))
        self.setAccessibleName(tr("Find a command"))
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead downwards, or type."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.downwards.emit()
        else:
            super().keyPressEvent(event)
