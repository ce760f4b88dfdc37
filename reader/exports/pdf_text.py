"""Have the text of a PDF be what was written: Qt tells the shapes of letters, not the letters.

Of characters beyond U+FFFF, such as emoji, and of pictures Qt tells nothing. Before each of them
stands a letter that is not seen, which here is made to tell them; see `ui.printed.hidden_text`.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import cast

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from reader.exports.edition.sent import HIDDEN_COUNT, HIDDEN_FAMILY, HIDDEN_FIRST, Hidden

_RANGES = re.compile(rb"\d+ beginbfrange.*endbfrange\n", re.DOTALL)
"""Which shapes stand for what, in a table of the kind that Qt writes."""
_RANGE = re.compile(rb"<(\w{4})> <(\w{4})> (?:<(\w{4})>|\[([^\]]*)\])")
"""From one shape to another: the code of the first, from which the others count on, or of each."""
_TARGET = re.compile(rb"<(\w{4})>")
_SECTION = 100
"""Shapes that a section of a table may tell of."""
_SHAPES = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]")
"""Ligatures of Latin letters, and letters of scripts that join, as they look within a word."""


def tell_letters(writer: PdfWriter, hidden: Sequence[Hidden]) -> None:
    """Change the tables by which programs read the text of a PDF from the shapes of its fonts.

    A ligature is told as its letters, so that who searches for "first" finds it; a letter that is
    not seen as what it stands for, over all its width.
    """
    for font, table in _tables(writer):
        codes = _codes(table.get_data(), _shapes(font))
        number = str(font["/BaseFont"]).partition(HIDDEN_FAMILY)[2]
        if number.isdecimal():
            stand = [_hidden(hidden[int(number) * HIDDEN_COUNT :], code) for code in codes]
            _widen(font, [one.width for one in stand])
            told = [one.text for one in stand]
        else:
            told = [_letters(code) for code in codes]
        table.set_data(_RANGES.sub(_retold(told), table.get_data()))


def _tables(writer: PdfWriter) -> Iterator[tuple[DictionaryObject, StreamObject]]:
    """Yield each font, once, and its table of letters."""
    seen: set[int] = set()
    for page in writer.pages:
        resources = cast("DictionaryObject", page["/Resources"])
        for reference in cast("DictionaryObject", resources.get("/Font", {})).values():
            font = cast("DictionaryObject", reference.get_object())
            at = font.raw_get(NameObject("/ToUnicode"))
            if isinstance(at, IndirectObject) and at.idnum not in seen:
                seen.add(at.idnum)
                table = at.get_object()
                if isinstance(table, StreamObject) and _shapes(font):
                    yield font, table


def _shapes(font: DictionaryObject) -> int:
    """Return how many shapes a font has, as the TrueType file within it says."""
    (letters,) = cast("ArrayObject", font["/DescendantFonts"])
    described = cast("DictionaryObject", letters.get_object()["/FontDescriptor"])
    held = described.get("/FontFile2")
    file = cast("StreamObject", held.get_object()).get_data() if held else b""
    at = file.find(b"maxp")
    start = int.from_bytes(file[at + 8 : at + 12], "big") + 4
    return int.from_bytes(file[start : start + 2], "big") if at > 0 else 0


def _codes(table: bytes, count: int) -> list[int]:
    """Return the code of each of so many shapes, as Qt tells it; 0 where it does not."""
    codes = [0] * count
    for first, last, counted, listed in _RANGE.findall(table):
        some = range(int(first, 16), min(int(last, 16) + 1, count))
        found = [int(code, 16) for code in _TARGET.findall(listed)]
        for shape, code in zip(some, found or itertools.count(int(counted, 16)), strict=False):
            codes[shape] = code
    return codes


def _retold(told: Sequence[str]) -> bytes:
    """Return the part of a table that says for what each shape stands.

    Programs take a shape that is left out for whatever has its number, so none is.
    """
    lines = [
        b"<%04X> <%b>\n" % (shape, text.encode("utf-16-be", "replace").hex().upper().encode())
        for shape, text in enumerate(told)
    ]
    parts = (lines[at : at + _SECTION] for at in range(0, len(lines), _SECTION))
    return b"".join(
        b"%d beginbfchar\n%bendbfchar\n" % (len(part), b"".join(part)) for part in parts
    )


def _widen(font: DictionaryObject, widths: Iterable[float]) -> None:
    """Say how wide letters are; no shape is moved by it, as Qt tells the place of each."""
    (letters,) = cast("ArrayObject", font["/DescendantFonts"])
    told = ArrayObject(NumberObject(round(1000 * width)) for width in widths)
    letters.get_object()[NameObject("/W")] = ArrayObject([NumberObject(0), told])


def _hidden(hidden: Sequence[Hidden], code: int) -> Hidden:
    """Return what a letter stands for that is not seen; nothing for the others of its font."""
    number = code - HIDDEN_FIRST
    return hidden[number] if 0 <= number < min(HIDDEN_COUNT, len(hidden)) else Hidden("", 0)


@cache
def _letters(code: int) -> str:
    if not code:  # Qt does not know, and a letter that is not seen tells
        return ""
    sign = chr(code)
    if sign == "\t":  # the shape of a space is that of a tab, too, and Qt tells the first
        return " "
    letters = unicodedata.normalize("NFKC", sign) if _SHAPES.match(sign) else sign
    # Several letters that are read from the right would be turned round: their shape stays.
    return letters if len(letters) == 1 or letters.isascii() else sign
