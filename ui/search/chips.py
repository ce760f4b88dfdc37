"""Show how a search was read: one chip a part, in one line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.looks.colours import LIGHT_COLOURS, Colours
from ui.looks.theme import px, small
from ui.search.chip import GAP, HEIGHT, Part, PartChip, PartKind
from ui.widgets.plain import figure, label

MOST = 20
"""Chips at once: no bar is wide enough for more."""
_WRITTEN = (PartKind.PART, PartKind.SORT)


class ChipRow(QWidget):
    """One line of chips; those without room at its end are counted."""

    removed = Signal(object)
    """The search is wanted without this `Part`."""
    place_wanted = Signal(int, int)
    """A part is to be shown in the box: where it begins and ends."""
    left = Signal()
    """The chip that had the keyboard has gone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = LIGHT_COLOURS
        self._chips: list[PartChip] = []
        self._parts: tuple[Part, ...] = ()
        self._more: QLabel = label("", "muted", self)
        self._more.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return the parts that are shown."""
        return self._parts

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show other parts; mistakes come first, so that none is without room."""
        ordered = tuple(sorted(parts, key=lambda part: part.kind is not PartKind.PROBLEM))
        if ordered == self._parts:
            return
        had_keyboard = any(chip.hasFocus() for chip in self._chips)
        self._parts = ordered
        while len(self._chips) < min(MOST, len(ordered)):
            self._chips.append(self._made())
        for chip, part in zip(self._chips, ordered, strict=False):
            chip.show_part(part, self._colours)
        self.setVisible(bool(ordered))
        self._place()
        if had_keyboard:
            self._keep_keyboard()

    def remove_last(self) -> bool:
        """Want the search without its last part; say whether it has one that can go."""
        return self._remove([part for part in self._parts if part.kind in _WRITTEN])

    def remove_widened(self) -> bool:
        """Want the search for nothing but what is typed; say whether it is for more."""
        return self._remove([part for part in self._parts if part.kind is PartKind.WIDENED])

    def _remove(self, some: Sequence[Part]) -> bool:
        last = max(some, key=lambda part: part.start, default=None)
        if last is not None:
            self.removed.emit(last)
        return last is not None

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        for chip, part in zip(self._chips, self._parts, strict=False):
            chip.show_part(part, colours)
        self._place()

    def sizeHint(self) -> QSize:
        """Return the height of the line; any width will do."""
        return QSize(0, px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many chips as there is room for."""
        super().resizeEvent(event)
        self._place()

    def _made(self) -> PartChip:
        chip = PartChip(self)
        chip.removed.connect(lambda: self.removed.emit(chip.part))
        chip.clicked.connect(lambda: self.place_wanted.emit(chip.part.start, chip.part.end))
        chip.moved.connect(lambda by: self._go(chip, by))
        return chip

    def _go(self, chip: PartChip, by: int) -> None:
        shown = [each for each in self._chips if each.isVisibleTo(self)]
        at = shown.index(chip) + by
        if 0 <= at < len(shown):
            shown[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _keep_keyboard(self) -> None:
        """Have the last chip hold the keyboard when the one that had it has gone."""
        shown = [each for each in self._chips if each.isVisibleTo(self)]
        if not shown:
            self.left.emit()
        elif not any(each.hasFocus() for each in shown):
            shown[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        left, rest = 0, len(self._parts)
        metrics = QFontMetrics(small(self.font()))
        for number, chip in enumerate(self._chips):
            wide = chip.sizeHint().width() if number < len(self._parts) else 0
            after = rest - 1
            told = metrics.horizontalAdvance(_beyond(after)) + GAP if after else 0
            fits = wide > 0 and (not left or left + wide + told <= self.width()) and rest > 0
            if not fits:
                wide = 0
            chip.setVisible(bool(wide))
            if wide:
                chip.setGeometry(self._box(left, min(wide, self.width())))
                left, rest = left + wide + GAP, rest - 1
            elif number < len(self._parts):
                left = self.width() + 1  # those behind would stand in the wrong order
        self._tell_rest(rest, metrics)

    def _tell_rest(self, rest: int, metrics: QFontMetrics) -> None:
        text = _beyond(rest)
        self._more.setText(text)
        self._more.setFont(small(self.font()))
        wide = metrics.horizontalAdvance(text) + 2
        ends = [chip.geometry() for chip in self._chips if chip.isVisibleTo(self)]
        left = sum(box.width() + GAP for box in ends)
        self._more.setGeometry(self._box(left, wide))
        self._more.setVisible(rest > 0)

    def _box(self, left: int, width: int) -> QRect:
        box = QRect(left, 0, width, self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(self.width() - left - width)
        return box


def _beyond(rest: int) -> str:
    return f"+{figure(rest)}" if rest > 0 else ""
