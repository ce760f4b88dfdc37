"""Notes as blocks: what Markdown means, and nothing that acts."""

from __future__ import annotations

import pytest
from hypothesis import given

from reader.exports.edition.blocks import BULLET, BlockKind
from reader.exports.edition.notes import LONGEST, note_blocks
from tests.reader.exports.editions import NOTE, NOTE_WORDS
from tests.reader.exports.hostile_texts import HOSTILE, TEXTS


def test_a_note_keeps_its_structure():
    blocks = note_blocks(NOTE)
    assert tuple(block.text for block in blocks) == (
        *NOTE_WORDS[:6],
        "\n".join(NOTE_WORDS[6:8]),
        *NOTE_WORDS[8:],
    )
    assert [(block.kind.value, block.depth, block.marker) for block in blocks] == [
        ("heading", 0, ""),
        ("text", 0, ""),
        ("item", 1, "1."),
        ("item", 1, "2."),
        ("item", 2, BULLET),
        ("quote", 1, ""),
        ("code", 0, ""),
        ("text", 0, ""),
        ("text", 0, ""),
    ]


def test_words_keep_their_looks():
    (block,) = note_blocks("a *b* **c** ~~d~~ `e` [f](https://example.org) [[G]] https://h.org")
    looks = {run.text.strip(): run for run in block.runs}
    assert looks["b"].slanted
    assert looks["c"].strong
    assert looks["d"].struck
    assert looks["e"].code
    assert looks["f"].link == "https://example.org"
    assert looks["G"].slanted
    assert looks["https://h.org"].link == "https://h.org"


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("a <b>c</b>", "a <b>c</b>"),
        ("![alt](http://example.org/a.png)", "alt [http://example.org/a.png]"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
    ],
)
def test_html_and_images_are_words(note, shown):
    (block,) = note_blocks(note)
    assert block.text == shown
    assert not [run for run in block.runs if run.link]


def test_a_broken_line_is_two():
    assert [block.text for block in note_blocks("one  \ntwo\nthree")] == ["one", "two three"]


def test_a_list_goes_on_where_it_was_told_to():
    assert [block.marker for block in note_blocks("3. c\n4. d")] == ["3.", "4."]


def test_what_is_too_long_is_set_as_it_is_written():
    text = "*a* " * (LONGEST // 4 + 1)
    (block,) = note_blocks(text)
    assert block.text == text.strip()


def test_what_markdown_would_not_show_is_set_as_it_is_written():
    assert [block.text for block in note_blocks("[x]: http://example.org")] == [
        "[x]: http://example.org"
    ]


@given(TEXTS)
def test_no_note_makes_more_than_words(text):
    for block in note_blocks(text):
        assert block.runs or block.kind is BlockKind.RULE
        for run in block.runs:
            run.text.encode()
            assert "\n" not in run.text or block.kind is BlockKind.CODE
            assert not run.link or run.link.split(":")[0].lower() in {"http", "https", "mailto"}


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_note_is_read(text):
    assert bool(note_blocks(text)) == bool(text.strip())
