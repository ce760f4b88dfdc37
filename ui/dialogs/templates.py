"""Write templates for notes: the reader's own, with those that everyone has to begin from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.text.templates import LONGEST, LONGEST_NAME, PLACES, Template, filled
from reader.words import tr
from ui.colours import Colours
from ui.note_preview import NotePreview
from ui.plain import framed, label
from ui.theme import heading_font

SIZE = QSize(820, 560)
PAD = 20


class TemplatesDialog(QDialog):
    """The reader's templates at the left; name, text and how it reads at the right."""

    changed = Signal(tuple)
    """All templates, as they are now."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Templates for Notes"))
        self.resize(SIZE)
        self._templates: list[Template] = []
        self._values: Mapping[str, str] = {}
        self._filling = False
        self.names = QListWidget()
        self.name, self.text = QLineEdit(), QPlainTextEdit()
        self.preview = NotePreview(colours)
        self.add, self.remove = QPushButton(tr("New")), QPushButton(tr("Delete"))
        self.close_button = QPushButton(tr("Close"))
        self._dress()
        self._lay_out()
        self.names.currentRowChanged.connect(self._go)
        self.name.textEdited.connect(self._edit)
        self.text.textChanged.connect(self._edit)
        self.add.clicked.connect(lambda: self.begin(tr("New template"), ""))
        self.remove.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence.StandardKey.New, self, self.add.click)

    def open_for(self, templates: Sequence[Template], values: Mapping[str, str]) -> None:
        """Open on *templates*, previewed with the *values* of a paper."""
        self._templates, self._values = list(templates), values
        self._list(0)
        self.show()
        self.raise_()
        self.activateWindow()
        self.names.setFocus()

    def begin(self, name: str, text: str) -> None:
        """Begin a template from *text*, its name to be typed over."""
        self._templates.append((name, text))
        self._list(len(self._templates) - 1)
        self.name.setFocus()
        self.name.selectAll()
        self._tell()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.preview.set_colours(colours)

    def _list(self, row: int) -> None:
        self._filling = True
        self.names.clear()
        self.names.addItems([name or tr("Without a name") for name, _ in self._templates])
        self._filling = False
        self.names.setCurrentRow(min(row, len(self._templates) - 1))
        self._go(self.names.currentRow())

    def _go(self, row: int) -> None:
        if self._filling:
            return
        there = 0 <= row < len(self._templates)
        name, text = self._templates[row] if there else ("", "")
        self._filling = True
        self.name.setText(name)
        self.text.setPlainText(text)
        self._filling = False
        for part in (self.name, self.text, self.remove):
            part.setEnabled(there)
        self._show()

    def _edit(self) -> None:
        row = self.names.currentRow()
        if self._filling or row < 0:
            return
        name = self.name.text().strip()
        self._templates[row] = (name, self.text.toPlainText()[:LONGEST])
        self.names.item(row).setText(name or tr("Without a name"))
        self._show()
        self._tell()

    def _remove(self) -> None:
        row = self.names.currentRow()
        del self._templates[row]
        self._list(row)
        self._tell()

    def _show(self) -> None:
        self.preview.show_note(filled(self.text.toPlainText(), self._values))

    def _tell(self) -> None:
        self.changed.emit(tuple(self._templates))

    def _dress(self) -> None:
        self.name.setMaxLength(LONGEST_NAME)
        self.text.setTabChangesFocus(True)
        self.names.setAccessibleName(tr("Your templates"))
        self.name.setAccessibleName(tr("Name"))
        self.text.setAccessibleName(tr("Text"))
        self.preview.setAccessibleName(tr("How it reads"))
        for button in (self.add, self.remove, self.close_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        title = label(tr("Templates for notes"), "heading")
        title.setFont(heading_font(1.15))
        places = ", ".join(f"{{{place}}}" for place in PLACES)
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(tr("Name"), self.name)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(form)
        right.addWidget(self.text, 1)
        right.addWidget(
            label(tr("In it stand for the paper: {places}").format(places=places), "muted")
        )
        right.addWidget(label(tr("How it reads"), "section"))
        right.addWidget(self.preview)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(framed(self.names), 1)
        both.addLayout(right, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(12)
        column.addWidget(title)
        column.addLayout(both, 1)
        column.addLayout(foot)
