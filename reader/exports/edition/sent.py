"""Send blocks to the process that draws them as pages, as lines of JSON."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass

from reader.exports.edition.blocks import Block, BlockKind, Run


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


def marks_line(marks: list[Mark]) -> str:
    """Return the line that is sent back, before the pages."""
    return json.dumps([astuple(mark) for mark in marks]) + "\n"


def marks_of(line: str | bytes) -> list[Mark]:
    """Return what `marks_line` wrote."""
    return [Mark(*told) for told in json.loads(line)]
