"""Go through a handout once, paper by paper, and say where sections begin."""

from __future__ import annotations

from collections.abc import Iterator

from reader.exports.edition.blocks import Block
from reader.exports.edition.papers import ending, front, paper_blocks, section_block
from reader.types import Handout


def edition(handout: Handout) -> Iterator[list[Block]]:
    """Yield a handout as lists of blocks: the front, each paper, and the end.

    A paper's list begins with the heading of a section when one begins there. Under a
    section the headings of papers are of level 2, before the first of level 1. The end
    says what those colours mean that highlights have.
    """
    yield list(front(handout))
    section, sections, count = "", 0, 0
    used: set[str] = set()
    for item in handout.items:
        count += 1
        blocks: list[Block] = []
        if item.section != section and (named := section_block(item.section, sections + 1)).runs:
            section, sections = item.section, sections + 1
            blocks.append(named)
        blocks += paper_blocks(item, count, level=2 if sections else 1)
        used.update(each.colour for each in item.paper.highlights)
        yield blocks
    yield list(ending(count, [each for each in handout.meanings if each[0] in used]))
