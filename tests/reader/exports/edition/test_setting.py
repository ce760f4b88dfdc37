"""A handout as blocks: sections, levels of headings, and what can be sent."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.exports.edition.blocks import Block, BlockKind, Run
from reader.exports.edition.sent import (
    Drawn,
    Hidden,
    Mark,
    Sheets,
    block_line,
    block_of,
    drawn_line,
    drawn_of,
    sheets_line,
    sheets_of,
)
from reader.exports.edition.setting import edition
from reader.types import Handout, Item
from tests.reader.exports.editions import reading_list
from tests.reader.exports.hostile_texts import TEXTS, paper

RUNS = st.builds(Run, TEXTS, TEXTS, TEXTS, st.integers(-1, 1), st.booleans())
BLOCKS = st.builds(
    Block, st.sampled_from(BlockKind), st.lists(RUNS).map(tuple), TEXTS, st.integers(0, 9), TEXTS,
    st.integers(0, 9), st.booleans(),
)  # fmt: skip


def headings(*sections: str) -> list[tuple[str, int, str]]:
    some = [Item(paper(1, f"p{at}"), section=section) for at, section in enumerate(sections)]
    kinds = {BlockKind.SECTION, BlockKind.PAPER}
    return [
        (block.kind.value, block.level, block.text)
        for blocks in edition(Handout(some))
        for block in blocks
        if block.kind in kinds
    ]


def test_papers_stand_under_the_heading_of_their_section():
    assert headings("", "One", "One", "Two") == [
        ("paper", 1, "p0"),
        ("section", 1, "One"),
        ("paper", 2, "p1"),
        ("paper", 2, "p2"),
        ("section", 1, "Two"),
        ("paper", 2, "p3"),
    ]


def test_a_section_without_letters_has_no_heading():
    assert [kind for kind, _, _ in headings("\x00", " ", "One")] == [
        "paper", "paper", "section", "paper",
    ]  # fmt: skip


def test_papers_are_read_one_at_a_time():
    taken: list[int] = []

    def stream() -> object:
        for number in range(1, 100):
            taken.append(number)
            yield Item(paper(number))

    pieces = edition(Handout(stream()))
    next(pieces)
    assert taken == []
    next(pieces)
    assert taken == [1]


def test_every_anchor_is_there_once():
    some = [Item(paper(1), section=f"s{at}") for at in range(5)]
    anchors = [block.anchor for blocks in edition(Handout(some)) for block in blocks]
    named = [anchor for anchor in anchors if anchor]
    assert len(named) == len(set(named))


def test_the_end_tells_what_those_colours_mean_that_there_are():
    *_, end = edition(replace(reading_list(), meanings=(("green", "good"), ("blue", "unused"))))
    assert [block.text for block in end][1:] == ["Colours of highlights: good"]
    *_, end = edition(Handout([Item(paper(1))], meanings=(("green", "good"),)))
    assert [block.text for block in end] == ["1 paper"]


@given(BLOCKS)
def test_a_block_that_is_sent_arrives_whole(block):
    line = block_line(block)
    assert block_of(line.encode()) == block
    assert line.count("\n") == 1


@given(TEXTS)
def test_what_stands_around_the_blocks_arrives_too(text):
    sheets = Sheets(text, text, 595.28, 841.89)
    drawn = Drawn((Mark(1, text, 0, 12.5),), (Hidden(text, 1.5),))
    assert sheets_of(sheets_line(sheets).encode()) == sheets
    assert drawn_of(drawn_line(drawn).encode()) == drawn
