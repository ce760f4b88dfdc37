"""Choose what goes out, and what its format leaves open: a citation style, a template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QPushButton, QWidget

from reader.exports import ExportFormat
from reader.words import tr
from ui.dialogs.export_choice import ExportScope
from ui.widgets.plain import call

Names = Sequence[tuple[str, str]]
"""Names that the program knows, and what they are called."""


class ExportOptions(QWidget):
    """What, and how; a row that would have no effect is not there."""

    changed = Signal()
    edit_wanted = Signal()
    """The reader wants to change templates."""

    def __init__(self, styles: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope, self.style_box, self.template = QComboBox(), QComboBox(), QComboBox()
        self.edit = QPushButton(tr("Edit templates…"))
        self._scopes: tuple[ExportScope, ...] = ()
        self._styles = tuple(styles)
        self._templates: Mapping[str, Sequence[str]] = {}
        self._kept: dict[str, str] = {}
        self._format = ""
        self.style_box.addItems([title for _, title in self._styles])
        self._form = QFormLayout(self)
        self._lay_out()
        for box in (self.scope, self.style_box, self.template):
            box.currentIndexChanged.connect(self._tell)
        self.edit.clicked.connect(self.edit_wanted)

    @property
    def chosen_scope(self) -> ExportScope | None:
        """Return what goes out."""
        at = self.scope.currentIndex()
        return self._scopes[at] if 0 <= at < len(self._scopes) else None

    @property
    def chosen_style(self) -> str:
        """Return the name of the style; '' while there is none to choose from."""
        at = self.style_box.currentIndex()
        return self._styles[at][0] if 0 <= at < len(self._styles) else ""

    @property
    def chosen_template(self) -> str:
        """Return the name of the reader's own template; '' for Lectern's."""
        return self._kept.get(self._format, "")

    @property
    def kept_templates(self) -> tuple[tuple[str, str], ...]:
        """Return which template each format goes out by: names of both."""
        return tuple((name, kept) for name, kept in self._kept.items() if kept)

    def set_scopes(self, scopes: Sequence[ExportScope]) -> None:
        """Offer *scopes*, the first chosen."""
        with QSignalBlocker(self.scope):
            self.scope.clear()
            for scope in scopes:
                self.scope.addItem(f"{scope.title} ({tr('%n paper(s)', n=scope.papers)})")
        self._scopes = tuple(scopes)

    def set_style_name(self, name: str) -> None:
        """Choose the style called *name*, if there is one."""
        names = [each for each, _ in self._styles]
        if name in names:
            with QSignalBlocker(self.style_box):
                self.style_box.setCurrentIndex(names.index(name))

    def set_templates(self, templates: Mapping[str, Sequence[str]], kept: Names) -> None:
        """Offer the reader's own *templates* of each format; *kept* are those in use."""
        self._templates = templates
        self._kept = {name: one for name, one in kept if one in templates.get(name, ())}
        self._fill()

    def show_for(self, export: ExportFormat) -> None:
        """Offer what *export* follows, and nothing else."""
        self._format = export.name
        self._form.setRowVisible(self.style_box, export.styled and bool(self._styles))
        self._form.setRowVisible(self._form.rowCount() - 1, export.templated)
        self._fill()

    def _fill(self) -> None:
        names = list(self._templates.get(self._format, ()))
        with QSignalBlocker(self.template):
            self.template.clear()
            self.template.addItems([tr("Lectern’s own"), *names])
            kept = self._kept.get(self._format, "")
            self.template.setCurrentIndex(names.index(kept) + 1 if kept in names else 0)

    def _tell(self, *_: object) -> None:
        names = list(self._templates.get(self._format, ()))
        at = self.template.currentIndex() - 1
        self._kept[self._format] = names[at] if 0 <= at < len(names) else ""
        self.changed.emit()

    def _lay_out(self) -> None:
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(10)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.edit.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.template, 1)
        row.addWidget(self.edit)
        self._form.addRow(tr("What"), self.scope)
        self._form.addRow(tr("Style"), self.style_box)
        self._form.addRow(tr("Template"), row)
        names = ((self.scope, tr("What")), (self.style_box, tr("Style")))
        for box, name in (*names, (self.template, tr("Template"))):
            call(box, name)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(16)
