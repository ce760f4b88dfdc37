"""Show what an import would bring before anything is stored, and let it be mended by hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QSplitter, QWidget

from reader.types import Fix, Intake, Novelty, Preview, Previewed, Progress
from reader.worker import Failed, Finished
from ui.colours import LIGHT_COLOURS, Colours
from ui.comparison import Compared, Comparison, compared
from ui.dialogs.preview_choices import Choices
from ui.dialogs.preview_frame import PreviewFrame
from ui.dialogs.preview_lines import PreviewLines
from ui.dialogs.preview_list import PreviewList
from ui.dialogs.preview_model import PreviewModel, Row, Section
from ui.dialogs.preview_words import refusal

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
    twin_wanted = Signal(object)
    """A `Previewed` that has a twin in the library: answer by `show_twin`."""

    def __init__(self, intake: Intake, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Preview of the Import")
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._intake = intake
        self._choices = Choices()
        self._before: list[Choices] = []
        self._running = self._again = self._warned = False
        self._waiting: list[Preview] | None = None
        self._back: tuple[str, int, int] | None = None
        self._compared: Previewed | None = None
        self.model = PreviewModel(self)
        self.list = PreviewList(self.model, self)
        self.lines = PreviewLines(self)
        self.comparison = Comparison(self)
        self.frame = PreviewFrame(self)
        self._lay_out()
        self._connect()
        self.set_colours(LIGHT_COLOURS)
        self.comparison.hide()
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
        self._waiting = [] if self.model.sections else None
        self.lines.set_busy(busy=True)
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
        self.lines.set_busy(busy=False)
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
            self.frame.say(f"{how.message} {how.advice}".strip(), problem=True)

    def show_twin(self, of: Previewed, found: Compared | None) -> None:
        """Show the text in the library beside the one that comes, if it is still asked for."""
        if of is self._compared and found is not None:
            self.comparison.show_texts(("In your library", "As it comes now"), found)
            self.comparison.show()

    # What the reader does

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        for part in (self.list, self.lines, self.comparison):
            part.set_colours(colours)

    def mend(self, place: str, fix: Fix) -> None:
        """Read some lines as the reader says, and show what comes of it."""
        self._back = (place, fix.first_line, self.list.verticalScrollBar().value())
        self._choose(self._choices.mended(place, fix))
        self.begin()

    def undo(self) -> None:
        """Take back the last thing that was chosen here."""
        if not self._before:
            self.frame.say("There is nothing to undo here.")
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
        if self.lines.isAncestorOf(self.focusWidget() or self):
            self.list.setFocus()
        elif self._choices != Choices() and not self._warned:
            self._warned = True
            self.frame.say("What you changed here is not stored. Esc again gives it up.")
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
        if not self._running:
            self.model.choose(self._choices)
        self._tell()

    def _filter(self) -> None:
        here = self._here()
        self.model.show_only(self.frame.wanted())
        names = " or ".join(each.value for each in self.frame.wanted())
        self.list.set_empty(f"No paper of this import is {names}." if names else "")
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
        found = self.model.row(self.list.currentIndex().row())
        section = found.section if isinstance(found, Row) else found
        self.lines.show_digest(section.digest if section else None)
        self.frame.complain("\n".join(refusal(section.digest)) if section else "")
        self._compared = None
        self.comparison.hide()
        if isinstance(found, Row):
            paper = found.paper.paper
            self.lines.go_to(paper.first_line, paper.last_line)
            self._compare(found.paper)

    def _compare(self, each: Previewed) -> None:
        if each.novelty not in (Novelty.CHANGED, Novelty.DOUBTFUL) or not each.twin_title:
            return
        self._compared = each
        if each.twin is not None:
            self.twin_wanted.emit(each)
        elif (other := self.model.titled(each.twin_title, each)) is not None:
            texts = ((one.paper.title, one.paper.abstract) for one in (other, each))
            self.comparison.show_texts(("Also in this import", "This one"), compared(*texts))
            self.comparison.show()

    def _tell(self) -> None:
        """Say what would happen now."""
        self.frame.tell(self.model, len(self._choices.out), is_running=self._running)

    def _connect(self) -> None:
        self.list.toggled.connect(self._toggle)
        self.list.entered_row.connect(self.lines.source.setFocus)
        self.list.selectionModel().currentRowChanged.connect(self._show_current)
        self.lines.mended.connect(self.mend)
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

    def _lay_out(self) -> None:
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.lines)
        right.addWidget(self.comparison)
        right.setSizes([420, 220])
        both = QSplitter()
        both.addWidget(self.list)
        both.addWidget(right)
        both.setSizes([540, 660])
        for splitter in (right, both):
            splitter.setChildrenCollapsible(False)
        self.frame.lay_out(self, both)
        room = self.screen().availableSize() - QSize(ROOM, ROOM)
        self.resize(SIZE.boundedTo(room))
