"""A list within the page that is filled anew, and keeps the keyboard where it was in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.words import tr
from ui.detail.passage_row import PAD
from ui.looks.colours import Colours
from ui.widgets.flow import Flow
from ui.widgets.plain import label

HEIGHT = 26
"""Pixels of a button below a row."""

Shown = TypeVar("Shown")
Stop = TypeVar("Stop", bound=QWidget)


class RowList(QWidget, Generic[Shown, Stop]):
    """Parts below each other, some of which the keyboard can be on; hidden while there are none.

    What is shown is kept in ``_shown``, which is *nothing* at first.
    """

    left = Signal()
    """What had the keyboard is gone, and there is nothing else to have it."""

    def __init__(
        self, colours: Colours, spacing: int, nothing: Shown, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._colours = colours
        self._shown = nothing
        self._parts: list[QWidget] = []
        self._stops: list[Stop] = []
        """What the keyboard can be on, in order."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        self.hide()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._refill()

    def take_keyboard(self, key: str = "") -> bool:
        """Give the keyboard to a highlight, or to what comes first; False: there is nothing."""
        row = (self.row(key) if key else None) or next(iter(self._stops), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
        return row is not None

    def row(self, key: str) -> Stop | None:
        """Return the row of a highlight; for whoever lists highlights."""
        raise NotImplementedError

    def _fill(self) -> None:
        """Add what there is to show; for whoever inherits this."""
        raise NotImplementedError

    def _show(self, shown: Shown) -> None:
        """Show *shown*; the same again changes nothing."""
        if shown != self._shown:
            self._shown = shown
            self._refill()

    def _refill(self) -> None:
        """Show other parts; the keyboard stays in its row, or in the last."""
        here, old = self._here(), self._parts
        for part in old:
            self._column.removeWidget(part)
        self._parts, self._stops = [], []
        self._fill()
        if here is not None and self._stops:
            self._stops[min(here, len(self._stops) - 1)].setFocus()
        elif here is not None:
            self.left.emit()
        for part in old:  # after the keyboard has left it: else Qt takes it on, and scrolls there
            part.hide()
            part.deleteLater()
        self.setVisible(bool(self._parts))

    def _here(self) -> int | None:
        """Return which stop has the keyboard, or will once the window is in front again."""
        focused = self.window().focusWidget()
        return next((at for at, stop in enumerate(self._stops) if stop is focused), None)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)
        part.show()

    def _add_rest(self, beyond: int) -> None:
        """Say how many more there are, if there are any."""
        if beyond > 0:
            self._add(inset(label(tr("and %n more", n=beyond), "muted")))

    def _step(self, by: int) -> None:
        here = self._here() or 0
        self._stops[min(max(0, here + by), len(self._stops) - 1)].setFocus()


def inset(part: QWidget) -> QWidget:
    """Return *part* where the words of rows begin, and not at their ground's edge."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(PAD, 0, PAD, 0)
    row.addWidget(part)
    return holder


def deeds(
    named: Iterable[tuple[str, Callable[..., object]]], what: str, left: int = PAD
) -> tuple[QWidget, list[QPushButton]]:
    """Return quiet buttons, in a row of their own: what each is called, and does to *what*."""
    holder, flow = QWidget(), Flow(gap=8)
    buttons: list[QPushButton] = []
    row = QHBoxLayout(holder)
    row.setContentsMargins(left, 0, PAD, 6)
    row.addLayout(flow)
    for words, do in named:
        button = QPushButton(words)
        button.setProperty("role", "quiet")
        button.setFixedHeight(HEIGHT)
        button.setAccessibleName(f"{words}: {what}")
        button.clicked.connect(do)
        buttons.append(button)
        flow.addWidget(button)
    return holder, buttons
