"""Have the text of a PDF be what was written: Qt tells the shapes of letters, not the letters.

Of characters beyond U+FFFF, such as emoji, nothing is told: Qt works its tables out from the
first 65,536 alone, and the fonts that it embeds no longer say which shape is which character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import cast

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, IndirectObject, NameObject, StreamObject

_TARGETS = re.compile(rb"\[[^\]]*\]")
"""What the shapes of a font stand for, in a table of the kind that Qt writes."""
_TARGET = re.compile(rb"<([0-9A-Fa-f]{4})>")
_SHAPES = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]")
"""Ligatures of Latin letters, and letters of scripts that join, as they look within a word."""


def tell_letters(writer: PdfWriter) -> None:
    """Change the tables by which programs read the text of a PDF from the shapes of its fonts.

    A ligature is told as its letters, so that who searches for "first" finds it.
    """
    for reference in _tables(writer):
        table = reference.get_object()
        if isinstance(table, StreamObject):
            told = _TARGETS.sub(lambda some: _TARGET.sub(_letters, some[0]), table.get_data())
            table.set_data(told)


def _tables(writer: PdfWriter) -> Iterator[IndirectObject]:
    """Yield each table of letters once."""
    seen: set[int] = set()
    for page in writer.pages:
        resources = cast("DictionaryObject", page["/Resources"])
        for font in cast("DictionaryObject", resources.get("/Font", {})).values():
            table = font.get_object().raw_get(NameObject("/ToUnicode"))
            if isinstance(table, IndirectObject) and table.idnum not in seen:
                seen.add(table.idnum)
                yield table


def _letters(target: re.Match[bytes]) -> bytes:
    return _told(target[1])


@cache
def _told(code: bytes) -> bytes:
    sign = chr(int(code, 16))
    if sign == "\t":  # the shape of a space is that of a tab, too, and Qt tells the first
        sign = " "
    letters = unicodedata.normalize("NFKC", sign) if _SHAPES.match(sign) else sign
    # Several letters that are read from the right would be turned round: their shape stays.
    if len(letters) == 1 or letters.isascii():
        sign = letters
    return b"<" + sign.encode("utf-16-be", "surrogatepass").hex().upper().encode() + b">"
