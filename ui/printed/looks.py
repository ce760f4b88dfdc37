"""Say how each kind of block looks on paper: letters, spaces, colours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from reader.exports.edition.blocks import Block, BlockKind, Run
from reader.exports.edition.xhtml import tint

UNIT = 10
"""Parts of a point that are counted: at 720 to the inch no letter is moved to fit a grid."""
SERIF = (
    "Charter", "Source Serif 4", "Palatino Linotype", "Palatino", "P052", "Noto Serif",
    "Liberation Serif", "DejaVu Serif",
)  # fmt: skip
SANS = (
    "Inter", "Source Sans 3", "Segoe UI", "Helvetica Neue", "Nimbus Sans", "Noto Sans",
    "Liberation Sans", "DejaVu Sans",
)  # fmt: skip
MONO = ("Cascadia Mono", "Consolas", "Menlo", "Noto Sans Mono", "DejaVu Sans Mono")
"""The first that the system has is taken; for other scripts it finds others by itself."""
BODY = 10.5
"""The size of the letters of texts, in points."""
INK, QUIET, ACCENT = "#1d1d20", "#5d5d66", "#3746b3"
NOTE_BAR, LIST_BAR = "#c9a227", "#3746b3"
_CODE_SHARE = 0.88
"""Letters of one width look larger than others of their size."""
_RAISED = {
    1: QTextCharFormat.VerticalAlignment.AlignSuperScript,
    -1: QTextCharFormat.VerticalAlignment.AlignSubScript,
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a block looks; all measures are points."""

    size: float
    before: float = 0
    after: float = 5
    families: tuple[str, ...] = SERIF
    colour: str = INK
    bold: bool = False
    italic: bool = False
    leads: bool = False
    """It stays on the page of what follows it."""
    pitch: float = 1.36
    """From line to line, as a share of the size."""
    bar: str = ""
    """The line that runs beside it."""
    indent: float = 0
    hanging: float = 0
    """How far before its text the marker of an item stands."""


_SMALL = Look(8.5, 2, 2, families=SANS, colour=QUIET)
_STEP, _BESIDE = 16, 12
"""How far lists lie within others, and text from the bar beside it."""
_LOOKS = {
    BlockKind.TITLE: Look(23, 0, 4, SANS, bold=True, leads=True, pitch=1.2),
    BlockKind.SUBTITLE: Look(10, 2, 16, SANS, QUIET),
    BlockKind.SECTION: Look(16, 26, 6, SANS, bold=True, leads=True, pitch=1.2),
    BlockKind.PAPER: Look(13, 22, 3, SANS, bold=True, leads=True, pitch=1.22),
    BlockKind.AUTHORS: Look(10, 0, 1, SERIF, leads=True, pitch=1.3),
    BlockKind.FACTS: replace(_SMALL, after=5, leads=True, pitch=1.4),
    BlockKind.SENTENCE: Look(BODY, 3, 7, italic=True, bar=LIST_BAR, indent=_BESIDE),
    BlockKind.TEXT: Look(BODY),
    BlockKind.LABEL: Look(8.5, 7, 1, SANS, QUIET, bold=True, leads=True),
    BlockKind.HEADING: Look(BODY, 6, 2, SANS, bold=True, leads=True, pitch=1.25),
    BlockKind.ITEM: Look(BODY, after=2, hanging=14),
    BlockKind.QUOTE: Look(10, 6, 3, colour=QUIET),
    BlockKind.CODE: Look(9, 3, 5, MONO, pitch=1.3),
    BlockKind.RULE: Look(BODY, 2, 6),
    BlockKind.SMALL: _SMALL,
}


def look_of(block: Block) -> Look:
    """Return how *block* looks."""
    look = _LOOKS[block.kind]
    indent = look.indent + _STEP * block.depth
    if block.noted:
        return replace(look, indent=indent + _BESIDE, bar=NOTE_BAR)
    return replace(look, indent=indent)


@cache
def font(families: tuple[str, ...], size: float, bold: bool = False, italic: bool = False) -> QFont:
    """Return letters of a *size* in points, as the first of *families* that there is has them."""
    made = QFont()
    made.setFamilies(families)
    made.setPixelSize(round(size * UNIT))
    made.setBold(bold)
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def form(run: Run, look: Look) -> QTextCharFormat:
    """Return how a run looks within a block."""
    made = QTextCharFormat()
    families, size = (MONO, look.size * _CODE_SHARE) if run.code else (look.families, look.size)
    size = look.size if look.families is MONO else size
    made.setFont(font(families, size, look.bold or run.strong, look.italic ^ run.slanted))
    made.setForeground(QColor(look.colour))
    made.setFontStrikeOut(run.struck)
    if run.level:
        made.setVerticalAlignment(_RAISED[run.level])
    if run.colour:
        made.setBackground(QColor(tint(run.colour)))
        made.setForeground(QColor(INK))
    if run.link:
        made.setAnchor(True)
        made.setAnchorHref(run.link)
        made.setForeground(QColor(ACCENT))
    return made
