"""Show what a look over the library has found, and offer to mend it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.text.unobeyed import unobeyed
from reader.types import Progress
from reader.types.findings import Finding, Repair
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.check_model import FAULT, WHAT, FindingsModel
from ui.looks.colours import Colours
from ui.looks.theme import heading_font, open_at
from ui.widgets import clipboard
from ui.widgets.foot import foot_of
from ui.widgets.plain import explain, label
from ui.widgets.share import show_share
from ui.widgets.tables import listing_table

OPENS = QSize(860, 700)
PAD = 20
MOST = 70
"""Per cent of the table for what was looked at: it is read whole, what was found also below."""
_WIDTHS = {WHAT: 330}
_HELP = QT_TR_NOOP(
    "Everything in the library is compared with what was once saved, and with its history. "
    "Nothing is changed, and you can go on working meanwhile."
)
_ELSEWHERE = QT_TR_NOOP("To mend the file itself, close Lectern and run: lectern check --repair")


class CheckDialog(QDialog):
    """A line that says how the library is, the list of what was looked at, and what can be done."""

    again_wanted = Signal()
    """The library is to be looked over once more."""
    stop_wanted = Signal()
    """What is being done is to end."""
    repair_wanted = Signal(object)
    """The `Repair` that is to be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check Library"))
        self.setModal(False)
        open_at(self, OPENS)
        self.model = FindingsModel()
        self.state, self.fault = label("", "heading"), label()
        self.table = listing_table(self.model, tr("What was looked at"), FAULT, _WIDTHS)
        self.bar = QProgressBar()
        self._buttons = {
            "repair": QPushButton(tr("Repair")),
            "accept": QPushButton(tr("Keep as It Is")),
            "stop": QPushButton(tr("Stop")),
            "again": QPushButton(tr("Check Again")),
            "copy": QPushButton(tr("Copy Report")),
            "close": QPushButton(tr("Close")),
        }
        self._busy = self._outdated = False
        self._writable = True
        self._lay_out()
        self._connect()
        self.set_busy(busy=False)

    def button(self, name: str) -> QPushButton:
        """Return the button of that name: repair, accept, stop, again, copy or close."""
        return self._buttons[name]

    def begin(self) -> None:
        """Show that a look begins."""
        self._outdated = False
        self.model.clear()
        self.state.setText(tr("Looking the library over…"))
        self.set_busy(busy=True)

    def set_busy(self, *, busy: bool) -> None:
        """Show whether something is being done; nothing else can be begun meanwhile."""
        self._busy = busy
        show_share(self.bar, 0, 0)
        self.bar.setVisible(busy)
        self._buttons["stop"].setVisible(busy)
        self._buttons["again"].setEnabled(not busy)
        self._buttons["copy"].setEnabled(not busy and self.model.rowCount() > 0)
        self._choose()

    def set_writable(self, *, writable: bool) -> None:
        """Offer repairs, or none: a library that is only read cannot be mended here."""
        self._writable = writable
        self._choose()

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        self.state.setText(progress.label)
        show_share(self.bar, progress.done, progress.total)

    def add(self, found: Finding) -> None:
        """Show one thing that was looked at; the first fault is selected."""
        is_first = bool(found.fault) and not self.model.faults()
        self.model.add(found)
        self.table.resizeColumnToContents(WHAT)
        most = self.table.viewport().width() * MOST // 100
        if self.table.columnWidth(WHAT) > most:
            self.table.setColumnWidth(WHAT, most)
        if is_first:
            self.table.selectRow(self.model.rowCount() - 1)

    def end(self, text: str) -> None:
        """Show that nothing is being done any more, and what it came to."""
        self.state.setText(text)
        self.set_busy(busy=False)
        self._first().setFocus()

    def outdate(self, why: str) -> None:
        """Say why what is shown is no longer so; nothing is mended by it before another look."""
        self.state.setText(f"{why} {tr('What is shown is of before.')}")
        self._outdated = True
        self._choose()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.model.set_colours(colours)

    def _first(self) -> QWidget:
        repair = self._buttons["repair"]
        return repair if repair.isEnabled() else self._buttons["close"]

    def _choose(self, *_: object) -> None:
        """Say in full what the selected row has found, and what helps."""
        one = self.model.finding(self.table.currentIndex().row())
        repair = one.repair if one else None
        told = unobeyed(one.fault) if one else ""
        if repair:
            offer = tr(_ELSEWHERE) if repair is Repair.FILE else f"{repair.offer}."
            told = f"{told}\n{offer}"
        self.fault.setText(told)
        self.fault.setVisible(bool(told))
        able = self._writable and not self._busy and not self._outdated
        here = repair is not None and repair is not Repair.FILE
        self._buttons["repair"].setVisible(here)
        self._buttons["repair"].setEnabled(able and here)
        keeps = one is not None and one.otherwise is Repair.ACCEPT
        self._buttons["accept"].setVisible(keeps)
        self._buttons["accept"].setEnabled(able and keeps)

    def _repair(self) -> None:
        one = self.model.finding(self.table.currentIndex().row())
        if one is not None and one.repair is not None:
            self.repair_wanted.emit(one.repair)

    def _copy(self) -> None:
        clipboard.put(self.model.report())
        self.state.setText(tr("The report is copied."))

    def _connect(self) -> None:
        acts = {
            "repair": (self._repair, tr("Mend this; a backup is made first")),
            "accept": (
                lambda: self.repair_wanted.emit(Repair.ACCEPT),
                tr("Take everything as it is now for what was saved; a backup is made first"),
            ),
            "stop": (self.stop_wanted.emit, tr("End this; nothing is changed")),
            "again": (self.again_wanted.emit, tr("Look everything over once more")),
            "copy": (self._copy, tr("Copy what was looked at and what was found")),
            "close": (self.close, ""),
        }
        for name, (act, told) in acts.items():
            self._buttons[name].clicked.connect(act)
            explain(self._buttons[name], told)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.model.modelReset.connect(self._choose)

    def _lay_out(self) -> None:
        self.state.setFont(heading_font(1.15))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.fault.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(10)
        for part in (self.state, label(tr(_HELP), "muted"), self.bar):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self.fault)
        column.addLayout(foot_of(self._buttons))
