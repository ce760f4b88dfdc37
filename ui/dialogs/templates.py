"""Write templates for notes: the reader's own, with those that everyone has to begin from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.text.templates import LONGEST, LONGEST_NAME, PLACES, Template, built_in, filled
from reader.words import tr
from ui.looks.colours import Colours
from ui.looks.theme import bring_up, heading_font, open_at
from ui.widgets.note_preview import NotePreview
from ui.widgets.plain import framed, label
from ui.widgets.preview_area import PreviewArea

SIZE = QSize(820, 560)
PAD = 20


class TemplatesDialog(QDialog):
    """The reader's templates at the left; name, text and how it reads at the right."""

    changed = Signal(tuple)
    """All templates, as they are now."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Templates for Notes"))
        open_at(self, SIZE)
        self._templates: list[Template] = []
        self._values: Mapping[str, str] = {}
        self._filling = False
        self.names = QListWidget()
        self.name, self.text = QLineEdit(), QPlainTextEdit()
        self.preview = NotePreview(colours)
        self.add, self.remove = QPushButton(tr("New")), QPushButton(tr("Delete"))
        self.close_button = QPushButton(tr("Close"))
        self._nothing = label(tr("None of your own yet: New begins one."), "muted")
        self._dress()
        self._lay_out()
        self.names.currentRowChanged.connect(self._go)
        self.name.textEdited.connect(self._edit)
        self.text.textChanged.connect(self._edit)
        self.remove.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence.StandardKey.New, self, self.add.showMenu)

    def open_for(self, templates: Sequence[Template], values: Mapping[str, str]) -> None:
        """Open on *templates*, previewed with the *values* of a paper."""
        self._templates, self._values = list(templates), values
        self._list(0)
        bring_up(self)
        self.names.setFocus()

    def begin(self, name: str, text: str) -> None:
        """Begin a template from *text*, its name to be typed over."""
        self._templates.append((name, text))
        self._list(len(self._templates) - 1)
        self.name.setFocus()
        self.name.selectAll()
        self._tell()

    def _add(self, name: str, text: str, _checked: bool = False) -> None:
        self.begin(name or tr("New template"), text)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.preview.set_colours(colours)
        self._seen.set_colours(colours)

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
        self._nothing.setVisible(not self._templates)
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
        menu = QMenu(self)
        for name, text in ((tr("Empty"), ""), *built_in()):
            menu.addAction(name).triggered.connect(partial(self._add, name if text else "", text))
        self.add.setMenu(menu)

    def _lay_out(self) -> None:
        title = label(tr("Templates for notes"), "heading")
        title.setFont(heading_font(1.15))
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(self._left(), 1)
        both.addLayout(self._right(), 2)
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

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.addWidget(framed(self.names), 1)
        left.addWidget(self._nothing)
        return left

    def _right(self) -> QVBoxLayout:
        places = ", ".join(f"{{{place}}}" for place in PLACES)
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(tr("Name"), self.name)
        self._seen = PreviewArea(self.preview)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(form)
        right.addWidget(self.text, 1)
        stand = tr("In it stand for the paper: {places}").format(places=places)
        right.addWidget(label(stand, "muted"))
        right.addWidget(label(tr("How it reads"), "section"))
        right.addWidget(framed(self._seen), 1)
        return right
