"""Change the templates of text formats, with what comes of it beside, and the line that fails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QListWidget, QVBoxLayout, QWidget

from reader.exports import ExportFormat, export_format
from reader.templating import Template
from reader.words import tr
from reader.work import Exported
from ui.dialogs import export_templates_menu
from ui.dialogs.export_templates_parts import Parts
from ui.looks.colours import Colours
from ui.looks.theme import open_at

SIZE = QSize(1120, 680)
SOON = 300
"""Milliseconds of quiet before what is typed is kept, and shown as it comes out."""


class ExportTemplatesDialog(QDialog):
    """A format's templates at the left, the text in the middle, what comes of it at the right.

    Lectern's own template of each format stands first; it can be copied, but not changed.
    """

    copy_wanted = Signal(str, str)
    """A format's name, and that of the template to be copied; '' for Lectern's own."""
    rename_wanted = Signal(object, str)
    """A `Template`, and what it is to be called."""
    delete_wanted = Signal(object)
    """A `Template`."""
    restore_wanted = Signal(object)
    """A `Template` that was deleted."""
    edited = Signal(object)
    """A `Template` with another text, to be kept."""
    preview_wanted = Signal(object)
    """A `Template`: answer by ``show_sample`` or ``show_problem``."""

    def __init__(self, formats: Sequence[ExportFormat], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Templates"))
        self.setModal(True)
        open_at(self, SIZE)
        self._formats = tuple(each for each in formats if each.templated)
        self._shipped: Mapping[str, str] = {}
        self._templates: list[Template] = []
        self._filling = False
        self._unkept: Template | None = None
        self._deleted: Template | None = None
        self.parts = Parts([tr(each.title) for each in self._formats])
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.parts)
        self._connect()

    @property
    def format(self) -> ExportFormat:
        """Return the format whose templates are listed."""
        return self._formats[max(0, self.parts.format.currentIndex())]

    @property
    def names(self) -> QListWidget:
        """Return the list of templates."""
        return self.parts.names

    @property
    def current(self) -> Template:
        """Return the template that is open, with the text that stands there."""
        return Template(self.format.name, self._name(), self.parts.text.toPlainText())

    @property
    def is_own(self) -> bool:
        """Say whether the open template is the reader's."""
        return self.names.currentRow() > 0

    def open_for(self, name: str, shipped: Mapping[str, str], chosen: str = "") -> None:
        """Open on the format called *name* and its *chosen* template; *shipped* are Lectern's."""
        self._shipped = shipped
        names = [each.name for each in self._formats]
        self._deleted = None
        self.parts.undo.hide()
        self._filling = True
        self.parts.format.setCurrentIndex(names.index(name) if name in names else 0)
        self._filling = False
        self._list(chosen)
        self.open()
        self.names.setFocus()

    def set_templates(self, templates: Sequence[Template], chosen: Template | None = None) -> None:
        """List the reader's own *templates*; *chosen* is opened, its name to be typed over."""
        self._templates = list(templates)
        self._list(chosen.name if chosen is not None else self._name())
        if chosen is not None:
            self.parts.name.setFocus()
            self.parts.name.selectAll()

    def go_to(self, name: str) -> None:
        """Open the template of the format that is called *name*."""
        self._list(name)

    def show_sample(self, template: Template, done: Exported) -> None:
        """Show what a template makes of some papers; late answers are left out.

        What is wrong was let go of when this was asked for; what was said since stays.
        """
        if template == self.current:
            self.parts.mark_line(0)
            self.parts.preview.show_sample(export_format(template.format), done)

    def show_problem(self, template: Template, message: str, line: int) -> None:
        """Say what is wrong with a template, and mark the line; what came of it before stays."""
        if template == self.current:
            self.complain(message)
            self.parts.mark_line(line)

    def complain(self, message: str) -> None:
        """Say what is wrong."""
        self.parts.problem.setText(message)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.parts.set_colours(colours)

    def done(self, result: int) -> None:
        """Keep what was typed last, and close."""
        self._keep()
        super().done(result)

    def _name(self) -> str:
        item = self.names.currentItem()
        return item.text() if item is not None and self.is_own else ""

    def _list(self, chosen: str) -> None:
        """List the templates of the format; open the *chosen* one, Lectern's where it is gone."""
        self._keep()
        own = [each.name for each in self._templates if each.format == self.format.name]
        self._filling = True
        self.names.clear()
        self.names.addItems([tr("Lectern’s own"), *own])
        self.names.setCurrentRow(own.index(chosen) + 1 if chosen in own else 0)
        self._filling = False
        self._open()

    def _open(self) -> None:
        """Show the template of the current row."""
        name = self._name()
        kept = {one.name: one.text for one in self._templates if one.format == self.format.name}
        text = kept.get(name, "") if self.is_own else self._shipped.get(self.format.name, "")
        self._filling = True
        self.parts.open(name, text, is_own=self.is_own)
        self._filling = False
        self._ask()

    def _go(self, _row: int) -> None:
        if not self._filling:
            self._keep()
            self._open()

    def _change_format(self, _at: int) -> None:
        if not self._filling:
            self._list("")

    def _typed(self) -> None:
        if not self._filling and self.is_own:
            self._unkept = self.current
            self._put(self._unkept)
            self._soon.start()

    def _put(self, template: Template) -> None:
        """Remember a template as it is now."""
        named = [(one.format, one.name) for one in self._templates]
        self._templates[named.index((template.format, template.name))] = template

    def _settle(self) -> None:
        self._keep()
        self._ask()

    def _keep(self) -> None:
        """Have what was typed kept, if it is not yet."""
        self._soon.stop()
        unkept, self._unkept = self._unkept, None
        if unkept is not None:
            self.edited.emit(unkept)

    def _ask(self) -> None:
        self.parts.problem.setText("")
        self.preview_wanted.emit(self.current)

    def _copy(self) -> None:
        self._keep()
        self.copy_wanted.emit(self.format.name, self._name())

    def _rename(self) -> None:
        name = self.parts.name.text().strip()
        if self.is_own and name and name != self._name():
            self._keep()
            self.rename_wanted.emit(self.current, name)

    def _delete(self) -> None:
        if self.is_own:
            self._keep()
            self._deleted = self.current
            self.delete_wanted.emit(self._deleted)
            self.parts.undo.show()

    def _restore(self) -> None:
        deleted, self._deleted = self._deleted, None
        self.parts.undo.hide()
        if deleted is not None:
            self.restore_wanted.emit(deleted)

    def _offer(self) -> None:
        export_templates_menu.fill(self.parts.menu, self.format.name, self._insert)

    def _insert(self, text: str) -> None:
        self.parts.text.insertPlainText(text)
        self.parts.text.setFocus()

    def _reset(self) -> None:
        """Begin again from Lectern's own text; the editor's undo takes that back."""
        cursor = self.parts.text.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(self._shipped.get(self.format.name, ""))

    def _connect(self) -> None:
        parts = self.parts
        parts.format.currentIndexChanged.connect(self._change_format)
        parts.names.currentRowChanged.connect(self._go)
        parts.text.textChanged.connect(self._typed)
        parts.name.editingFinished.connect(self._rename)
        parts.menu.aboutToShow.connect(self._offer)
        parts.copy.clicked.connect(self._copy)
        parts.reset.clicked.connect(self._reset)
        parts.delete.clicked.connect(self._delete)
        parts.undo.clicked.connect(self._restore)
        parts.close_button.clicked.connect(self.accept)
        self._soon.timeout.connect(self._settle)
        QShortcut(QKeySequence.StandardKey.New, self).activated.connect(self._copy)
        away = QShortcut(QKeySequence(Qt.Key.Key_Delete), parts.names)
        away.setContext(Qt.ShortcutContext.WidgetShortcut)
        away.activated.connect(self._delete)
