"""Pages in the making: what stays together, what is split, and where headings are noted."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer

from reader.exports.edition.blocks import BULLET, Block, BlockKind, Run
from reader.exports.edition.passages import plain
from reader.exports.edition.sent import Mark, Sheets
from tests.reader.exports.hostile_texts import TEXTS
from ui.printed.hidden_text import HiddenText, drawable, parts
from ui.printed.laid import Laid, laid
from ui.printed.looks import UNIT
from ui.printed.pages import BOTTOM, TOP, Pages
from ui.printing import writer_of

A4 = Sheets("A list", "", 595, 842)
LINE = "word " * 17
"""About as much as stands in a line."""


@dataclass(frozen=True)
class Drawn:
    """Lines of a block, on which page and how far from its top they were drawn, in points."""

    block: Block
    page: int
    top: float
    bottom: float
    first: int
    last: int


class Watched(Pages):
    """Pages that remember what was drawn where."""

    def __init__(self, writer, sheets: Sheets) -> None:
        super().__init__(writer, sheets)
        self.drawn: list[Drawn] = []

    def _draw_lines(self, one: Laid, first: int, last: int) -> None:
        top = self._y
        super()._draw_lines(one, first, last)
        made = Drawn(one.block, self._page, top / UNIT, self._y / UNIT, first, last)
        self.drawn.append(made)


def drawn(blocks: list[Block]) -> tuple[list[Drawn], list[Mark]]:
    """Return what was drawn of *blocks*, and where their headings were noted to be."""
    whole = QBuffer()
    whole.open(QBuffer.OpenModeFlag.WriteOnly)
    pages = Watched(writer_of(whole, A4), A4)
    for each in blocks:
        pages.add(each)
    pages.close()
    return pages.drawn, pages.marks


def block(kind: BlockKind, text: str, **told: object) -> Block:
    return Block(kind, plain(text), **told)


def paragraph(lines: int) -> Block:
    """Return a paragraph of about so many lines."""
    return block(BlockKind.TEXT, LINE * lines)


@pytest.fixture(autouse=True)
def application(qapp):
    """Have Qt know the fonts."""


@pytest.mark.parametrize("lines", range(36, 50))
def test_headings_stay_with_what_follows_them(lines):
    headings = [
        block(BlockKind.SECTION, "Section", level=1),
        block(BlockKind.PAPER, "Paper", level=2),
        block(BlockKind.AUTHORS, "Ada Lovelace"),
    ]
    parts, _ = drawn([paragraph(lines), *headings, paragraph(9)])
    at = next(at for at, part in enumerate(parts) if part.block == headings[0])
    together = parts[at : at + 4]
    assert [part.block for part in together[:3]] == headings
    assert {part.page for part in together} == {together[0].page}
    assert together[3].last - together[3].first >= 2


@pytest.mark.parametrize("lines", range(38, 50))
def test_no_page_begins_or_ends_with_a_single_line(lines):
    parts, _ = drawn([paragraph(3), paragraph(lines)])
    assert all(part.last - part.first >= 2 for part in parts)


def test_a_paragraph_longer_than_a_page_goes_on():
    parts, _ = drawn([paragraph(200)])
    assert [part.page for part in parts] == list(range(len(parts)))
    assert len(parts) > 3
    assert all(one.last == other.first for one, other in pairwise(parts))


def test_an_item_has_its_marker_before_it():
    item = block(BlockKind.ITEM, "first", depth=1, marker=BULLET)
    one = laid(item, 4_000, writer_of(QBuffer(), A4), HiddenText())
    assert one.marker is not None
    assert one.marker.text() == BULLET
    assert one.left >= one.look.hanging * UNIT > 0


def test_what_is_read_from_the_right_ends_there():
    width = 4_000
    one = laid(
        block(BlockKind.PAPER, "שלום", level=1), width, writer_of(QBuffer(), A4), HiddenText()
    )
    line = one.lines[0].text
    assert line.naturalTextRect().right() == pytest.approx(width, abs=UNIT)


def test_lines_of_code_stay_apart():
    code = Block(BlockKind.CODE, (Run("a\n  b\nc", code=True),))
    assert len(laid(code, 4_000, writer_of(QBuffer(), A4), HiddenText()).lines) == 3


@given(st.one_of(TEXTS, st.text(st.sampled_from("a é□𝒪😀\U0001f469\u200d\U0001f52c\ufe0f\u0378"))))
def test_exactly_what_qt_does_not_tell_is_told_by_hidden_letters(text):
    found = list(parts(text))
    assert "".join(part for part, _ in found) == text
    for part, hidden in found:
        untold = [sign for sign in part if sign > "\uffff" or drawable(sign) == "□" != sign]
        assert bool(untold) == hidden


def test_the_same_text_is_told_by_the_same_letter():
    hidden = HiddenText()
    first = hidden.before("😀")
    assert hidden.before("🚀") != first
    assert hidden.before("😀") == first
    assert [one.text for one in hidden.told] == ["😀", "🚀"]


BLOCKS = st.builds(
    lambda kind, text, depth, noted: block(
        kind, text, depth=depth, noted=noted, marker=BULLET, level=1
    ),
    st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.RULE]),
    st.one_of(TEXTS, st.integers(1, 60).map(lambda lines: LINE * lines)),
    st.integers(0, 3),
    st.booleans(),
)


@settings(max_examples=30)
@given(st.lists(BLOCKS, max_size=12))
def test_everything_is_drawn_once_within_the_page_and_noted_where_it_is(blocks):
    parts, marks = drawn(blocks)
    for part in parts:
        assert part.top >= TOP
        assert part.bottom <= A4.height - BOTTOM or part.top == TOP
    begun = [part for part in parts if part.first == 0]
    assert [part.block for part in begun] == blocks
    headings = [one for one in begun if one.block.kind in (BlockKind.SECTION, BlockKind.PAPER)]
    assert marks == [Mark(1, one.block.text, one.page, one.top) for one in headings]
