"""Ask what is to be followed, how often, and under which name."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.sources.source import ARXIV_WAYS, DEFAULT_EVERY, PERIODS
from reader.types.sources import Source, SourceKind
from reader.words import QT_TR_NOOP, tr
from ui.dialogs.arxiv_categories import CategoryCompleter
from ui.dialogs.source_fields import Choice, FolderLine, Line
from ui.dialogs.sources_words import EACH, KINDS, choices, host, offered_name, often
from ui.looks.icons import icon
from ui.looks.theme import open_at
from ui.widgets.plain import label

SIZE = QSize(560, 420)
PAD = 20
_WAYS = {"rss": "RSS", "atom": "Atom"}
_NOTES = {
    SourceKind.ARXIV: QT_TR_NOOP(
        "arXiv announces new papers once a day, and asks not to be asked more often."
    ),
    SourceKind.FOLDER: QT_TR_NOOP(
        "New files are also seen the moment they come, while Lectern is open."
    ),
}


class SourceForm(QDialog):
    """A new source, or one to be changed. What is wrong is said at its field."""

    kept = Signal(object, bool)
    """The `Source` as it was described, and whether to refresh it at once."""

    def __init__(self, draft: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._every: dict[SourceKind, int] = {draft.kind: draft.every}
        self.setWindowTitle(tr("Edit Source") if draft.id else tr("Add Source"))
        self.setModal(True)
        self.kind = Choice([(kind, tr(KINDS[kind].title)) for kind in SourceKind])
        self.about = label(role="muted")
        self.period = Choice([(word, tr(EACH[word])) for word in PERIODS])
        self.category = Line(tr("Category"), tr("cs.CL, or a word such as “robotics”"))
        self.category.edit.setCompleter(CategoryCompleter(self))
        self.via = Choice([(way, _WAYS[way]) for way in ARXIV_WAYS])
        self.address = Line(tr("Address"), "https://…")
        self.folder = FolderLine(tr("Folder"))
        self.name = Line(tr("Name"))
        self.often = QComboBox()
        self.note = label(role="muted")
        self.more = _more()
        self.base = Line(tr("Base address"))
        self.add = QPushButton(tr("Save") if draft.id else tr("Add"))
        self.add_and_refresh = QPushButton(tr("Add and refresh"))
        self._cancel = QPushButton(tr("Cancel"))
        self._lay_out()
        self._connect()
        self._fill()

    @property
    def chosen_kind(self) -> SourceKind:
        """Return the kind that is chosen."""
        return SourceKind(self.kind.value)

    def draft(self) -> Source:
        """Return the source as it is described now; it may be wrong."""
        kind = self.chosen_kind
        has_base = kind in (SourceKind.DAILY, SourceKind.ARXIV)
        return replace(
            self._draft,
            kind=kind,
            address=self._target().value,
            name=self.name.value,
            every=self.often.currentData() or 0,
            base=self.base.value if has_base else "",
            via=self.via.value if kind is SourceKind.ARXIV else "",
        )

    def complain(self, field: str, message: str) -> None:
        """Say what is wrong with the 'address' or the 'base'."""
        line = self._target()
        if field == "base" or not isinstance(line, Line):
            self.more.setChecked(True)
            line = self.base
        line.complain(message)
        line.setFocus()
        line.edit.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where something is to be said."""
        super().showEvent(event)
        is_open = not self._draft.id and self._draft.kind is SourceKind.DAILY
        (self.kind if is_open else self._target()).setFocus()

    def _target(self) -> Choice | Line:
        lines = {
            SourceKind.ARXIV: self.category,
            SourceKind.FEED: self.address,
            SourceKind.FOLDER: self.folder,
        }
        return lines.get(self.chosen_kind, self.period)

    def _fill(self) -> None:
        draft = self._draft
        self.kind.choose(draft.kind)
        target = self._target()
        if isinstance(target, Choice):
            target.choose(draft.address)
        else:
            target.edit.setText(draft.address)
        self.via.choose(draft.via)
        self.base.edit.setText(draft.base)
        self.more.setChecked(bool(draft.base))
        # A name that would be offered anyway follows the address.
        offered = offered_name(replace(draft, name=""))
        self.name.edit.setText("" if draft.name == offered else draft.name)
        self._show_kind()

    def _begin_line(self) -> None:
        """Go where the address is to be typed; the arrow keys stay among the kinds."""
        target = self._target()
        if isinstance(target, Line):
            target.setFocus()

    def _show_kind(self) -> None:
        """Show the fields of the kind that is chosen."""
        kind = self.chosen_kind
        form, target = self._form, self._target()
        form.setRowVisible(self.kind, not self._draft.id)
        for field in (self.period, self.category, self.address, self.folder):
            form.setRowVisible(field, field is target)
        form.setRowVisible(self.via, kind is SourceKind.ARXIV)
        has_base = kind in (SourceKind.DAILY, SourceKind.ARXIV)
        opened = self.more.isChecked()
        self.more.setIcon(self._arrow("chevron-down" if opened else "chevron-right"))
        form.setRowVisible(self.more, has_base)
        form.setRowVisible(self.base, has_base and opened)
        self.about.setText(tr(KINDS[kind].about))
        self.note.setText(tr(_NOTES[kind]) if kind in _NOTES else "")
        form.setRowVisible(self.note, bool(self.note.text()))
        self._offer_often(kind)
        self._offer_name()

    def _arrow(self, name: str) -> QIcon:
        return icon(name, self.palette().placeholderText().color())

    def _offer_often(self, kind: SourceKind) -> None:
        every = self._every.get(kind, DEFAULT_EVERY[kind])
        self.often.clear()
        for minutes in choices(kind, every):
            self.often.addItem(often(minutes), minutes)
        self.often.setCurrentIndex(self.often.findData(every))

    def _offer_name(self) -> None:
        """Show the name that it gets when none is given, and where it is fetched from."""
        draft = self.draft()
        open_name = tr("The feed’s own title") if draft.kind is SourceKind.FEED else ""
        self.name.edit.setPlaceholderText(offered_name(replace(draft, name="")) or open_name)
        self.base.edit.setPlaceholderText(host(draft.kind, draft.via))

    def _remember_often(self) -> None:
        self._every[self.chosen_kind] = self.often.currentData()

    def _keep(self, *, refresh: bool) -> None:
        self.kept.emit(self.draft(), refresh)

    def _connect(self) -> None:
        self.kind.changed.connect(self._show_kind)
        self.kind.clicked.connect(self._begin_line)
        self.more.toggled.connect(self._show_kind)
        for field in (self.period, self.category, self.via, self.address, self.folder):
            field.changed.connect(self._offer_name)
        self.often.activated.connect(self._remember_often)
        self.add.clicked.connect(lambda: self._keep(refresh=False))
        self.add_and_refresh.clicked.connect(lambda: self._keep(refresh=True))
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        form = self._form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(14)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (tr("Kind"), self.kind), ("", self.about), (tr("List"), self.period),
            (tr("Category"), self.category), (tr("By"), self.via), (tr("Address"), self.address),
            (tr("Folder"), self.folder), (tr("Name"), self.name), (tr("How often"), self.often),
            ("", self.note), ("", self.more), (tr("Base address"), self.base),
        ):  # fmt: skip
            form.addRow(name, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.addLayout(form)
        column.addStretch(1)
        column.addSpacing(12)
        column.addLayout(self._foot())
        open_at(self, SIZE)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self._cancel, self.add, self.add_and_refresh):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.insertStretch(1, 1)
        is_new = not self._draft.id
        self.add_and_refresh.setVisible(is_new)
        (self.add_and_refresh if is_new else self.add).setDefault(True)
        return foot


def _more() -> QToolButton:
    more = QToolButton()
    more.setText(tr("Advanced"))
    more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    more.setCheckable(True)
    more.setToolTip(tr("Fetch from a mirror instead of the service’s own place"))
    return more
