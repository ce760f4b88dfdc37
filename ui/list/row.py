"""Say what a composed row is: texts, icons and chips, each in its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QRect

from reader.types import PaperRow
from ui.list.face import Face
from ui.list.fitted import FittedText


class Density(StrEnum):
    """How much of a paper a row shows."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class Line:
    """A text and the box that it stands in; one that is not *strong* is drawn muted."""

    text: FittedText
    box: QRect
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """Small print that fits into its box, drawn muted: quicker than a `Line`."""

    text: str
    box: QRect


@dataclass(frozen=True, slots=True)
class Icon:
    """An icon of `resources/icons`, in the colour that goes with it."""

    name: str
    box: QRect


@dataclass(frozen=True, slots=True)
class Chip:
    """A small box with a word: a tag's, or of no colour when *tag* is None."""

    text: str
    box: QRect
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Composed:
    """A composed row; places are counted from its top left corner."""

    lines: tuple[Line, ...]
    icons: tuple[Icon, ...] = ()
    chips: tuple[Chip, ...] = ()
    cells: tuple[Cell, ...] = ()

    def mirrored(self, width: int) -> Composed:
        """Return it for those who read from right to left, in a row *width* pixels wide."""

        def turned(box: QRect) -> QRect:
            return QRect(width - box.x() - box.width(), box.y(), box.width(), box.height())

        return Composed(
            tuple(replace(line, box=turned(line.box)) for line in self.lines),
            tuple(replace(icon, box=turned(icon.box)) for icon in self.icons),
            tuple(replace(chip, box=turned(chip.box)) for chip in self.chips),
            tuple(replace(cell, box=turned(cell.box)) for cell in self.cells),
        )


class Composer(Protocol):
    """Puts what a row shows in its place, as if all read from left to right."""

    @property
    def face(self) -> Face:
        """Return the faces that it composes with."""

    @property
    def height(self) -> int:
        """Return the height of every row."""

    def compose(self, row: PaperRow, width: int, *, mirrored: bool) -> Composed:
        """Return *row* composed for a row *width* pixels wide.

        With *mirrored* the texts stand at the right of their boxes.
        """
