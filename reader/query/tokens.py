"""Cut the text of a search into words, quotes, brackets, operators and field names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from reader.query.problems import Problems
from reader.query.tree import FILTERS, TEXT_FIELDS
from reader.words import tr

FIELDS = (*TEXT_FIELDS, *FILTERS)


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    PHRASE = auto()
    FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    NOT = auto()
    AND = auto()
    OR = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A token, from ``start`` to ``end`` in the text. ``closed`` is False for an open quote."""

    kind: Kind
    text: str
    start: int
    end: int
    closed: bool = True


_QUOTE = '"“”„'
_VISIBLE = re.compile(r"\S")
_PHRASE = re.compile(f"[{_QUOTE}]([^{_QUOTE}]*+)([{_QUOTE}]?)")
_FIELD = re.compile(r"([A-Za-z]++):")
_BARE = re.compile(rf"[^\s(){_QUOTE}]++")
_NO_VALUE = re.compile(r"\s|\)|//|$")
"""After a word's colon: it is no field but a title's colon, or the beginning of an address."""
_LONE = re.compile(r"-++(?=\s|$)")
_SIGNS = {"(": Kind.OPEN, ")": Kind.CLOSE, "-": Kind.NOT}
OPERATORS = {"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT}


def tokens(text: str, problems: Problems) -> Iterator[Token]:
    """Yield the tokens of *text* and at last one of kind END."""
    last = Token(Kind.END, "", 0, 0)
    while found := _VISIBLE.search(text, last.end):
        start = found.start()
        value = last.kind is Kind.FIELD and last.end == start
        last = _sign(text, start, problems) or _word(text, start, problems, value=value)
        if last.text or last.kind is Kind.PHRASE:
            yield last
    yield Token(Kind.END, "", len(text), len(text))


def _sign(text: str, start: int, problems: Problems) -> Token | None:
    if lone := _LONE.match(text, start):
        problems.add(
            start, tr("A lone - means nothing; it goes right before a word."), unfinished=True
        )
        return Token(Kind.WORD, "", start, lone.end())
    if kind := _SIGNS.get(text[start]):
        return Token(kind, text[start], start, start + 1)
    if quoted := _PHRASE.match(text, start):
        if not quoted[2]:
            problems.add(start, tr("This quotation mark is not closed."), unfinished=True)
        return Token(Kind.PHRASE, quoted[1], start, quoted.end(), closed=bool(quoted[2]))
    return None


def _word(text: str, start: int, problems: Problems, *, value: bool) -> Token:
    """Return a word, operator or field; the *value* of a field is a word whatever it says."""
    if not value and (field := _field(text, start, problems)):
        return field
    bare = _BARE.match(text, start)
    assert bare is not None  # what else could stand here, _sign has taken
    kind = Kind.WORD if value else OPERATORS.get(bare[0], Kind.WORD)
    return Token(kind, bare[0], start, bare.end())


def _field(text: str, start: int, problems: Problems) -> Token | None:
    """Return a field's name; an unknown one before a value is an empty token, to be passed over."""
    name = _FIELD.match(text, start)
    if name is None:
        return None
    if name[1].lower() in FIELDS:
        return Token(Kind.FIELD, name[1].lower(), start, name.end())
    if _NO_VALUE.match(text, name.end()):
        return None
    known = ", ".join(FIELDS)
    message = tr("There is no field “{name}”. There are {known}.")
    problems.add(start, message.format(name=name[1][:40], known=known))
    return Token(Kind.WORD, "", start, name.end())
