"""Choose what goes out and how, see how it begins, and copy or save it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.exports import EXPORTS, ExportFormat
from reader.types import Shape
from reader.words import QT_TR_NOOP, tr
from reader.work import Exported
from ui.dialogs.export_choice import PREVIEW, ExportChoice, ExportScope
from ui.dialogs.export_formats import FormatPicker
from ui.dialogs.export_options import ExportOptions, Names
from ui.dialogs.export_preview import ExportPreview
from ui.looks.colours import Colours
from ui.looks.theme import heading_font, open_at
from ui.widgets.plain import explain, label

SIZE = QSize(1040, 680)
PAD = 20
SOON = 60
"""Milliseconds of quiet before a sample is asked for: arrows pass formats by."""

_UNCOPIED = {
    Shape.BINARY: QT_TR_NOOP("This is no text: it can be saved, but not copied."),
    Shape.FOLDER: QT_TR_NOOP("These are several files: they can be saved, but not copied."),
}


class ExportDialog(QDialog):
    """What, in which format, with a preview; it remembers the format while it lives."""

    preview_wanted = Signal(object)
    """An `ExportChoice`: answer by ``show_sample`` or ``show_problem``."""
    copy_wanted = Signal(object)
    """An `ExportChoice`."""
    save_wanted = Signal(object, str)
    """An `ExportChoice`, and the path of the file or folder."""
    templates_wanted = Signal(str)
    """The name of the format whose templates are to be changed."""

    def __init__(
        self,
        parent: QWidget | None = None,
        formats: Sequence[ExportFormat] = EXPORTS,
        styles: Names = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.setModal(True)
        open_at(self, SIZE)
        self._suggestion = "papers"
        self._folder = Path.home()
        self._asked: ExportChoice | None = None
        self.formats, self.options = FormatPicker(formats), ExportOptions(styles)
        self.preview = ExportPreview()
        self._title, self._about = label(role="heading"), label(role="muted")
        self.whole, self.why = label(role="muted"), label(role="muted")
        self.copy, self.save = QPushButton(tr("Copy")), QPushButton(tr("Save…"))
        self.cancel = QPushButton(tr("Cancel"))
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._lay_out()
        self._connect()

    @property
    def choice(self) -> ExportChoice:
        """Return what is chosen now."""
        scope, export = self.options.chosen_scope, self.formats.current
        return ExportChoice(
            export.name,
            scope.name if scope else "",
            self.options.chosen_style if export.styled else "",
            self.options.chosen_template if export.templated else "",
        )

    def open_for(self, scopes: Sequence[ExportScope], suggestion: str) -> None:
        """Open with what can be exported, the first chosen; *suggestion* names the file."""
        self.options.set_scopes(scopes)
        self._suggestion = suggestion
        self._asked = None
        self._show_format()
        self.open()
        self.formats.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_sample(self, choice: ExportChoice, done: Exported) -> None:
        """Show how an export begins; what is no longer chosen is left out."""
        if choice == self.choice:
            self.preview.show_sample(self.formats.current, done)

    def show_problem(self, choice: ExportChoice, message: str, advice: str) -> None:
        """Show why there is no preview; what is no longer chosen is left out."""
        if choice == self.choice:
            self.preview.show_problem(message, advice)

    def set_folder(self, folder: Path) -> None:
        """Choose the folder in which the file dialog opens."""
        self._folder = folder

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours, and in the face that came with them."""
        self.formats.set_colours(colours)
        self.preview.set_colours(colours)
        self._title.setFont(heading_font(1.15))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End a search for a format on Esc, or else close."""
        if event.key() == Qt.Key.Key_Escape and self.formats.field.text():
            self.formats.field.clear()
            self.formats.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def ask_again(self) -> None:
        """Ask for the preview anew: a template is not what it was."""
        self._asked = None
        self._changed()

    def _show_format(self, *_: object) -> None:
        export = self.formats.current
        self._title.setText(tr(export.title))
        self._about.setText(tr(export.about) if export.about else "")
        self.options.show_for(export)
        self._changed()

    def _changed(self) -> None:
        scope, export = self.options.chosen_scope, self.formats.current
        papers = scope.papers if scope is not None else 0
        why = tr(_UNCOPIED.get(export.shape, ""))
        self.why.setText(why)
        self.copy.setEnabled(papers > 0 and not why)
        explain(self.copy, why)
        self.save.setEnabled(papers > 0)
        self._tell(papers)
        self._soon.start()

    def _tell(self, papers: int) -> None:
        """Say of how many papers the preview is."""
        if not papers:
            self.whole.setText(tr("There is no paper to export here."))
        elif papers > PREVIEW:
            first = tr("How it begins: the first {some} of %n paper(s)", n=papers)
            self.whole.setText(first.format(some=PREVIEW))
        else:
            self.whole.setText(tr("All that will be written"))

    def _ask(self) -> None:
        scope = self.options.chosen_scope
        if scope is None or not scope.papers:
            self.preview.wait()
        elif self.choice != self._asked:
            self._asked = self.choice
            self.preview.wait()
            self.preview_wanted.emit(self.choice)

    def _copy_out(self) -> None:
        self.copy_wanted.emit(self.choice)
        self.accept()

    def _ask_path(self) -> None:
        if not self.save.isEnabled():
            return
        export = self.formats.current
        dialog = QFileDialog(self, tr("Export"))
        if export.shape is Shape.FOLDER:
            _ask_for_folder(dialog, self._folder)
        else:
            name = self._suggestion.removesuffix(export.suffix) + export.suffix
            _ask_for_file(dialog, export, self._folder / name)
        dialog.fileSelected.connect(partial(self._save_to, self.choice))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_to(self, choice: ExportChoice, path: str) -> None:
        self._folder = Path(path).parent
        self.save_wanted.emit(choice, path)
        self.accept()

    def _connect(self) -> None:
        self.formats.chosen.connect(self._show_format)
        self.formats.picked.connect(self._ask_path)
        self.options.changed.connect(self._changed)
        self.options.edit_wanted.connect(
            lambda: self.templates_wanted.emit(self.formats.current.name)
        )
        self._soon.timeout.connect(self._ask)
        self.copy.clicked.connect(self._copy_out)
        self.save.clicked.connect(self._ask_path)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(self._soon.stop)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self.formats.field.setFocus)

    def _lay_out(self) -> None:
        self._title.setFont(heading_font(1.15))
        self.save.setDefault(True)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self._title)
        right.addWidget(self._about)
        right.addSpacing(6)
        right.addWidget(self.options)
        right.addSpacing(6)
        right.addWidget(self.whole)
        right.addWidget(self.preview, 1)
        both = QHBoxLayout()
        both.setSpacing(PAD)
        both.addWidget(self.formats)
        both.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.cancel)
        foot.addWidget(self.why, 1)
        foot.addWidget(self.copy)
        foot.addWidget(self.save)
        self.why.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(14)
        column.addLayout(both, 1)
        column.addLayout(foot)


def _ask_for_file(dialog: QFileDialog, export: ExportFormat, path: Path) -> None:
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDirectory(str(path.parent))
    dialog.setNameFilter(f"{tr(export.title)} (*{export.suffix})")
    dialog.setDefaultSuffix(export.suffix.lstrip("."))
    dialog.selectFile(path.name)


def _ask_for_folder(dialog: QFileDialog, folder: Path) -> None:
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setDirectory(str(folder))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Save here"))
