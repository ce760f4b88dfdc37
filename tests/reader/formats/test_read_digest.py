import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats import size
from reader.formats.table import FORMATS, read

TITLE = "Listening to Glaciers"
ABSTRACT = (
    "Ice speaks before it breaks – often by days. We place cheap microphones on naïve glaciers "
    "and learn which sounds come before a fall. The warning is right four times out of five."
)
PAGE = f"Daily Papers\n\n{TITLE}\n\n{ABSTRACT}\n"


def accepted(data):
    try:
        return bool(read(data).papers)
    except FormatError:
        return False


def cause(data):
    with pytest.raises(FormatError) as refusal:
        read(data)
    assert refusal.value.advice
    return refusal.value.cause


@pytest.mark.parametrize(
    "data",
    [
        PAGE.encode(),
        codecs.BOM_UTF8 + PAGE.encode(),
        codecs.BOM_UTF16_LE + PAGE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + PAGE.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + PAGE.encode("utf-32-le"),
    ],
    ids=["utf-8", "utf-8 bom", "utf-16 le", "utf-16 be", "utf-32"],
)
def test_unicode_files_are_read_without_a_remark(data):
    digest = read(data)
    assert [(paper.title, paper.abstract) for paper in digest.papers] == [(TITLE, ABSTRACT)]
    assert digest.warnings == ()


def test_windows_text_is_read_with_a_remark_that_names_the_line():
    digest = read(PAGE.encode("cp1252"))
    assert digest.papers[0].abstract == ABSTRACT
    assert digest.warnings == ("Not UTF-8, read as Windows-1252; the first such line is 5.",)


def test_one_bad_byte_does_not_spoil_the_rest_of_the_characters():
    digest = read(PAGE.encode().replace(b"right", b"r\xffght"))
    assert "– often" in digest.papers[0].abstract
    assert "r\ufffdght" in digest.papers[0].abstract
    assert digest.warnings == ("Damaged UTF-8: characters were lost, the first on line 5.",)


MIT = """Permission is hereby granted, free of charge, to any person who has a copy
of this software and its files, to deal in it without restriction.

The above notice shall be included in all copies or substantial parts
of the software, which comes without any warranty.
"""
PROSE = "\n\n".join(f"It was evening {n}. {ABSTRACT}" for n in range(9))
CODE = "\n".join(["import os", "", "def main() -> None:", '    print("hello.")', "", "main()"])
MARKDOWN = f"# Project\n\n{ABSTRACT}\n\n## Install\n\n```\npip install it\n```\n\n- one\n- two\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "blank lines"),
        (codecs.BOM_UTF8, "blank lines"),
        (b"%PDF-1.7\nstuff", "PDF"),
        (b"PK\x03\x04\x14\x00\x00", "ZIP"),
        (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        (bytes(range(256)) * 9, "binary"),
        (b"\x01\x02\x03\x04 almost text", "binary"),
        (PAGE.encode("utf-16-le"), "UTF-16"),
        (b'{"papers": []}', "JSON"),
        (b'[{"title": "x"}]', "JSON"),
        (b"<!DOCTYPE html>\n<html></html>", "HTML"),
        (b'<?xml version="1.0"?><feed/>', "XML"),
        (b"From: a@example.org\nSubject: Papers\n\nHello.", "e-mail"),
        (b"#!/bin/sh\necho hello\n", "script"),
        (b"\\documentclass{article}\n\\begin{document}", "LaTeX"),
        (MARKDOWN.encode(), "Markdown"),
        (CODE.encode(), "source code"),
        (b"2024-01-02 03:04:05 INFO up\n2024-01-02 03:04:06 INFO down.\n", "log"),
        (b"[section]\nkey = value\nother = value.\n", "settings"),
        (MIT.encode(), "prose"),
        (PROSE.encode(), "prose"),
        (b"Daily Papers\n\nSubscribe\n\nMar 12\n", "header of a digest"),
        (b"Daily Papers\n\nA title alone\n", "header of a digest"),
        (b"\n" * (size.PAGE.breaks + 1) + b"x", "more than 250,000 lines"),
    ],
)
def test_what_is_no_digest_is_refused_by_name(data, said):
    assert said in cause(data)


def test_markup_is_refused_even_under_the_header_of_a_page():
    markdown = "".join(f"### [{TITLE} {n}](https://example.org)\n\n- 3 authors\n\n" for n in "123")
    assert "Markdown" in cause(f"new\n\n{markdown}{ABSTRACT}\n".encode())


def test_formats_have_names_of_their_own():
    assert len({form.name for form in FORMATS}) == len(FORMATS)


@given(st.binary() | st.text().map(str.encode) | st.text().map(lambda s: (PAGE + s).encode()))
def test_any_bytes_are_read_or_refused(data):
    assert accepted(data) or cause(data)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "a. " * 300_000,
        "a" + "\u0327\u0301" * 200_000,
        "\u202e\u2028\x1b" * 20 + "w" * 100_000,
        "T\n\rA.\r\n" * 20_000,
        "<a " * 100_000,
        "%" * 100_000,
        "-" * 100_000,
        "--------------------------------\n" * 10_000,
        "](" * 100_000,
        "a,b" * 100_000,
        "(" * 100_000,
        "\\" * 100_000,
    ],
)
@pytest.mark.parametrize("header", ["", PAGE], ids=["bare", "under a header"])
def test_hostile_text_is_read_or_refused_in_linear_time(text, header):
    assert accepted((header + text).encode()) == bool(header)
