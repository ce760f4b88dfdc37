"""Tell by letters that are not seen what Qt draws on a page without telling what it is.

Qt tells nothing of characters beyond U+FFFF, nor of those that it draws as pictures, such as
emoji in colour, nor of what no font has. A letter without a shape stands before each of them; the
file says later what it stands for, see `reader.exports.pdf_text`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QFontMetricsF, QTextLayout

from reader.exports.edition.sent import HIDDEN_COUNT, HIDDEN_FAMILY, HIDDEN_FIRST, Hidden
from ui.printed.blank_font import BOX, BOX_WIDTH, JOINER, blank_font
from ui.printed.looks import BODY, SERIF, UNIT, font

_MARKS = {"Mn", "Me", "Cf"}
"""Marks on other characters, and what says how these look."""
_LONGEST = 16
"""Characters that one letter stands for: a line may end between two of them, not within."""
_PICTURE = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff]"
)
_EMOJI = re.compile(
    rf"[0-9#*]\ufe0f?\u20e3|{_PICTURE}[\ufe0f\U0001f3fb-\U0001f3ff]*"
    rf"(?:\u200d{_PICTURE}[\ufe0f\U0001f3fb-\U0001f3ff]*|[\U0001f1e6-\U0001f1ff\U000e0020-\U000e007f])*"
)
"""What some fonts draw as one picture, in Unicode Technical Standard 51."""
_COLOURED = ("CBDT", "COLR", "sbix", "SVG ")
"""Tables of fonts whose letters are pictures."""


class HiddenText:
    """Gives the hidden letters of a document, and keeps what each stands for."""

    def __init__(self) -> None:
        self.told: list[Hidden] = []
        self._numbers: dict[str, int] = {}
        self._families: list[str] = []

    def before(self, text: str) -> tuple[str, str]:
        """Return a font family and what to write in it before *text*, to have it told."""
        number = self._numbers.setdefault(text, len(self._numbers))
        if number == len(self.told):
            self.told.append(Hidden(text, _width(drawn(text))))
        family, letter = divmod(number, HIDDEN_COUNT)
        if family == len(self._families):
            self._families.append(_load(f"{HIDDEN_FAMILY}{family}"))
        # No line ends between the letter and what it tells.
        return self._families[family], chr(HIDDEN_FIRST + letter) + JOINER


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text, and of each whether it has to be told."""
    if text.isascii():
        yield text, False
        return
    end = 0
    for emoji in _EMOJI.finditer(text):
        if _coloured(emoji[0]):
            yield from _split(text[end : emoji.start()])
            yield emoji[0], True
            end = emoji.end()
    yield from _split(text[end:])


def drawn(text: str) -> str:
    """Return what is drawn of a text: Qt would black out what no font has."""
    return text if text.isascii() else "".join(map(drawable, text))


@cache
def drawable(sign: str) -> str:
    """Return a character, or what stands for one that no font has."""
    if sign.isascii() or QFontMetrics(font(SERIF, BODY)).inFontUcs4(ord(sign)):
        return sign
    return "" if unicodedata.category(sign) in _MARKS | {"Cc"} else BOX


def _split(text: str) -> Iterator[tuple[str, bool]]:
    start, hidden = 0, False
    for at, sign in enumerate(text):
        goes_on = hidden and unicodedata.category(sign) in _MARKS
        now = goes_on or sign > "\uffff" or (drawable(sign) == BOX != sign)
        if now != hidden or (hidden and not goes_on and at - start >= _LONGEST):
            yield text[start:at], hidden
            start = at
        hidden = now
    yield text[start:], hidden


@cache
def _coloured(text: str) -> bool:
    """Say whether a picture is drawn for the whole or a part of *text*."""
    layout = QTextLayout(text, font(SERIF, BODY))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return any(run.rawFont().fontTable(each) for run in runs for each in _COLOURED)


def _width(signs: str) -> float:
    seen = QFontMetricsF(font(SERIF, BODY)).horizontalAdvance(signs.replace(BOX, ""))
    return seen / (BODY * UNIT) + signs.count(BOX) * BOX_WIDTH


def _load(family: str) -> str:
    made = blank_font(family, HIDDEN_FIRST, HIDDEN_COUNT)
    number = QFontDatabase.addApplicationFontFromData(QByteArray(made))
    found = QFontDatabase.applicationFontFamilies(number)
    return found[0] if found else ""


def hidden_font(like: QFont, family: str) -> QFont:
    """Return the letters of a family of hidden ones at the size of others."""
    made = QFont(like)
    made.setFamilies([family])
    made.setBold(False)
    made.setItalic(False)
    return made
