"""Send blocks to the process that draws them as pages, as lines of JSON."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass

from reader.exports.edition.blocks import Block, BlockKind, Run

HIDDEN_FAMILY, HIDDEN_FIRST, HIDDEN_COUNT = "LecternHidden", 0x2500, 160
"""Fonts of letters that are not seen: how their names begin, and the codes of their letters.

These codes are neither of a direction nor drawn as pictures, and a line ends at none of them.
"""


@dataclass(frozen=True, slots=True)
class Sheets:
    """What pages are like: their running heading and, in points, their size."""

    title: str
    author: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a heading stands: its level from 1, the page from 0, and points from its top."""

    level: int
    text: str
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Hidden:
    """What a letter stands for that is not seen, and how far that reaches for the size of 1."""

    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is told of the pages that were drawn."""

    marks: tuple[Mark, ...]
    hidden: tuple[Hidden, ...]
    """By the codes of their letters, font by font."""


def sheets_line(sheets: Sheets) -> str:
    """Return the first line that is sent."""
    return json.dumps(astuple(sheets)) + "\n"


def sheets_of(line: str | bytes) -> Sheets:
    """Return what `sheets_line` wrote."""
    return Sheets(*json.loads(line))


def block_line(block: Block) -> str:
    """Return a line that tells a block."""
    runs = [(run.text, *run.look) for run in block.runs]
    told = (block.kind, runs, block.anchor, block.depth, block.marker, block.level, block.noted)
    return json.dumps(told) + "\n"


def block_of(line: str | bytes) -> Block:
    """Return what `block_line` wrote."""
    kind, runs, *told = json.loads(line)
    return Block(BlockKind(kind), tuple(Run(*run) for run in runs), *told)


def drawn_line(drawn: Drawn) -> str:
    """Return the line that is sent back, before the pages."""
    return json.dumps(astuple(drawn)) + "\n"


def drawn_of(line: str | bytes) -> Drawn:
    """Return what `drawn_line` wrote."""
    marks, hidden = json.loads(line)
    return Drawn(tuple(Mark(*told) for told in marks), tuple(Hidden(*told) for told in hidden))
