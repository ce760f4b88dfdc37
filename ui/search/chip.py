"""Draw one part of a search as a chip: to be looked at in the box, or taken out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.words import tr
from ui.looks.colours import Colours
from ui.looks.icons import pixmap
from ui.looks.sides import turned, write
from ui.looks.theme import px, small
from ui.widgets.plain import explain

HEIGHT = 24
PAD = 9
CLOSE = 11
WIDEST = 240
"""Pixels of a chip; a longer text is cut in the middle and told whole in the tool tip."""
GAP = 5

_KEYS = (
    *(Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space),
)


class PartKind(StrEnum):
    """What a part of a search is."""

    PART = "part"
    PROBLEM = "problem"
    WIDENED = "widened"
    SORT = "sort"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a search, and where it stands there."""

    text: str
    kind: PartKind
    start: int
    end: int
    tip: str = ""
    without: str = ""
    """The search without it, where that is told."""

    @property
    def goes(self) -> bool:
        """Say whether it can be taken out: a mistake is for the reader to mend."""
        return self.kind is not PartKind.PROBLEM


class PartChip(QAbstractButton):
    """One part: a click shows it in the box, its cross or Del takes it out."""

    removed = Signal()
    moved = Signal(int)
    """An arrow key was pressed: towards the beginning or the end of the line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.part = Part("", PartKind.PART, 0, 0)
        self._fill, self._ink, self._edge = QColor(), QColor(), QColor()
        self._accent = QColor()
        self._on_cross = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.hide()

    def show_part(self, part: Part, colours: Colours) -> None:
        """Show another part, in these colours."""
        self.part = part
        is_problem = part.kind is PartKind.PROBLEM
        fill, ink = colours.chip(colours.danger if is_problem else colours.accent)
        self._fill = colours.surface if part.kind is PartKind.WIDENED else fill
        self._ink = ink if is_problem or part.kind is PartKind.PART else colours.text
        self._edge = ink if is_problem else colours.faint
        self._accent = colours.accent
        told = f"{part.text}: {part.tip}" if is_problem else part.text
        name = tr("{part}; Del takes it out") if part.goes else "{part}"
        self.setAccessibleName(name.format(part=told))
        explain(self, "\n".join(filter(None, (self._cut_text(), self._use()))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the text, and for the cross if the part can go."""
        words = QFontMetrics(small(self.font())).horizontalAdvance(self._caption()) + 2
        cross = px(CLOSE) + GAP if self.part.goes else 0
        return QSize(min(px(WIDEST), words + cross + 2 * px(PAD)), px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the part out, or go to the one beside it."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove()
        elif key in ways:
            self.moved.emit(-ways[key] if mirrored else ways[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the keys that mean something here before any shortcut does."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show whether a click would take the part out."""
        self._on_cross = self._cross().contains(event.position().toPoint())
        self.update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the part out when its cross was clicked; else show it in the box."""
        on_cross = self._cross().contains(event.position().toPoint())
        if on_cross and event.button() == Qt.MouseButton.LeftButton:
            self.setDown(False)
            self._remove()
        else:
            super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget where the mouse was."""
        self._on_cross = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = {PartKind.WIDENED: Qt.PenStyle.DashLine}.get(self.part.kind, Qt.PenStyle.SolidLine)
        pen = QPen(self._accent, 2) if self.hasFocus() else QPen(self._edge, 1, style)
        painter.setPen(pen)
        painter.setBrush(self._fill)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(small(self.font()))
        painter.setPen(self._ink)
        words = self.rect().adjusted(px(PAD), 0, -px(PAD), 0)
        if self.part.goes:
            words.setRight(words.right() - px(CLOSE) - GAP)
            self._paint_cross(painter)
        # A title is known by its beginning, a passage of a search by both its ends.
        mode = Qt.TextElideMode
        elide = mode.ElideRight if self.part.tip else mode.ElideMiddle
        text = painter.fontMetrics().elidedText(self._caption(), elide, words.width())
        place = turned(painter, self.rect(), words)
        write(painter, place, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _paint_cross(self, painter: QPainter) -> None:
        cross = self._cross()
        if self._on_cross:
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._edge)
            painter.setOpacity(0.35)
            painter.drawEllipse(cross)
            painter.restore()
        side = px(CLOSE)
        drawn = pixmap("close", self._ink, side, self.devicePixelRatioF())
        at = cross.center() - QRect(0, 0, side, side).center()
        painter.drawPixmap(at, drawn)

    def _cross(self) -> QRect:
        """Return where a click takes the part out: more than the cross that is drawn."""
        if not self.part.goes:
            return QRect()
        side = min(self.height() - 4, px(HEIGHT) - 6)
        left = self.width() - side - px(PAD) // 2
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = px(PAD) // 2
        return QRect(left, (self.height() - side) // 2, side, side)

    def _cut_text(self) -> str:
        """Return the whole text where the chip has no room for it."""
        wide = QFontMetrics(small(self.font())).horizontalAdvance(self._caption())
        return self.part.text if wide + 2 * px(PAD) + px(CLOSE) + GAP > px(WIDEST) else ""

    def _use(self) -> str:
        """Return what a chip that says all by itself is good for."""
        return self.part.tip or tr("A click shows it in the box, its cross takes it out.")

    def _caption(self) -> str:
        # Colour alone would not tell a mistake from the rest.
        return f"⚠ {self.part.text}" if self.part.kind is PartKind.PROBLEM else self.part.text

    def _remove(self) -> None:
        if self.part.goes:
            self.removed.emit()
