"""Read JSON piece by piece, so that one broken record costs only itself and knows its line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from enum import Enum
from itertools import islice
from json import JSONDecodeError, JSONDecoder
from typing import Any, TypeAlias

from reader.errors import FormatError
from reader.text.normal import clean, encodable
from reader.words import QT_TR_NOOP, tr


class Endless(Enum):
    """Why the end of an element cannot be told: a sentence with the line where it begins."""

    CUT = QT_TR_NOOP("It ends within the record that begins on line {line}.")
    UNMATCHED = QT_TR_NOOP("The brackets of the record that begins on line {line} do not match.")
    DEEP = QT_TR_NOOP("The record that begins on line {line} is nested too deep.")
    LARGE = QT_TR_NOOP(
        "The record that begins on line {line} is larger than 4 MB or 200,000 strings, as no"
        " paper is: make each paper a record of its own."
    )


Span: TypeAlias = tuple[int, int | Endless]
"""Where an element begins and ends."""

# Before 3.11.5 Python goes astray in a group that repeats for good ("*+") and fails half-way.
_STRING = r'"[^"\\\n\r]*+(?:\\.[^"\\\n\r]*+)*"?'
_TOKEN = re.compile(rf"{_STRING}|[\[\]{{}}]")
_SCALAR = re.compile(rf"{_STRING}|[^,\[\]{{}}\"]++|.", re.DOTALL)
_GAP = re.compile(r"(?:[\s,]++|\]\s*+\[)*")  # between lists that stand in one file, too
_ARRAY = re.compile(r"\s*+:\s*+\[")
_OPENING = re.compile(r'\{\s{0,80}"[^"\n]{0,60}"')
_CLOSING = {"{": "}", "[": "]"}

_DEEPEST = 64
_MOST_TOKENS = 200_000
_MOST_CHARACTERS = 4_000_000
"""Of one element. A record of the API has 10,000 characters, 300 strings and depth 5."""
_MOST_LOST = 100
"""Elements without an end: finding where the next begins costs time."""

_LARGE = 1_000_000  # characters; below that the text cannot fill the memory
_MOST_VALUES = 2_000_000
_MOST_ELEMENTS = 10_000  # authors: the longest paper has half as many

_decoder = JSONDecoder(
    parse_float=str, parse_int=str, parse_constant=lambda _name: None, strict=False
)


def loads(text: str) -> Any:
    """Return what JSON *text* says, numbers as they are written (they may be identifiers).

    Raises:
        FormatError: It is no JSON, is nested too deep, or has too many values.
    """
    if len(text) > _LARGE and sum(map(text.count, ",[{")) > _MOST_VALUES:
        raise FormatError(tr("JSON with more than {most} values").format(most=f"{_MOST_VALUES:,}"))
    try:
        return _decoder.decode(text)
    except JSONDecodeError as error:
        raise FormatError(
            tr("broken JSON on line {line}: {error}").format(line=error.lineno, error=error.msg)
        ) from error
    except RecursionError as error:
        raise FormatError(tr("JSON that is nested too deep")) from error


def loaded(text: str) -> Any:
    """Return what JSON *text* says, numbers as they are written; None where it cannot be read."""
    try:
        return loads(text)
    except FormatError:
        return None


def text_of(value: object) -> str:
    """Return a value as clean text; '' for what is neither text nor a whole number."""
    if isinstance(value, str):
        return clean(value)
    return str(value) if type(value) is int and abs(value) < 1 << 63 else ""


def whole_text(value: object, most: int) -> str:
    """Return text with its lines as they are; '' for anything else, and for white space alone."""
    text = encodable(value).replace("\0", "")[:most] if isinstance(value, str) else ""
    return text if text.strip() else ""


def list_of(value: object) -> Iterable[object]:
    """Return the first 10,000 elements of a list, and none of anything else."""
    return islice(value, _MOST_ELEMENTS) if isinstance(value, list | tuple) else ()


def elements(text: str, place: int, *, bare: bool = False) -> Iterator[Span]:
    """Yield the spans of the elements of an array, the first of which may begin at *place*.

    An element whose brackets do not match has no end; the next begins where the
    text does again what it does at that element's beginning. When the text ends
    before the array does, the last span has no end. *Bare* values, with no
    bracket around them, may end with the text.
    """
    lost = 0
    while (place := _past_gap(text, place)) < len(text):
        if text[place] == "]":
            return
        end = end_of(text, place)
        yield place, end
        if isinstance(end, Endless):
            lost += 1
            next_one = _again(text, place) if lost < _MOST_LOST else None
            if next_one is None:
                return
            end = next_one
        place = end
    if not bare:
        yield place, Endless.CUT


def end_of(text: str, place: int) -> int | Endless:
    """Return where the value that begins at *place* ends, or why that cannot be told."""
    if text[place] not in _CLOSING:
        match = _SCALAR.match(text, place)
        return match.end() if match else Endless.CUT
    expected: list[str] = []
    for number, token in enumerate(_TOKEN.finditer(text, place, place + _MOST_CHARACTERS)):
        sign = token[0]
        if sign in _CLOSING:
            expected.append(_CLOSING[sign])
        elif sign[0] != '"' and sign != expected.pop():
            return Endless.UNMATCHED
        if not expected:
            return token.end()
        if len(expected) > _DEEPEST:
            return Endless.DEEP
        if number > _MOST_TOKENS:
            return Endless.LARGE
    return Endless.LARGE if len(text) - place > _MOST_CHARACTERS else Endless.CUT


def array_in(text: str, place: int, names: Collection[str]) -> int | None:
    """Return where the elements begin of an array that the object at *place* has by such a name."""
    depth = 0
    for token in _TOKEN.finditer(text, place, place + _MOST_CHARACTERS):
        sign = token[0]
        if sign[0] != '"':
            depth += 1 if sign in _CLOSING else -1
        elif depth == 1 and sign[1:-1] in names and (array := _ARRAY.match(text, token.end())):
            return array.end()
        if depth == 0:
            return None
    return None


def _past_gap(text: str, place: int) -> int:
    match = _GAP.match(text, place)
    return match.end() if match else place


def _again(text: str, place: int) -> int | None:
    opening = _OPENING.match(text, place)
    found = text.find(opening[0], place + 1) if opening else -1
    return found if found >= 0 else None
