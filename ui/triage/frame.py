"""Frame the page for triage: how far it is above, and the keys of the decisions below."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.words import tr
from ui.commands.registry import Command
from ui.keys.keycap import cap_font, cap_height, caps_width, key_names, key_text, paint_caps
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import heading_font
from ui.widgets.flow import Flow
from ui.widgets.plain import cut, label, tip

PAD = 20
GAP = 7
NAME = 80
"""Characters of a list's name that are shown."""


class KeyButton(QAbstractButton):
    """A command with its key, for the eye and for the mouse."""

    def __init__(self, command: Command, colours: Colours) -> None:
        super().__init__()
        self.command = command
        self._colours = colours
        self._names = key_names(command.keys[0]) if command.keys else ()
        self.setText(command.title.rstrip("…"))
        self.setToolTip(tip(command.help))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(", ".join(map(key_text, command.keys)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for key, word and focus."""
        word = self.fontMetrics().horizontalAdvance(self.text())
        height = max(cap_height(self._small()), self.fontMetrics().height())
        return QSize(2 * GAP + self._caps() + word, height + GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the key and the word beside it."""
        colours = self._colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colours.accent if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(colours.hover if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = self.rect().adjusted(GAP, 0, -GAP, 0)
        caps = self._caps()
        painter.setFont(cap_font(self.font()))
        top = (self.height() - cap_height(painter.fontMetrics())) // 2
        left = box.right() - caps + GAP if mirrored else box.left()
        paint_caps(painter, QPoint(left, top), self._names, colours)
        painter.setFont(self.font())
        painter.setPen(colours.text)
        word = box.adjusted(0, 0, -caps, 0) if mirrored else box.adjusted(caps, 0, 0, 0)
        painter.drawText(word, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _caps(self) -> int:
        """Return the room that the key takes, with the gap after it."""
        width = caps_width(self._names, self._small())
        return width + GAP if width else 0

    def _small(self) -> QFontMetrics:
        return QFontMetrics(cap_font(self.font()))


class Bar(QWidget):
    """Of which list it is, how far, how quick, and the ways out."""

    finish_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name, self.told = label(), label(role="muted")
        self.finish, self.leave = QPushButton(tr("Finish")), QPushButton(tr("Leave"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Decided"))
        for button in (self.finish, self.leave):
            button.setProperty("role", "quiet")
        self.finish.clicked.connect(self.finish_wanted)
        self.leave.clicked.connect(self.leave_wanted)
        line = QHBoxLayout()
        line.setContentsMargins(PAD, 10, PAD, 10)
        line.setSpacing(12)
        line.addWidget(self.name)
        line.addWidget(self.told, 1)
        line.addWidget(self.finish)
        line.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.progress)

    def show_state(self, decided: int, total: int, told: str) -> None:
        """Show how far it is, and what is *told* of it."""
        self.progress.setMaximum(max(1, total))
        self.progress.setValue(decided)
        self.told.setText(told)

    def show_name(self, name: str, keys: tuple[str, str]) -> None:
        """Show what the list is called, and by which *keys* one finishes and leaves."""
        self.name.setFont(heading_font(1.1))
        self.name.setText(cut(name, NAME))
        for button, word, key in zip(
            (self.finish, self.leave), (tr("Finish"), tr("Leave")), keys, strict=True
        ):
            button.setText(f"{word}  {key_text(key)}" if key else word)


class Foot(QWidget):
    """The keys of what can be done with the paper."""

    chosen = Signal(object)
    """A `Command`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: list[KeyButton] = []
        self._inside = QWidget()
        self._flow = Flow(self._inside, gap=4)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD - GAP, 6, PAD - GAP, 8)
        row.addWidget(self._inside)

    def show_commands(self, commands: Iterable[Command], colours: Colours) -> None:
        """Show these, with the keys that they have now."""
        buttons = [KeyButton(command, colours) for command in commands]
        for button in buttons:
            button.clicked.connect(partial(self.chosen.emit, button.command))
        self._flow.refill(self._buttons, buttons)
        self._buttons = buttons

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        for button in self._buttons:
            button.set_colours(colours)


class Frame(QWidget):
    """The page, alone or with bar and foot."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar, self.foot = Bar(self), Foot(self)
        self._colours = LIGHT_COLOURS
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(page, 1)
        column.addWidget(self.foot)
        self.bar.hide()
        self.foot.hide()

    def open(self, name: str, keys: tuple[str, str], commands: Iterable[Command]) -> None:
        """Show bar and foot for the list called *name*."""
        self.bar.show_name(name, keys)
        self.foot.show_commands(commands, self._colours)
        self.bar.show()
        self.foot.show()

    def close_frame(self) -> None:
        """Leave the page alone."""
        self.bar.hide()
        self.foot.hide()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self.foot.set_colours(colours)
