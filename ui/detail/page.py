"""Read one paper: its text in a comfortable measure, the reader's marks, and where it came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFocusEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from reader.types import Paper, Part, RecordId, Span, Tag, Terms
from reader.words import tr
from ui.commands.registry import Command
from ui.detail.body import as_it_came
from ui.detail.column import Column
from ui.detail.empty import EmptyPage
from ui.detail.reading_text import ReadingText
from ui.detail.scroll import MARGIN, PageScroll
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import Reading, px
from ui.papers.leads import links_of

NARROWEST, WIDEST = 220, 330
"""Pixels that the page has at least, beside the smallest face and in any."""


class Page(QWidget):
    """The reading pane: one paper, or how many are selected, or what to do next."""

    tag_removed = Signal(int, str)
    """A paper's id and the name of the tag to take off."""
    tag_wanted = Signal()
    note_changed = Signal(int, str)
    """A paper's id and its note as it now reads."""
    note_left = Signal()
    """The reader is done writing: the keyboard goes elsewhere."""
    digest_chosen = Signal(int)
    list_chosen = Signal(int)
    source_wanted = Signal(object)
    """The `Appearance` whose lines are to be seen."""
    text_wanted = Signal(int, int)
    """A paper's id and the record whose text it is to show."""
    separate_wanted = Signal(int, int)
    """A paper's id and the record that is not the same."""
    link_opened = Signal(str)
    """A safe address."""
    filled = Signal()
    """The texts were written, perhaps anew: what is painted over them is to be painted again."""
    star_clicked = Signal()
    decision_clicked = Signal(QPoint)
    """The reader wants to decide by mouse: where, on the screen, the choice is to open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        colours = LIGHT_COLOURS
        self._paper: Paper | None = None
        self._terms = Terms()
        self._tag_colours: dict[str, QColor] = {}
        self._colours = colours
        self._reading = Reading()
        self._teach: tuple[Sequence[Command], Sequence[Command]] = ((), ())
        self._empty = EmptyPage(colours, self)
        self._column = column = Column(colours)
        self._heading, self._links, self._tags = column.heading, column.links, column.tags
        self._texts, self._appearances = column.other_texts, column.appearances
        self.body, self.passages, self.guests = column.body, column.passages, column.guests
        self.note, self.backlinks = column.note, column.backlinks
        self._is_raw, self._sets_formulas = False, True
        self._scroll = PageScroll(self)
        self._many, self._has_come, self._has_choice = 0, False, False
        self._scroll.set_column(column)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._scroll)
        self._dress()
        self._connect()
        self._show_state()

    @property
    def paper(self) -> Paper | None:
        """Return the paper that is shown, if there is one."""
        return self._paper

    @property
    def texts(self) -> Mapping[Part, ReadingText]:
        """Return what shows the parts of a paper's text."""
        return self._column.texts

    @property
    def scroller(self) -> PageScroll:
        """Return what scrolls the page, and can bring a passage into sight."""
        return self._scroll

    def reveal(self, part: Part, span: Span) -> None:
        """Scroll as little as shows a passage with a few lines around it."""
        text = self.texts[part]
        around = 4 * self.fontMetrics().lineSpacing()
        self._scroll.reveal(text.viewport(), text.box(span), around)

    def choose(self, part: Part, span: Span) -> None:
        """Choose a passage, and bring it into sight."""
        self.texts[part].choose(span)
        self.reveal(part, span)

    def show_paper(self, paper: Paper | None, terms: Terms) -> None:
        """Show *paper* with the words of a search marked, or teach what to do when it is None.

        The same paper with other marks stays where it is, and a note that is
        being written is left alone.
        """
        other = paper is None or self._paper is None or paper.id != self._paper.id
        self.note.show_note(*((paper.id, paper.note) if paper else (None, "")))
        self._paper, self._terms, self._has_come = paper, terms, True
        if paper is not None:
            self._fill(paper)
        self._show_state()
        if other:
            self._scroll.to_top()

    def show_many(self, count: int) -> None:
        """Say how many papers are selected, and what keys do to all of them, until `show_one`."""
        self.note.flush()
        self._many = count
        self._show_state()

    def show_one(self) -> None:
        """Show again the paper that was shown last."""
        if self._many:
            self._many = 0
            self._show_state()

    def set_choice(self, *, has_choice: bool) -> None:
        """Take note whether there is any paper in the list to be chosen."""
        if has_choice != self._has_choice:
            self._has_choice = has_choice
            self._show_state()

    def set_commands(self, nothing: Sequence[Command], many: Sequence[Command]) -> None:
        """Choose the commands whose keys are taught without a paper, and with many selected."""
        self._teach = (tuple(nothing), tuple(many))
        self._show_state()

    def set_tags(self, tags: tuple[Tag, ...]) -> None:
        """Show tags in these colours."""
        self._tag_colours = {tag.name: QColor(tag.colour) for tag in tags}
        if self._paper is not None:
            self._tags.show_tags(self._paper.tags, self._tag_colour)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours, and in the faces that came with them."""
        self._colours = colours
        self.setMinimumWidth(min(px(NARROWEST), WIDEST))
        self._dress()
        self._empty.set_colours(colours)
        self._column.set_colours(colours)
        if self._paper is not None:
            self._tags.show_tags(self._paper.tags, self._tag_colour)
        self.filled.emit()

    def set_raw(self, is_raw: bool) -> None:
        """Show texts as they came, or repaired."""
        self._is_raw = is_raw
        self._show_formulas()
        if self._paper is not None:
            self._fill(self._paper)

    def set_formulas(self, are_set: bool) -> None:
        """Set formulas for reading, or show them as they are written."""
        self._sets_formulas = are_set
        self._show_formulas()
        self.filled.emit()

    def _show_formulas(self) -> None:
        """Set them unless the reader wants to see a text as it came."""
        for text in self.texts.values():
            text.set_formulas(self._sets_formulas and not self._is_raw)

    def focus_texts(self) -> bool:
        """Give the keyboard to what separates the other texts; say False when there are none."""
        if self._paper is None or self._many or not self._texts.reach_separate():
            return False
        self._scroll.ensureWidgetVisible(self._texts, 0, MARGIN)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the abstract.

        A focus proxy would do so too, but Tab would then lead past all that stands above.
        """
        self.body.abstract.setFocus(event.reason())

    def page_down(self) -> bool:
        """Scroll one page down; say False at the end, where the next paper is due."""
        bar = self._scroll.verticalScrollBar()
        if self._paper is None or self._many or bar.value() >= bar.maximum():
            return False
        bar.setValue(bar.value() + bar.pageStep() - self.fontMetrics().lineSpacing() * 2)
        return True

    def focus_note(self) -> None:
        """Give the keyboard to the note, the caret where it was left, or at the end."""
        if self._paper is None:
            return
        if not self.note.write():
            self.note.preview.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(self.note, 0, MARGIN)
        self._follow_caret()

    def show_note(self) -> None:
        """Bring the note into sight."""
        self._scroll.ensureWidgetVisible(self.note, 0, MARGIN)

    def flush(self) -> None:
        """Hand on a note that is being written; for the end of the window."""
        self.note.flush()

    def _fill(self, paper: Paper) -> None:
        shown = as_it_came(paper) if self._is_raw else paper
        self._heading.show_paper(shown, self._terms)
        self.body.show_paper(shown, self._terms, is_raw=self._is_raw)
        self._links.show_all(links_of(paper))
        self._tags.show_tags(paper.tags, self._tag_colour)
        self.backlinks.show_all(paper.backlinks)
        self._texts.show_texts(paper)
        self._appearances.show_appearances(paper.appearances)
        self.filled.emit()

    def set_reading(self, reading: Reading) -> None:
        """Set the texts in another face, size or width; what triage asked for stays."""
        self._reading = replace(reading, scale=self._reading.scale)
        self._dress()
        self.filled.emit()

    def set_scale(self, scale: float) -> None:
        """Set the texts *scale* times as large for a while; 1 is as the reader chose."""
        self._reading = replace(self._reading, scale=scale)
        self._dress()
        self.filled.emit()

    def _dress(self) -> None:
        """Set the texts as the reader likes them now."""
        self._column.set_look(self._colours, self._reading)

    def _show_state(self) -> None:
        nothing, many = self._teach
        if self._many:
            heading = tr("%n paper(s) selected", n=self._many)
            self._empty.show_text(heading, tr("Keys act on all of them."), many)
        elif self._paper is None and self._has_come:
            body = tr("Choose a paper in the list.") if self._has_choice else ""
            self._empty.show_text(tr("Nothing to read"), body, nothing)
        is_one = self._paper is not None and not self._many
        self._stack.setCurrentWidget(self._scroll if is_one else self._empty)

    def _tag_colour(self, name: str) -> QColor:
        colour = self._tag_colours.get(name)
        return colour if colour is not None and colour.isValid() else self._colours.muted

    def _remove_tag(self, name: str) -> None:
        if self._paper is not None:
            self.tag_removed.emit(self._paper.id, name)

    def _tell(self, signal: SignalInstance, record: RecordId) -> None:
        if self._paper is not None:
            signal.emit(self._paper.id, record)

    def _follow_caret(self, *_: object) -> None:
        """Keep the caret of the note in sight, also when the page has grown below it."""
        editor = self.note.editor
        if editor.hasFocus():
            around = 3 * self.fontMetrics().lineSpacing()
            self._scroll.reveal(editor.viewport(), editor.cursorRect(), around)

    def _connect(self) -> None:
        self._heading.star_clicked.connect(self.star_clicked)
        self._heading.listed.list_chosen.connect(self.list_chosen)
        self._heading.decision_clicked.connect(self.decision_clicked)
        self._heading.link_opened.connect(self.link_opened)
        self.body.abstract.link_opened.connect(self.link_opened)
        self._links.link_opened.connect(self.link_opened)
        self._tags.tag_removed.connect(self._remove_tag)
        self._tags.tag_wanted.connect(self.tag_wanted)
        self.note.editor.note_changed.connect(self.note_changed)
        self.note.editor.left.connect(self.note_left)
        self.note.editor.cursorPositionChanged.connect(self._follow_caret)
        self.note.link_opened.connect(self.link_opened)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._follow_caret)
        self._texts.text_wanted.connect(partial(self._tell, self.text_wanted))
        self._texts.separate_wanted.connect(partial(self._tell, self.separate_wanted))
        for part in (self._links, self.backlinks, self._texts, self._appearances):
            part.left.connect(self.setFocus)
        self._appearances.digest_chosen.connect(self.digest_chosen)
        self._appearances.source_wanted.connect(self.source_wanted)
