"""Explain the strip below the abstract: each kind of claim in it, to be gone to by a click."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from reader.types import ClaimKind
from reader.words import tr
from ui.commands import commands
from ui.detail.claim_words import letter, within, word
from ui.keys.keyed import with_keys
from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import px
from ui.widgets.flow import Flow
from ui.widgets.plain import AFTER_ICON, explain

SIZE = 16
"""Pixels of a sign beside text of the usual size."""


class ClaimLegend(QWidget):
    """Which kinds of claims there are; what the abstract has not got is not shown."""

    chosen = Signal(object)
    """The `ClaimKind` to go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Flow(self, gap=2)
        self._buttons = {kind: QToolButton(self) for kind in ClaimKind}
        for kind, button in self._buttons.items():
            button.setText(f"{AFTER_ICON}{word(kind)}")
            button.setAccessibleName(word(kind))
            button.setProperty("role", "legend")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self.chosen.emit, kind))
            row.addWidget(button)
        self.setAccessibleName(tr("Claims of the abstract"))
        self.set_colours(LIGHT_COLOURS)
        self.show_kinds(())

    def buttons(self) -> list[QToolButton]:
        """Return the buttons of the kinds that are shown."""
        return [button for button in self._buttons.values() if not button.isHidden()]

    def show_kinds(self, kinds: Iterable[ClaimKind]) -> None:
        """Show these kinds, and nothing when there is none."""
        shown = set(kinds)
        for kind, button in self._buttons.items():
            button.setVisible(kind in shown)
            if f"claim.{kind}" in commands:
                title = tr("Go to the {kind}").format(kind=within(kind))
                explain(button, with_keys(title, commands[f"claim.{kind}"]))
        self.setVisible(bool(shown))

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        ratio = self.devicePixelRatioF()
        for kind, button in self._buttons.items():
            button.setIcon(_sign(letter(kind), colours.claim(kind), colours.surface, ratio))


def _sign(text: str, ground: QColor, ink: QColor, ratio: float) -> QIcon:
    """Return a letter on a round ground."""
    side = px(SIZE)
    drawn = QPixmap(QSize(side, side) * ratio)
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0, 0, side, side), side / 4, side / 4)
    face = QFont()
    face.setPixelSize(px(11))
    face.setBold(True)
    painter.setFont(face)
    painter.setPen(ink)
    painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return QIcon(drawn)
