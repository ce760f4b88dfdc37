"""Show the lines that a paper was read from, and let the reader say what they are."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from reader.types import Fix, Preview
from reader.ways_in import is_prose, title_of
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.preview_words import name_of
from ui.looks.colours import Colours
from ui.source_view.view import SourceView
from ui.widgets.plain import figure, framed, label

TOO_LONG = QT_TR_NOOP(
    "The original is too long to be shown beside its papers. It is kept all the same."
)
HINT = QT_TR_NOOP(
    "Is it split wrongly? Select lines with Shift+↓ or the mouse, and say what they are."
)


class PreviewLines(QWidget):
    """The original of a digest, and below it what the selected lines may be called."""

    mended = Signal(str, object)
    """The place of the digest, and a `Fix`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digest: Preview | None = None
        self._busy = False
        self.source = SourceView(self)
        self._where = label(role="section")
        self._hint = label(tr(HINT), "muted")
        self._title_lines = QSpinBox()
        self._one = QPushButton(tr("One paper"))
        self._none = QPushButton(tr("Not a paper"))
        self._tools = QWidget()
        self._lay_out()
        self.source.lines_selected.connect(self._selected)
        self._one.clicked.connect(self._say_one)
        self._none.clicked.connect(self._say_none)
        self._add_key("Return", self._one)
        self._add_key("Enter", self._one)
        self._add_key("Del", self._none)
        self._add_key("Backspace", self._none)
        for key, by in (("+", 1), ("-", -1)):
            short = QShortcut(QKeySequence(key), self.source)
            short.setContext(Qt.ShortcutContext.WidgetShortcut)
            short.activated.connect(partial(self._title_lines.stepBy, by))

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.source.set_colours(colours)

    def set_busy(self, *, busy: bool) -> None:
        """Take no fixes while those before are being tried."""
        self._busy = busy
        self._selected()

    def show_digest(self, digest: Preview | None) -> None:
        """Show the original of a digest, if it is another one."""
        if digest is self._digest:
            return
        self._digest = digest
        self.source.set_empty("", tr(TOO_LONG) if digest and not digest.error else "")
        self.source.show_lines(digest.source if digest else "", digest.kinds if digest else ())
        self._where.setText("")
        self._selected()

    def go_to(self, first: int, last: int) -> None:
        """Highlight the lines of a paper."""
        self.source.go_to(first, last)
        assert self._digest is not None
        lines = tr("line {first}") if first == last else tr("lines {first} to {last}")
        told = lines.format(first=figure(first), last=figure(last))
        self._where.setText(f"{name_of(self._digest)}, {told}")
        self._selected()

    def _selected(self, *_: int) -> None:
        lines = self.source.selected_lines()
        prose = self._digest is not None and is_prose(self._digest.format)
        self._tools.setVisible(bool(prose and lines))
        self._tools.setEnabled(not self._busy)
        self._hint.setVisible(not (prose and lines))
        self._hint.setText(self._advice(prose=prose))
        if lines is not None:
            count = lines[1] - lines[0] + 1
            self._title_lines.setMaximum(count)
            self._title_lines.setValue(self._guess(*lines))
            self._one.setToolTip(tr("Read the %n line(s) as one paper (Enter)", n=count))
            self._none.setToolTip(tr("Take no paper from the %n line(s) (Delete)", n=count))

    def _advice(self, *, prose: bool) -> str:
        if self._digest is None or self._digest.error is not None or not self.source.count:
            return ""
        if prose:
            return tr(HINT)
        text = tr(
            "Papers of this format ({form}) can be left out, but not be split in another way."
        )
        return text.format(form=title_of(self._digest.format) or self._digest.format)

    def _guess(self, first: int, last: int) -> int:
        """Return how many of the lines look like the title: those before the first blank one."""
        for number in range(first, last + 1):
            if not self.source.line_at(number).strip() and number > first:
                return number - first
        return 1

    def _name_lines(self, count: int) -> None:
        suffix = tr(" line of title") if count == 1 else tr(" lines of title")
        self._title_lines.setSuffix(suffix)

    def _say_one(self) -> None:
        self._say(self._title_lines.value())

    def _say_none(self) -> None:
        self._say(0)

    def _say(self, title_lines: int) -> None:
        lines = self.source.selected_lines()
        if lines is None or self._digest is None or self._tools.isHidden() or self._busy:
            return
        self.mended.emit(self._digest.place, Fix(lines[0], lines[1], title_lines))

    def _add_key(self, key: str, button: QPushButton) -> None:
        short = QShortcut(QKeySequence(key), self.source)
        short.setContext(Qt.ShortcutContext.WidgetShortcut)
        short.activated.connect(button.click)

    def _lay_out(self) -> None:
        self._title_lines.setMinimum(1)
        self._title_lines.valueChanged.connect(self._name_lines)
        self._title_lines.setAccessibleName(tr("Lines of title"))
        self._title_lines.setToolTip(tr("How many of the selected lines are the title (+ and −)"))
        for button in (self._one, self._none):
            button.setAutoDefault(False)
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(tr("These lines are")))
        row.addWidget(self._one)
        row.addWidget(self._title_lines)
        row.addWidget(self._none)
        row.addStretch(1)
        self._name_lines(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addWidget(self._where)
        column.addWidget(framed(self.source), 1)
        column.addWidget(self._tools)
        column.addWidget(self._hint)
