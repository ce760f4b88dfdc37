"""Blocks as XHTML: always one tree, always the same words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.exports.edition.blocks import BULLET, Block, BlockKind, Run
from reader.exports.edition.notes import note_blocks
from reader.exports.edition.passages import plain
from reader.exports.edition.preview import write_preview
from reader.exports.edition.xhtml import xhtml
from tests.reader.exports.editions import items, reading_list
from tests.reader.exports.hostile_texts import TEXTS


def tree(blocks: list[Block]) -> etree._Element:
    return etree.fromstring(f"<body>{''.join(xhtml(blocks))}</body>")


def shape(element: etree._Element) -> str:
    inside = " ".join(map(shape, element))
    return f"{element.tag}({inside})" if inside else str(element.tag)


def item(depth: int, marker: str = BULLET) -> Block:
    return Block(BlockKind.ITEM, plain(f"{depth}"), depth=depth, marker=marker)


@given(st.lists(TEXTS))
def test_notes_of_any_words_are_trees_with_those_words(texts):
    blocks = [block for text in texts for block in note_blocks(text)]
    read = tree(blocks)
    said = "".join("".join(read.itertext()).split())
    assert said == "".join("".join(block.text for block in blocks).split())


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from([BULLET, "1.", "12."]))))
def test_lists_of_any_depths_are_closed_and_hold_only_items(depths):
    blocks = [
        item(depth, marker) if depth else Block(BlockKind.TEXT, plain("-"))
        for depth, marker in depths
    ]
    read = tree(blocks)
    lists = [each for each in read.iter() if each.tag in {"ul", "ol"}]
    assert {child.tag for each in lists for child in each} <= {"li"}
    assert len(read.findall(".//li")) >= sum(1 for depth, _ in depths if depth)


def test_a_list_in_a_list_stands_in_its_item():
    assert shape(tree([item(1), item(2, "1."), item(1)])) == "body(ul(li(ol(li)) li))"


def test_what_is_noted_stands_together():
    blocks = [Block(BlockKind.TEXT, plain(word), noted=word != "a") for word in "abc"]
    assert shape(tree(blocks)) == "body(p div(p p))"


def test_what_is_read_from_the_right_says_so():
    (heading,) = tree([Block(BlockKind.PAPER, plain("(שלום) owls"), anchor="p", level=1)])
    assert dict(heading.attrib) == {"class": "paper", "id": "p", "dir": "rtl"}


def test_a_colour_that_nobody_knows_is_one_that_there_is():
    (paragraph,) = tree([Block(BlockKind.TEXT, (Run("x", colour='"><script>'),))])
    assert paragraph[0].get("class") == "yellow"


def test_a_preview_shows_all_papers_and_fetches_nothing():
    page = "".join(write_preview(reading_list()))
    read = etree.fromstring(page)
    assert len(read.findall(".//h2[@class='paper']")) == len(list(items()))
    assert not {each.tag for each in read.iter()} & {"img", "script", "link", "iframe", "object"}
