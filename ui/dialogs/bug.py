"""Tell of a bug of ours, calmly: what is saved is saved, and the work can go on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from reader.faults import Fault, report
from reader.words import QT_TR_NOOP, tr
from ui.looks.theme import heading_font, px
from ui.widgets import clipboard
from ui.widgets.plain import label, plain_view

AGAIN = 60_000
"""Milliseconds in which the same bug does not open the box once more."""
MOST = 20
"""Different bugs that are kept: more in one sitting come from the first."""
WIDTH, HIGH = 560, 300
PAD, ICON = 22, 32
WENT_WRONG = QT_TR_NOOP("Something went wrong in Lectern.")
ENDED = QT_TR_NOOP("Lectern ended unexpectedly the last time.")
SAVED = QT_TR_NOOP("Everything you decided and wrote is saved. You can go on.")
SAVING = QT_TR_NOOP("Your note is not saved yet: Lectern keeps trying. Everything else is saved.")
REPORT = QT_TR_NOOP(
    "A report helps to mend it. It has versions and places in the program, and nothing that you"
    " read or wrote. It goes nowhere by itself: you copy it, and send it where you like."
)


class BugBox(QDialog):
    """One box for all bugs: a later one is added to the report, the same again is counted."""

    quit_wanted = Signal()
    """The reader wants to end the program."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._faults: dict[str, tuple[Fault, int]] = {}
        self._dump = ""
        self._closed = QElapsedTimer()
        self.setWindowTitle("Lectern")
        self.setModal(False)
        self._column = QVBoxLayout(self)
        self._heading, self._saved = label(role="heading"), label()
        self._heading.setFont(heading_font(1.15))
        self.shown = plain_view(tr("Report"), wraps=False)
        self.messages = QCheckBox(tr("Add what the errors say: it may have words of yours"))
        self.copy, self.look = QPushButton(tr("Copy Report")), QPushButton(tr("Show What Is in It"))
        self.go_on, self.quit = QPushButton(tr("Continue")), QPushButton(tr("Quit"))
        self._lay_out()
        self._connect()

    def tell(self, faults: Iterable[Fault], *, saved: bool) -> None:
        """Show the box with bugs; *saved* says whether all that was typed is.

        A bug that was told of a moment ago is only counted: whoever went on wants to go on.
        """
        is_new = not self._closed.isValid() or self._closed.elapsed() > AGAIN
        for fault in faults:
            is_new = is_new or fault.trace not in self._faults
            first, times = self._faults.get(fault.trace, (fault, 0))
            if times or len(self._faults) < MOST:
                self._faults[fault.trace] = (first, times + 1)
        self._heading.setText(tr(WENT_WRONG))
        self.quit.show()
        self.set_saved(saved=saved)
        self._fill()
        if is_new:
            self.show()

    def tell_of_crash(self, dump: str) -> None:
        """Show the box with what the program wrote when it died before this start."""
        self._dump = dump
        self._heading.setText(tr(ENDED))
        self.quit.hide()  # that was a moment ago
        self.set_saved(saved=True)
        self._fill()
        self.show()

    def set_saved(self, *, saved: bool) -> None:
        """Say whether all that was typed is saved."""
        self._saved.setText(tr(SAVED) if saved else tr(SAVING))

    @property
    def report(self) -> str:
        """Return the report as it is copied."""
        text = report(self._faults.values(), messages=self.messages.isChecked())
        return f"{text}\n{self._dump}\n" if self._dump else text

    def _fill(self) -> None:
        self.messages.setEnabled(any(fault.message for fault, _ in self._faults.values()))
        if self.report != self.shown.toPlainText():
            self.shown.setPlainText(self.report)

    def _look(self) -> None:
        """Show the report, or hide it: what is added to it can only be chosen with it in sight."""
        shows = self.shown.isHidden()
        for part in (self.shown, self.messages):
            part.setVisible(shows)
        self.look.setText(tr("Hide What Is in It") if shows else tr("Show What Is in It"))
        self._fit()

    def _fit(self) -> None:
        """Be as high as all that is shown, and on the screen."""
        column = self._column
        column.activate()
        wide = max(px(WIDTH), column.sizeHint().width())
        room = self.screen().availableGeometry()
        high = column.totalHeightForWidth(wide)
        self.resize(QSize(wide, high).boundedTo(room.size()))
        below = self.frameGeometry().bottom() - room.bottom()
        if self.isVisible() and below > 0:
            self.move(self.x(), max(room.top(), self.y() - below))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that the texts need."""
        self._fit()
        self.go_on.setFocus()
        super().showEvent(event)

    def _copy(self) -> None:
        clipboard.put(self.report)
        self.copy.setText(tr("Copied"))

    def _changed(self) -> None:
        self._fill()
        self.copy.setText(tr("Copy Report"))

    def _quit(self) -> None:
        self.accept()
        self.quit_wanted.emit()

    def _connect(self) -> None:
        self.finished.connect(self._closed.start)
        self.messages.toggled.connect(self._changed)
        self.copy.clicked.connect(self._copy)
        self.look.clicked.connect(self._look)
        self.go_on.clicked.connect(self.accept)
        self.quit.clicked.connect(self._quit)

    def _lay_out(self) -> None:
        self.shown.setMinimumHeight(px(HIGH))
        for button in (self.copy, self.look, self.quit):
            button.setAutoDefault(False)
        self.go_on.setDefault(True)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._sign(), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._heading, 1)
        column = self._column
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(10)
        column.addLayout(head)
        for part in (self._saved, label(tr(REPORT), "muted"), self.shown, self.messages):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(self._buttons())
        self.shown.hide()
        self.messages.hide()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.copy, self.look):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.quit, self.go_on):
            row.addWidget(button)
        return row

    def _sign(self) -> QLabel:
        sign, style = QLabel(), QStyle.StandardPixmap
        sign.setPixmap(self.style().standardIcon(style.SP_MessageBoxWarning).pixmap(ICON, ICON))
        return sign
