import csv
import io
import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from reader.errors import LecternError
from reader.exports.annotations import annotation_format, here, write_csv, write_markdown
from reader.text.visible import lines, one_line
from reader.types import Annotation, AnnotationKind
from tests.reader.exports.hostile_texts import TEXTS

NOTE, HIGHLIGHT = AnnotationKind.NOTE, AnnotationKind.HIGHLIGHT
ONE = Annotation(
    "a", HIGHLIGHT, 1, "Owls at *night*", "a *small* passage", "why, though?", "blue", "Result",
    ("to read", "a,b"), "monday", "2025-03-01T10:00:00+00:00",
    "https://example.org/owls",
)  # fmt: skip
TWO = Annotation(
    "note:1", NOTE, 1, "Owls at *night*", "# Mine\n\n- **one**", made="2025-02-01", link=ONE.link
)
THREE = Annotation("note:2", NOTE, 2, "Tides", "plain")


def shown(markdown: str) -> list[tuple[str, str]]:
    """Return each heading and paragraph as a reader of the Markdown sees it."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    return [
        (before.tag, "".join(child.content for child in token.children or ()))
        for before, token in pairwise(tokens)
        if token.type == "inline"
    ]


def test_markdown_has_a_section_for_each_paper():
    text = "".join(write_markdown([ONE, TWO, THREE], "All & sundry"))
    assert shown(text) == [
        ("h1", "All & sundry"),
        ("h2", "Owls at *night*"),
        ("p", "https://example.org/owls"),
        ("p", "a *small* passage"),
        ("p", "why, though?"),
        ("p", f"Highlight · blue, Result · Tags: to read, a,b · monday · {here(ONE.made)[:10]}"),
        ("h1", "Mine"),
        ("p", "one"),
        ("p", "Note · 2025-02-01"),
        ("h2", "Tides"),
        ("p", "plain"),
        ("p", "Note"),
    ]


def test_csv_is_read_back():
    text = "".join(write_csv([ONE, TWO], ""))
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows[0] == ["kind", "text", "comment", "colour", "meaning", "tags", "paper", "link",
                       "digest", "date"]  # fmt: skip
    assert rows[1] == ["highlight", ONE.text, ONE.comment, "blue", "Result", "to read, a,b",
                       ONE.title, ONE.link, "monday", here(ONE.made)]  # fmt: skip
    assert rows[2][1] == TWO.text


@pytest.fixture
def far_east(monkeypatch):
    """Put the reader where the day begins fourteen hours earlier."""
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Pacific/Kiritimati")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("far_east")
def test_the_day_is_the_readers_own():
    """As on the screen, and as the filter counts: 10 o'clock in UTC is the next day there."""
    assert "monday · 2025-03-02*" in "".join(write_markdown([ONE], "x"))
    written = "".join(write_csv([ONE], "")).removeprefix("\ufeff")
    _, row = csv.reader(io.StringIO(written, newline=""))
    assert row[-1] == "2025-03-02T00:00:00+14:00"


@pytest.mark.parametrize(
    "made", ["", "2025-02-01", "soon", "9999-12-31T23:59:59+00:00", "0001-01-01"]
)
@pytest.mark.usefixtures("far_east")
def test_what_is_no_time_stays_as_it_is(made):
    written = "".join(write_csv([replace(ONE, made=made)], "")).removeprefix("\ufeff")
    _, row = csv.reader(io.StringIO(written, newline=""))
    assert row[-1] == made


def test_unknown_formats_are_refused():
    with pytest.raises(LecternError):
        annotation_format("docx")


@given(TEXTS, TEXTS, TEXTS)
def test_no_cell_is_a_formula_and_none_is_lost(text, comment, title):
    one = Annotation("a", HIGHLIGHT, 1, title, text, comment)
    written = "".join(write_csv([one], ""))
    _, row = csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline=""))
    for cell, given_text in zip((row[1], row[2], row[6]), (text, comment, title), strict=True):
        assert not cell.lstrip(" \n").startswith(("=", "+", "-", "@", "\t", "\r"))
        shown = "\n".join(lines(given_text))
        assert cell in (shown, f"'{shown}")


@given(TEXTS, TEXTS, TEXTS)
def test_markdown_shows_what_was_highlighted(text, comment, title):
    one = Annotation("a", HIGHLIGHT, 1, title, text, comment)
    html = MarkdownIt("commonmark", {"html": True}).parse("".join(write_markdown([one], "x")))
    assert not [token for token in html if token.type == "html_block"]
    quote = [token for token in html if token.type == "inline" and token.level == 2]
    seen = "".join(child.content for token in quote for child in token.children)
    assert seen.split() == one_line(text).split()
