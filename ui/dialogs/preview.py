"""Show what an import would bring before anything is stored, and let it be mended by hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from reader.types import Fix, Intake, Novelty, Preview, Progress
from reader.words import tr
from reader.worker import Failed, Finished
from ui.dialogs.preview_choices import Choices
from ui.dialogs.preview_frame import PreviewFrame
from ui.dialogs.preview_list import PreviewList
from ui.dialogs.preview_model import PreviewModel, Section
from ui.dialogs.preview_page import PreviewPage
from ui.dialogs.preview_words import novelty_name
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import open_at

SIZE = QSize(1240, 760)
ROOM = 40
"""Pixels of the screen that are left around it."""


class PreviewDialog(QDialog):
    """What an import would bring. It lets the window be used meanwhile; Esc gives it up."""

    wanted = Signal(object)
    """Preview this `Intake`: answer by `add`, and at the end by `end`."""
    stopped = Signal()
    """The preview that is under way is not wanted any more."""
    taken = Signal(object)
    """Import this `Intake`."""

    def __init__(self, intake: Intake, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preview of the Import"))
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._intake = intake
        self._choices = Choices()
        self._before: list[Choices] = []
        self._running = self._again = self._warned = False
        self._waiting: list[Preview] | None = None
        self._back: tuple[str, int, int] | None = None
        self.model = PreviewModel(self)
        self.list = PreviewList(self.model, self)
        self.page = PreviewPage(self.model, self)
        self.frame = PreviewFrame(self)
        self.frame.lay_out(self, self.list, self.page)
        open_at(self, SIZE)
        self._connect()
        self.set_colours(LIGHT_COLOURS)
        self._tell()
        self.list.setFocus()

    # The preview

    def begin(self) -> None:
        """Ask for the preview, or for it anew; one that is under way is stopped first."""
        if self._running:
            self._again = True
            self.stopped.emit()
            return
        self._running = True
        self.frame.complain("")
        self._waiting = [] if self.model.sections else None
        self.page.lines.set_busy(busy=True)
        self._tell()
        self.wanted.emit(self._choices.trial(self._intake))

    def add(self, came: Preview) -> None:
        """Show one more digest of the preview, or more of its papers."""
        if self._waiting is not None:
            self._waiting.append(came)
            return
        self.model.add(came)
        if not self.list.currentIndex().isValid():
            self._go(0)
        self._tell()

    def progressed(self, kind: str, progress: Progress | None) -> None:
        """Tell how far the preview is; other kinds of work are not told of here."""
        if self._running and kind == "preview":
            self.frame.progress(progress)

    def end(self, how: Finished | Failed) -> None:
        """Show the end of the preview: the whole of it, or why there is no more."""
        self._running = False
        self.frame.progress(None)
        self.page.lines.set_busy(busy=False)
        if self._again:
            self._again = False
            self.begin()
            return
        if self._waiting is not None and isinstance(how, Finished):
            self.model.replace(self._waiting, self._choices)
            self._go_back()
        self._waiting = None
        self._tell()
        if isinstance(how, Failed):
            self.frame.complain(f"{how.message} {how.advice}".strip())

    # What the reader does

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.list.set_colours(colours)
        self.page.set_colours(colours)

    def mend(self, place: str, fix: Fix) -> None:
        """Read some lines as the reader says, and show what comes of it."""
        self._back = (place, fix.first_line, self.list.verticalScrollBar().value())
        self._choose(self._choices.mended(place, fix))
        self.begin()

    def undo(self) -> None:
        """Take back the last thing that was chosen here."""
        if not self._before:
            self.frame.say(tr("There is nothing to undo here."))
            return
        fixes = self._choices.fixes
        self._choices = self._before.pop()
        self._chosen()
        if self._choices.fixes != fixes:
            self._back = self._back or self._here()
            self.begin()

    def take_in(self) -> None:
        """Import what is ticked."""
        if self._running or not self.model.taken():
            return
        self.taken.emit(self._choices.final(self._intake, self.model.emptied()))
        self.accept()

    def reject(self) -> None:
        """Go back to the list; from there give the preview up, but not fixes at the first go."""
        if self.page.lines.isAncestorOf(self.focusWidget() or self):
            self.list.setFocus()
        elif self._choices != Choices() and not self._warned:
            self._warned = True
            self.frame.say(tr("What you changed here is not stored. Esc again gives it up."))
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close at once: the window's own button is no slip of the hand."""
        self._warned = True
        self.list.setFocus()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Stop what is under way."""
        if self._running:
            self._running = self._again = False
            self.stopped.emit()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep a plain Enter from importing: only Ctrl+Enter and the button do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _toggle(self, rows: list[int]) -> None:
        """Leave papers out, or a whole digest, or take them in again."""
        found = self.model.row(rows[0]) if rows else None
        if isinstance(found, Section) and len(rows) == 1:
            self._toggle_digest(found)
        elif cuts := [cut for row in rows if (cut := self.model.cut(row)) is not None]:
            self._choose(self._choices.toggled(cuts))

    def _toggle_digest(self, section: Section) -> None:
        if section.digest.error is None:
            on = not section.is_skipped
            self._choose(self._choices.skip(section.digest.place, on=on))

    def _choose(self, choices: Choices) -> None:
        self._before.append(self._choices)
        self._choices = choices
        self._chosen()

    def _chosen(self) -> None:
        self._warned = False
        self.model.choose(self._choices)
        self._tell()

    def _filter(self) -> None:
        here = self._here()
        self.model.show_only(self.frame.wanted())
        wanted = self.frame.wanted()
        names = tr(" or ").join(map(novelty_name, wanted))
        text = tr("No paper of this import is {names}.").format(names=names)
        self.list.set_empty("", text if wanted else "")
        self._go(self.model.row_at(*here[:2]) if here else 0)

    # Where the reader is

    def _here(self) -> tuple[str, int, int] | None:
        found = self.model.row(self.list.currentIndex().row())
        if found is None:
            return None
        top = self.list.verticalScrollBar().value()
        if isinstance(found, Section):
            return found.digest.place, 0, top
        return found.section.digest.place, found.paper.paper.first_line, top

    def _go_back(self) -> None:
        back, self._back = self._back, None
        if back is not None:
            self._go(self.model.row_at(*back[:2]))
            self.list.verticalScrollBar().setValue(back[2])

    def _go(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(max(0, row), 0))
        self._show_current()

    def _show_current(self, *_: object) -> None:
        self.page.show_row(self.model.row(self.list.currentIndex().row()))

    def _tell(self) -> None:
        """Say what would happen now."""
        self.frame.tell(self.model, len(self._choices.out), is_running=self._running)
        self.frame.undo.setEnabled(bool(self._before))

    def _connect(self) -> None:
        self.list.toggled.connect(self._toggle)
        self.list.entered_row.connect(self.page.lines.source.setFocus)
        self.list.selectionModel().currentRowChanged.connect(self._show_current)
        self.page.lines.mended.connect(self.mend)
        self.frame.filtered.connect(self._filter)
        self.frame.take_in.clicked.connect(self.take_in)
        self.frame.cancel.clicked.connect(self.close)
        self.frame.undo.clicked.connect(self.undo)
        for key, run in (
            ("Ctrl+Return", self.take_in), ("Ctrl+Enter", self.take_in), ("Ctrl+Z", self.undo),
        ):  # fmt: skip
            QShortcut(QKeySequence(key), self).activated.connect(run)
        for number in range(len(Novelty)):
            digit = QShortcut(QKeySequence(str(number + 1)), self)
            digit.activated.connect(partial(self.frame.toggle, number))
