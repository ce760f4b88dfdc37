"""Choose what goes out and how, see how it begins, and copy or save it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.exports import EXPORTS, ExportFormat
from reader.words import tr
from ui.plain import label
from ui.theme import open_at

SIZE = QSize(680, 560)
PAD = 20


@dataclass(frozen=True, slots=True)
class ExportScope:
    """Something that can be exported: "This search", with how many papers."""

    name: str
    title: str
    papers: int


class ExportDialog(QDialog):
    """What, in which format, with a preview; it remembers the format while it lives."""

    preview_wanted = Signal(str, str)
    """A format's and a scope's name: answer by ``set_preview``."""
    copy_wanted = Signal(str, str)
    """A format's and a scope's name."""
    save_wanted = Signal(str, str, str)
    """A format's and a scope's name, and the path of the file."""

    def __init__(
        self, parent: QWidget | None = None, formats: Sequence[ExportFormat] = EXPORTS
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.setModal(True)
        open_at(self, SIZE)
        self._formats = tuple(formats)
        self._scopes: tuple[ExportScope, ...] = ()
        self._suggestion = "papers"
        self._folder = Path.home()
        self._scope, self._format = QComboBox(), QComboBox()
        self._preview = _preview()
        self._copy = QPushButton(tr("Copy to clipboard"))
        self._save = QPushButton(tr("Save to file…"))
        self._cancel = QPushButton(tr("Cancel"))
        for each in self._formats:
            self._format.addItem(tr(each.title))
        self._lay_out()
        self._connect()

    @property
    def format_name(self) -> str:
        """Return the name of the chosen format."""
        return self._formats[self._format.currentIndex()].name

    def set_format(self, name: str) -> None:
        """Choose the format called *name*, if there is one."""
        names = [each.name for each in self._formats]
        if name in names:
            self._format.setCurrentIndex(names.index(name))

    def open_for(self, scopes: Sequence[ExportScope], suggestion: str) -> None:
        """Open with what can be exported, the first chosen; *suggestion* names the file."""
        self._scopes = ()
        self._scope.clear()
        for scope in scopes:
            self._scope.addItem(f"{scope.title} ({tr('%n paper(s)', n=scope.papers)})")
        self._scopes = tuple(scopes)
        self._suggestion = suggestion
        self._ask()
        self.open()
        self._format.setFocus()

    def set_preview(self, export: str, scope: str, text: str) -> None:
        """Show how an export begins; what is no longer chosen is left out."""
        if (export, scope) == self._chosen():
            self._preview.setPlainText(text)

    def set_folder(self, folder: Path) -> None:
        """Choose the folder in which the file dialog opens."""
        self._folder = folder

    def _chosen(self) -> tuple[str, str]:
        at = self._scope.currentIndex()
        return self.format_name, self._scopes[at].name if 0 <= at < len(self._scopes) else ""

    def _ask(self, *_: object) -> None:
        if not self._scopes:
            return
        at = self._scope.currentIndex()
        any_papers = at >= 0 and self._scopes[at].papers > 0
        self._copy.setEnabled(any_papers)
        self._save.setEnabled(any_papers)
        self._preview.setPlainText("")
        if any_papers:
            self.preview_wanted.emit(*self._chosen())

    def _copy_out(self) -> None:
        self.copy_wanted.emit(*self._chosen())
        self.accept()

    def _ask_path(self) -> None:
        export = self._formats[self._format.currentIndex()]
        name = self._suggestion.removesuffix(export.suffix) + export.suffix
        dialog = QFileDialog(self, tr("Export"), str(self._folder / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{tr(export.title)} (*{export.suffix})")
        dialog.setDefaultSuffix(export.suffix.lstrip("."))
        dialog.fileSelected.connect(partial(self._save_to, *self._chosen()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_to(self, export: str, scope: str, path: str) -> None:
        self._folder = Path(path).parent
        self.save_wanted.emit(export, scope, path)
        self.accept()

    def _connect(self) -> None:
        self._scope.currentIndexChanged.connect(self._ask)
        self._format.currentIndexChanged.connect(self._ask)
        self._copy.clicked.connect(self._copy_out)
        self._save.clicked.connect(self._ask_path)
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("What"), self._scope)
        form.addRow(tr("Format"), self._format)
        buttons = QHBoxLayout()
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._save)
        self._save.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.setSpacing(8)
        column.addLayout(form)
        column.addSpacing(8)
        column.addWidget(label(tr("How it begins"), "section"))
        column.addWidget(self._preview, 1)
        column.addSpacing(4)
        column.addLayout(buttons)


def _preview() -> QPlainTextEdit:
    preview = QPlainTextEdit()
    preview.setReadOnly(True)
    preview.setTabChangesFocus(True)
    preview.setAccessibleName(tr("How it begins"))
    preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    return preview
