"""Show the lines of a text as they stand there, numbered, beside what was read in them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.text.lines import split_lines
from reader.types import LineKind
from reader.words import tr
from ui.looks.colours import Colours
from ui.source_view.lines import GAP, LineDelegate, gutter_width, row_height
from ui.source_view.model import LONGEST, LineModel
from ui.widgets import clipboard
from ui.widgets.line_table import LineTable

Action = QAbstractItemView.CursorAction

ABOVE = 3
"""Lines seen above the one that is gone to."""
STEP = 10
"""Letters that Left and Right move the lines by."""


class SourceView(LineTable):
    """Numbered lines to be read and selected, a quarter of a million if need be; never edited."""

    lines_selected = Signal(int, int)
    """The first and last line of the selection, from 1; 0 and 0 when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Numbers and letters as in the file: an original is not turned round.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._model = LineModel(self)
        self._widest = 0
        self._delegate = LineDelegate(self, self._model.kind)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("Source lines"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.fit_rows()
        self.selectionModel().selectionChanged.connect(self._selected)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        super().set_colours(colours)
        self._delegate.set_colours(colours)

    def show_lines(self, text: str, kinds: Sequence[LineKind] = ()) -> None:
        """Show the lines of *text*, each in the manner of its kind; nothing is highlighted."""
        self._delegate.highlighted = range(0)
        lines = split_lines(text)
        self._widest = min(LONGEST, max(map(len, lines), default=0))
        self._model.show(lines, kinds)
        self.fit_rows()

    def go_to(self, first: int, last: int) -> None:
        """Highlight the lines from *first* to *last* and bring them into view; nothing is selected.

        Lines are counted from 1; those that are not there are passed over.
        """
        rows = self._model.rowCount()
        self._delegate.highlighted = range(max(0, first - 1), min(rows, last))
        self.selectionModel().clearSelection()
        if self._delegate.highlighted:
            index = self._model.index(self._delegate.highlighted.start, 0)
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index, flag)
            self._bring_up(self._delegate.highlighted)
        self.viewport().update()

    def line_at(self, number: int) -> str:
        """Return the line of that number, from 1, whole; '' when it is not there."""
        return self._model.lines[number - 1] if 0 < number <= self._model.rowCount() else ""

    @property
    def count(self) -> int:
        """Return how many lines there are."""
        return self._model.rowCount()

    @property
    def highlighted(self) -> tuple[int, int] | None:
        """Return the first and last line that are highlighted, from 1."""
        rows = self._delegate.highlighted
        return (rows.start + 1, rows.stop) if rows else None

    def selected_lines(self) -> tuple[int, int] | None:
        """Return the first and last line of the selection, from 1; None when there is none."""
        selection = self.selectionModel().selection()
        parts = [selection.at(at) for at in range(selection.count())]
        if not parts:
            return None
        return min(one.top() for one in parts) + 1, max(one.bottom() for one in parts) + 1

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Left and Right move what is seen."""
        if action in (Action.MoveLeft, Action.MoveRight):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + bar.singleStep() * (1 if action == Action.MoveRight else -1))
            return self.currentIndex()
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected lines as they are; leave the other keys to the table."""
        chosen = self.selected_lines()
        if event.matches(QKeySequence.StandardKey.Copy) and chosen:
            lines = self._model.lines[chosen[0] - 1 : chosen[1]]
            clipboard.put("\n".join(lines))
        else:
            super().keyPressEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Draw all anew when the lines move sideways: the numbers stay where they are."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines at least as wide as the view."""
        super().resizeEvent(event)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Make the rows as high, and the column as wide, as the lines ask in their face."""
        font = _fixed(self.font())
        self._delegate.set_font(font, self._model.rowCount())
        letter = QFontMetrics(font).horizontalAdvance("0")
        self.verticalHeader().setDefaultSectionSize(row_height(font))
        self.verticalScrollBar().setSingleStep(row_height(font))
        self.horizontalScrollBar().setSingleStep(STEP * letter)
        wide = gutter_width(font, self._model.rowCount()) + (self._widest + 1) * letter + 2 * GAP
        self.horizontalHeader().setDefaultSectionSize(max(wide, self.viewport().width(), 1))

    def _bring_up(self, rows: range) -> None:
        """Show *rows* with some lines above them, unless they are all in view already."""
        height = max(1, self.verticalHeader().defaultSectionSize())
        bar = self.verticalScrollBar()
        seen = range(-(-bar.value() // height), (bar.value() + self.viewport().height()) // height)
        self.horizontalScrollBar().setValue(0)
        if rows.start not in seen or rows[-1] not in seen:
            bar.setValue(max(0, rows.start - ABOVE) * height)

    def _selected(self, *_: object) -> None:
        self.lines_selected.emit(*(self.selected_lines() or (0, 0)))


def _fixed(like: QFont) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if like.pointSizeF() > 0:
        font.setPointSizeF(like.pointSizeF() * 0.95)
    return font
