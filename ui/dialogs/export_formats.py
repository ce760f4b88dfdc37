"""Choose a format: all of them under the headings of what they are for, narrowed by typing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QVBoxLayout, QWidget

from reader.exports import GROUPS, ExportFormat
from reader.words import tr
from ui.looks.colours import Colours
from ui.looks.sides import write
from ui.looks.theme import px
from ui.widgets.pick import Index, PickDelegate, PickField, PickRows, PickView, paint_name
from ui.widgets.plain import framed, label, tip

WIDTH = 350
SMALLER = 0.92
"""The face of what a format is for, against that of its title."""
ROW, HEADING = 46, 30
"""Pixels of a row beside text of the usual size."""
PAD = 14


@dataclass(frozen=True, slots=True)
class Row:
    """A format, with the letters of its title that were typed; or the heading of a group."""

    title: str
    export: ExportFormat | None = None
    letters: tuple[int, ...] = ()

    @property
    def about(self) -> str:
        """Return what the format is for, in the reader's language."""
        return tr(self.export.about) if self.export is not None and self.export.about else ""


class FormatPicker(QWidget):
    """The formats; the keyboard stays in the field, whose arrows step through them."""

    chosen = Signal(object)
    """The `ExportFormat` that is current now."""
    picked = Signal()
    """Return was pressed, or a row clicked twice."""

    def __init__(self, formats: Sequence[ExportFormat], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = tuple(formats)
        self._current: ExportFormat | None = None
        self.field = PickField(tr("Find a format"), self)
        self.field.setProperty("role", "")
        self.field.setClearButtonEnabled(True)
        self.view = FormatView(self)
        self._rows = FormatRows(self)
        self._delegate = FormatDelegate(self, PAD)
        self._nothing = label(tr("No format has these words."), "muted")
        self._dress()
        self.field.textChanged.connect(self._narrow)
        self.field.stepped.connect(self.view.step)
        self.field.picked.connect(self.picked)
        self.view.doubleClicked.connect(self.picked)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self._narrow("")

    @property
    def current(self) -> ExportFormat:
        """Return the format that is chosen."""
        return self._current or self._formats[0]

    def choose(self, name: str) -> None:
        """Choose the format called *name*, if there is one; all are listed again."""
        if any(each.name == name for each in self._formats):
            self.field.clear()
            self._go(name)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._delegate.colours = colours
        self.view.viewport().update()

    def _narrow(self, typed: str) -> None:
        words, before = typed.casefold().split(), self.current.name
        rows = list(_rows(self._formats, words))
        self.view.blockSignals(True)  # noqa: FBT003  Qt takes no name
        self._rows.set_rows(rows)
        self.view.blockSignals(False)  # noqa: FBT003
        self._nothing.setVisible(not rows)
        self._go(before)

    def _go(self, name: str) -> None:
        """Go to a format, or else to the first that is listed."""
        names = [row.export.name if row.export else "" for row in self._rows.rows]
        first = next((at for at, each in enumerate(names) if each), -1)
        self.view.go(names.index(name) if name in names else first)

    def _choose(self, index: Index) -> None:
        rows = self._rows.rows
        export = rows[index.row()].export if 0 <= index.row() < len(rows) else None
        if export is not None and export is not self._current:
            self._current = export
            self.field.setAccessibleDescription(self._rows.spoken(rows[index.row()]))
            self.chosen.emit(export)

    def _dress(self) -> None:
        self.view.setModel(self._rows)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(tr("Formats"))
        self.view.setUniformItemSizes(False)
        self._nothing.setContentsMargins(PAD, 8, PAD, 8)
        self.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._nothing)
        column.addWidget(framed(self.view), 1)


class FormatView(PickView):
    """The rows; headings are passed over."""

    def step(self, by: int) -> None:
        """Go *by* formats on; a single step wraps around."""
        rows = self.model().rows  # type: ignore[attr-defined]
        stops = [at for at, row in enumerate(rows) if row.export is not None]
        if not stops:
            return
        here = stops.index(self.currentIndex().row()) if self.currentIndex().isValid() else -by
        at = here + by
        self.go(stops[at % len(stops) if abs(by) == 1 else max(0, min(len(stops) - 1, at))])


class FormatRows(PickRows[Row]):
    """The formats that fit, under their headings."""

    def spoken(self, row: Row) -> str:
        """Return title and purpose."""
        return ", ".join(part for part in (row.title, row.about) if part)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is said of a row; its purpose in full as a tool tip, for it may be cut."""
        if role == Qt.ItemDataRole.ToolTipRole and 0 <= index.row() < len(self.rows):
            return tip(self.rows[index.row()].about)
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: nothing with a heading."""
        if 0 <= index.row() < len(self.rows) and self.rows[index.row()].export is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class FormatDelegate(PickDelegate[Row]):
    """Draws a format in two lines, and a heading in one."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        row: Row = index.model().rows[index.row()]  # type: ignore[attr-defined]
        return QSize(100, px(HEADING if row.export is None else ROW))

    def draw(self, painter: QPainter, box: QRect, row: Row) -> None:
        """Draw one row."""
        if row.export is None:
            self._draw_heading(painter, box, row.title)
            return
        metrics = painter.fontMetrics()
        line = metrics.height()
        top = box.top() + (box.height() - 2 * line) // 2
        upper = QRect(box.left(), top, box.width(), line)
        suffix = row.export.suffix or tr("folder")
        painter.setPen(self.colours.muted)
        ends = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        write(painter, self.turned(painter, upper), ends, suffix)
        self._draw_about(painter, upper.translated(0, line), row.about)
        upper.setRight(upper.right() - metrics.horizontalAdvance(suffix) - 12)
        paint_name(painter, self.turned(painter, upper), row.title, row.letters, self.colours)

    def _draw_about(self, painter: QPainter, box: QRect, about: str) -> None:
        before, small = painter.font(), painter.font()
        small.setPointSizeF(small.pointSizeF() * SMALLER)
        painter.setFont(small)
        shown = painter.fontMetrics().elidedText(about, Qt.TextElideMode.ElideRight, box.width())
        starts = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        write(painter, self.turned(painter, box), starts, shown)
        painter.setFont(before)

    def _draw_heading(self, painter: QPainter, box: QRect, title: str) -> None:
        font = painter.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self.colours.muted)
        low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        write(painter, self.turned(painter, box.adjusted(0, 0, 0, -4)), low, title)


def _rows(formats: Iterable[ExportFormat], words: Sequence[str]) -> Iterator[Row]:
    """Yield the formats that hold all *words*, each group under its heading."""
    listed = list(formats)
    for group, name in GROUPS.items():
        found = [each for each in listed if each.group is group and _fits(each, words)]
        if found:
            yield Row(tr(name))
        for each in found:
            yield Row(tr(each.title), each, _letters(tr(each.title), words))


def _fits(export: ExportFormat, words: Sequence[str]) -> bool:
    group = tr(GROUPS[export.group])
    about = tr(export.about) if export.about else ""
    said = f"{tr(export.title)} {about} {export.name} {export.suffix} {group}".casefold()
    return all(word in said for word in words)


def _letters(title: str, words: Sequence[str]) -> tuple[int, ...]:
    """Return where in *title* the letters of *words* stand."""
    low = title.lower()
    starts = [(low.find(word), len(word)) for word in words if word in low]
    return tuple(sorted({at for start, long in starts for at in range(start, start + long)}))
