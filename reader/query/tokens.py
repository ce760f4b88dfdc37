"""Cut the text of a search into words, quotes, brackets, operators and field names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from reader.query.problems import Problems
from reader.query.tree import FILTERS, TEXT_FIELDS

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
_LONE = re.compile(r"-++(?=\s|$)")
_SIGNS = {"(": Kind.OPEN, ")": Kind.CLOSE, "-": Kind.NOT}
_OPERATORS = {"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT}


def tokens(text: str, problems: Problems) -> Iterator[Token]:
    """Yield the tokens of *text* and at last one of kind END."""
    position = 0
    while found := _VISIBLE.search(text, position):
        token = _token(text, found.start(), problems)
        if token.text or token.kind is Kind.PHRASE:
            yield token
        position = token.end
    yield Token(Kind.END, "", len(text), len(text))


def _token(text: str, start: int, problems: Problems) -> Token:
    if lone := _LONE.match(text, start):
        problems.add(start, "A lone - means nothing; it goes right before a word.", unfinished=True)
        return Token(Kind.NOT, "", start, lone.end())
    if kind := _SIGNS.get(text[start]):
        return Token(kind, text[start], start, start + 1)
    if quoted := _PHRASE.match(text, start):
        if not quoted[2]:
            problems.add(start, "This quotation mark is not closed.", unfinished=True)
        return Token(Kind.PHRASE, quoted[1], start, quoted.end(), closed=bool(quoted[2]))
    return _field(text, start, problems) or _bare(text, start)


def _bare(text: str, start: int) -> Token:
    bare = _BARE.match(text, start)
    assert bare is not None  # no space, bracket or quotation mark stands here
    return Token(_OPERATORS.get(bare[0], Kind.WORD), bare[0], start, bare.end())


def _field(text: str, start: int, problems: Problems) -> Token | None:
    """Return a field's name; an unknown one before a value is an empty token, to be passed over."""
    name = _FIELD.match(text, start)
    if name is None:
        return None
    if name[1].lower() in FIELDS:
        return Token(Kind.FIELD, name[1].lower(), start, name.end())
    if name.end() == len(text) or text[name.end()].isspace() or text.startswith("//", name.end()):
        return None
    known = ", ".join(f"{field}:" for field in FIELDS)
    problems.add(start, f"There is no field {name[0][:40]} — there are {known}.")
    return Token(Kind.WORD, "", start, name.end())
