"""The parts of the dialog for templates, and how they stand together."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.words import tr
from ui.dialogs.export_preview import ExportPreview
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.focus_ring import FocusRing
from ui.looks.theme import heading_font, px
from ui.widgets.plain import call, explain, framed, label

PAD = 20
LIST_WIDTH = 190
LONGEST_NAME = 60


class Parts(QWidget):
    """All that the dialog shows; it decides nothing."""

    def __init__(self, formats: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = LIGHT_COLOURS
        self._line = 0
        self.format, self.names = QComboBox(), QListWidget()
        self.name, self.text = QLineEdit(), QPlainTextEdit()
        self.preview = ExportPreview()
        self.problem, self.about = label(role="danger"), label(role="muted")
        self.copy, self.reset = QPushButton(tr("Copy")), QPushButton(tr("Reset"))
        self.delete, self.undo = QPushButton(tr("Delete")), QPushButton(tr("Undo deletion"))
        self.insert, self.close_button = QPushButton(tr("Insert")), QPushButton(tr("Close"))
        self.menu = QMenu(self)
        self.insert.setMenu(self.menu)
        self.format.addItems(list(formats))
        self._title = label(tr("Templates"), "heading")
        self._lay_out()
        self._dress()
        self._ring = FocusRing(self, (self.names,), gap=0)

    def open(self, name: str, text: str, *, is_own: bool) -> None:
        """Show a template; one that is not the reader's own can only be read and copied."""
        self.name.setText(name if is_own else tr("Lectern’s own"))
        self.text.setPlainText(text)
        self.mark_line(0)
        self.preview.wait()
        self.text.setReadOnly(not is_own)
        for part in (self.name, self.insert, self.reset, self.delete):
            part.setEnabled(is_own)
        own = tr("Changes are kept as you type.")
        lecterns = tr("Lectern’s own template: copy it to change it.")
        self.about.setText(own if is_own else lecterns)

    def mark_line(self, line: int) -> None:
        """Mark the line that fails, counted from 1; 0 for none."""
        self._line = line
        block = self.text.document().findBlockByNumber(line - 1)
        if line < 1 or not block.isValid():
            self.text.setExtraSelections([])
            return
        marked = QTextEdit.ExtraSelection()
        ground = self._colours.danger.toRgb()
        ground.setAlphaF(0.25)
        marked.format.setBackground(ground)
        marked.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003
        marked.cursor = QTextCursor(block)
        self.text.setExtraSelections([marked])

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours, and in the face that came with them."""
        self._colours = colours
        self.preview.set_colours(colours)
        self._ring.set_colours(colours)
        self._title.setFont(heading_font(1.15))
        self.mark_line(self._line)

    def _acts(self) -> tuple[QPushButton, ...]:
        return (self.insert, self.copy, self.reset, self.delete, self.undo)

    def _dress(self) -> None:
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.name.setMaxLength(LONGEST_NAME)
        named = (
            (self.format, tr("Format")),
            (self.names, tr("Templates of the format")),
            (self.name, tr("Name")),
            (self.text, tr("Text of the template")),
        )
        for part, name in named:
            call(part, name)
        self.names.setProperty("role", "pick")
        self.undo.hide()
        explain(self.insert, tr("What a template may use: fields of the list and of papers"))
        explain(self.copy, tr("Begin a template of your own from this one"))
        explain(self.reset, tr("Begin again from Lectern’s own text; Ctrl+Z takes it back"))
        for button in (*self._acts(), self.close_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.addWidget(self.format, 0, 0)
        grid.addWidget(framed(self.names), 1, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.text, 1, 1)
        grid.addWidget(label(tr("What comes of it"), "section"), 0, 2)
        grid.addWidget(self.preview, 1, 2)
        grid.setColumnMinimumWidth(0, px(LIST_WIDTH))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(1, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in self._acts():
            foot.addWidget(button)
        foot.addWidget(self.about, 1)
        foot.addWidget(self.close_button)
        self.about.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._title.setFont(heading_font(1.15))
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(grid, 1)
        column.addWidget(self.problem)
        column.addLayout(foot)
