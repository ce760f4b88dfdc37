"""Show keys as people know them from their keyboards: as small caps, in this platform's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.words import tr
from ui.commands.registry import Command
from ui.looks.colours import Colours
from ui.looks.sides import is_mirrored, write
from ui.looks.theme import small
from ui.widgets.plain import label

PADDING = 6
GAP = 4


def key_names(sequence: str) -> tuple[str, ...]:
    """Return the strokes of a Qt key sequence as this platform writes them: "g, i" is two."""
    native = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    return tuple(native.split(", ")) if native else ()


def key_text(sequence: str) -> str:
    """Return a key sequence in one line: "G then I"."""
    return tr(" then ").join(key_names(sequence))


def cap_font(font: QFont) -> QFont:
    """Return the face of the caps beside text in *font*."""
    return small(font)


def caps_width(names: Sequence[str], metrics: QFontMetrics) -> int:
    """Return how wide the caps of one sequence are."""
    widths = [_cap_width(name, metrics) for name in names]
    return sum(widths) + GAP * max(0, len(widths) - 1)


def paint_caps(painter: QPainter, at: QPoint, names: Sequence[str], colours: Colours) -> None:
    """Draw the caps of one sequence from the top left corner *at*, in the painter's font.

    The first to be pressed stands where one begins to read.
    """
    metrics = painter.fontMetrics()
    left = at.x()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for name in reversed(names) if is_mirrored(painter) else names:
        box = QRect(left, at.y(), _cap_width(name, metrics), cap_height(metrics))
        painter.setPen(colours.line.darker(112) if not colours.dark else colours.faint)
        painter.setBrush(colours.window if not colours.dark else colours.surface)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(colours.muted)
        write(painter, box, Qt.AlignmentFlag.AlignCenter, name)
        left = box.right() + 1 + GAP
    painter.restore()


def cap_height(metrics: QFontMetrics) -> int:
    """Return how high a cap is."""
    return metrics.height() + 4


def _cap_width(name: str, metrics: QFontMetrics) -> int:
    return max(cap_height(metrics), metrics.horizontalAdvance(name) + 2 * PADDING)


class KeyCaps(QWidget):
    """The caps of one key sequence."""

    def __init__(self, sequence: str, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = key_names(sequence)
        self.set_colours(colours)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(key_text(sequence))

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours, in the face that came with them."""
        self._colours = colours
        self.setFont(cap_font(QApplication.font()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that the caps take."""
        metrics = self.fontMetrics()
        return QSize(caps_width(self._names, metrics), cap_height(metrics))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the caps."""
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_caps(painter, QPoint(0, 0), self._names, self._colours)
        painter.end()


class KeyLine(QWidget):
    """What a command is called, and its first *shown* keys."""

    def __init__(self, command: Command, colours: Colours, shown: int = 2) -> None:
        super().__init__()
        self.command = command
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label(command.title), 1)
        self._caps = [KeyCaps(key, colours, self) for key in command.keys[:shown]]
        for caps in self._caps:
            row.addWidget(caps, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        for caps in self._caps:
            caps.set_colours(colours)


class KeyLines(QWidget):
    """A short list of commands with their keys, to teach them where nothing else is to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[KeyLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def set_commands(self, commands: Iterable[Command], colours: Colours) -> None:
        """Show these commands; those without a key are left out, the same again change nothing."""
        shown = [command for command in commands if command.keys]
        if shown == [line.command for line in self._lines]:
            return
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [KeyLine(command, colours) for command in shown]
        for line in self._lines:
            self._column.addWidget(line)
            line.show()  # Qt would wait a turn, and the page flicker

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        for line in self._lines:
            line.set_colours(colours)
