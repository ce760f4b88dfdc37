"""Give groups their headings: a band above the first row of each, and one that stays on top."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSignalBlocker, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from reader.types import Group
from ui.list.face import GAP, PADDING, Face
from ui.list.groups import Groups
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.sides import is_mirrored, write
from ui.widgets.plain import figure

MOST = 3_000
"""Groups that get a band; of any more only the heading on top tells."""
MARGIN = 6
LONGEST = 200
"""Characters of a label that are looked at: no heading shows more."""


def band_height(face: Face) -> int:
    """Return the height of a heading."""
    return face.small_height + 2 * MARGIN


def fit_rows(header: QHeaderView, height: int, band: int, groups: Groups) -> None:
    """Make every row *height* pixels high, and *band* more where a group begins.

    Qt would tell the view of each of a million rows: it is told once, by whoever calls.
    """
    with QSignalBlocker(header):
        if header.defaultSectionSize() != height:
            header.setDefaultSectionSize(height)
        if header.length() != height * header.count():
            # Rows that began a group before are higher still: all begin anew, which takes 3 ms.
            model = header.model()
            header.setModel(None)
            header.setModel(model)
        header.setUpdatesEnabled(False)
        for group, _ in zip(groups, range(MOST), strict=False):
            header.resizeSection(group.start, height + band)
        header.setUpdatesEnabled(True)


def fit_row(header: QHeaderView, row: int, height: int) -> None:
    """Make one row *height* pixels high."""
    if row < header.count() and header.sectionSize(row) != height:
        header.resizeSection(row, height)


def paint_heading(
    painter: QPainter, rect: QRect, group: Group, face: Face, colours: Colours
) -> None:
    """Draw the heading of *group* in *rect*: its label, and how many papers it has."""
    painter.fillRect(rect, colours.window)
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line)
    inner = rect.adjusted(PADDING, 0, -PADDING, 0)
    strong = QFont(face.small)
    strong.setWeight(QFont.Weight.DemiBold)
    count, metrics = figure(group.papers), QFontMetrics(strong)
    room = inner.width() - QFontMetrics(face.small).horizontalAdvance(count) - 2 * GAP
    label = metrics.elidedText(group.label[:LONGEST], Qt.TextElideMode.ElideRight, max(1, room))
    beside = metrics.horizontalAdvance(label) + 2 * GAP
    begins = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(strong)
    painter.setPen(colours.text)
    write(painter, inner, begins, label)
    painter.setFont(face.small)
    painter.setPen(colours.muted)
    left, right = (0, -beside) if is_mirrored(painter) else (beside, 0)
    write(painter, inner.adjusted(left, 0, right, 0), begins, count)


class StickyHeading(QWidget):
    """The heading of the group at the top of the list, until the next one pushes it off.

    The mouse goes through it, to the list.
    """

    def __init__(self, view: QWidget, face: Face) -> None:
        super().__init__(view)
        self._colours = LIGHT_COLOURS
        self._group: Group | None = None
        self._face = face
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def shown(self) -> Group | None:
        """Return the group that it tells of; None while it is hidden."""
        return self._group

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.update()

    def set_face(self, face: Face) -> None:
        """Draw in another face."""
        self._face = face
        self.update()

    def show_group(self, group: Group | None, area: QRect, pushed: int) -> None:
        """Tell of *group* at the top of *area*, *pushed* so many pixels out; None hides it."""
        if group != self._group:
            self._group = group
            self.setAccessibleName(group.label if group else "")
            self.update()
        if group is None:
            self.hide()
            return
        height = band_height(self._face)
        self.setGeometry(area.left(), area.top(), area.width(), height - pushed)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the heading; what is pushed out of the list is cut off."""
        if self._group is None:
            return
        painter = QPainter(self)
        height = band_height(self._face)
        rect = QRect(0, self.height() - height, self.width(), height)
        paint_heading(painter, rect, self._group, self._face, self._colours)
        painter.end()
