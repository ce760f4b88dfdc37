"""Lay out the chips of a row: its tags, and in how many digests it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from reader.types import Decision, PaperRow
from reader.words import tr
from ui.list.face import GAP, Face
from ui.list.row import Chip, Icon

PADDING = 7
WIDEST = 9
"""Width of the widest chip, in heights of its small print."""

Word = tuple[str, str | None]
"""What a chip says, and the tag whose colour it has."""


def words(row: PaperRow, *, digests: bool = True) -> list[Word]:
    """Return what the chips say, from right to left."""
    found: list[Word] = [(name, name) for name in reversed(row.tags)]
    if digests and row.digests > 1:
        return [(tr("in %n digest(s)", n=row.digests), None), *found]
    return found


def laid(given: Sequence[Word], within: tuple[int, int], middle: int, face: Face) -> list[Chip]:
    """Return chips from the right end of *within* to the left, on a line through *middle*.

    Those without room there are counted by the last; the first stands in any case.
    """
    left, right = within
    metrics = QFontMetrics(face.small)
    height = face.small_height + 4
    widest = WIDEST * face.small_height
    chips: list[Chip] = []
    for number, (word, tag) in enumerate(given):
        text = metrics.elidedText(word, Qt.TextElideMode.ElideMiddle, widest)
        wide = metrics.horizontalAdvance(text) + 2 * PADDING
        full = bool(chips) and right - wide < left
        if full:
            text = f"+{len(given) - number}"
            wide = metrics.horizontalAdvance(text) + 2 * PADDING
        box = QRect(right - wide, middle - height // 2, wide, height)
        chips.append(Chip(text, box, None if full else tag))
        right -= wide + GAP
        if full:
            break
    return chips


def moved(chips: Sequence[Chip], left: int) -> list[Chip]:
    """Return *chips* so that they begin at *left*."""
    if not chips:
        return []
    by = left - min(chip.box.left() for chip in chips)
    return [Chip(chip.text, chip.box.translated(by, 0), chip.tag) for chip in chips]


def notable(row: PaperRow) -> list[str]:
    """Return the icons of what the reader wrote into the paper, from right to left."""
    return ["note"] * row.has_note + ["highlight"] * bool(row.highlights)


def interesting(row: PaperRow) -> list[str]:
    """Return the icon of what the watch words say of the paper."""
    return ["raised"] * (row.interest > 0) + ["lowered"] * (row.interest < 0)


def decided(row: PaperRow) -> list[str]:
    """Return the icon of its decision, unless it is still in the inbox."""
    return [row.decision.value] if row.decision is not Decision.INBOX else []


def icons(names: Sequence[str], right: int, middle: int, face: Face) -> tuple[list[Icon], int]:
    """Return icons from *right* to the left, on a line through *middle*, and what is left of it."""
    made = []
    for name in names:
        made.append(Icon(name, QRect(right - face.mark, middle - face.mark // 2, *[face.mark] * 2)))
        right -= face.slot
    return made, right
