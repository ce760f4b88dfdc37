"""Cut the text of a search into words, quotes, brackets, operators and field names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from reader.query.names import FIELDS, field_named, perhaps_meant
from reader.query.problems import Problems
from reader.text.identifiers import identities_of
from reader.words import tr

NEAR_UNSAID = 10
"""Words that ``near:"a b"`` and ``"a b"~`` allow from the first to the last."""


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
    """A token, from ``start`` to ``end`` in the text.

    ``closed`` is False for an open quote; ``within`` is the number after a quote's ``~``.
    """

    kind: Kind
    text: str
    start: int
    end: int
    closed: bool = True
    within: int | None = None

    @property
    def quoted(self) -> bool:
        """Tell whether the text stands in quotation marks."""
        return self.kind is Kind.PHRASE


QUOTES = '"“”„'
_VISIBLE = re.compile(r"\S")
_PHRASE = re.compile(rf"[{QUOTES}]([^{QUOTES}]*+)(?:([{QUOTES}])(?:~([0-9]{{0,4}}))?)?")
_FIELD = re.compile(r"([A-Za-z]++):")
BARE = re.compile(rf"[^\s(){QUOTES}]++")
_ADDRESS = re.compile(rf"(?:https?://|(?:doi:)?10\.[0-9]{{4,9}}/)[^\s{QUOTES}]++", re.IGNORECASE)
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


def phrase(text: str, start: int, problems: Problems) -> Token | None:
    """Return the quotation that begins at *start*, if one does."""
    quoted = _PHRASE.match(text, start)
    if quoted is None:
        return None
    if not quoted[2]:
        problems.add(start, tr("This quotation mark is not closed."), unfinished=True)
    within = None if quoted[3] is None else int(quoted[3] or NEAR_UNSAID)
    return Token(Kind.PHRASE, quoted[1], start, quoted.end(), bool(quoted[2]), within)


def _sign(text: str, start: int, problems: Problems) -> Token | None:
    if lone := _LONE.match(text, start):
        problems.add(
            start, tr("A lone - means nothing; it goes right before a word."), unfinished=True
        )
        return Token(Kind.WORD, "", start, lone.end())
    if kind := _SIGNS.get(text[start]):
        return Token(kind, text[start], start, start + 1)
    return phrase(text, start, problems)


def _word(text: str, start: int, problems: Problems, *, value: bool) -> Token:
    """Return a word, operator or field; the *value* of a field is a word whatever it says."""
    bare = _bare(text, start)
    if not value and not _is_paper(bare) and (field := _field(text, start, problems)):
        return field
    kind = Kind.WORD if value else OPERATORS.get(bare, Kind.WORD)
    return Token(kind, bare, start, start + len(bare))


def _bare(text: str, start: int) -> str:
    """Return what stands at *start* up to a space or sign; an address may hold brackets."""
    if whole := _ADDRESS.match(text, start):
        found = whole[0]
        unopened = found.count(")") - found.count("(")
        trailing = len(found) - len(found.rstrip(")"))
        return found[: len(found) - max(0, min(unopened, trailing))]
    bare = BARE.match(text, start)
    assert bare is not None  # what else could stand here, _sign has taken
    return bare[0]


def _is_paper(bare: str) -> bool:
    """Tell whether a paper's name has its kind before it: it is found as words, too."""
    return bare[:6].lower().startswith(("doi:", "arxiv:")) and bool(identities_of(bare))


def _field(text: str, start: int, problems: Problems) -> Token | None:
    """Return a field's name; an unknown one before a value is an empty token, to be passed over."""
    name = _FIELD.match(text, start)
    if name is None:
        return None
    if known := field_named(name[1]):
        return Token(Kind.FIELD, known, start, name.end())
    if _NO_VALUE.match(text, name.end()):
        return None
    problems.add(start, _unknown(name[1]))
    return Token(Kind.WORD, "", start, name.end())


def _unknown(name: str) -> str:
    if meant := perhaps_meant(name):
        message = tr("There is no field “{name}”; perhaps {meant}: is meant.")
        return message.format(name=name[:40], meant=meant)
    message = tr("There is no field “{name}”. There are {known}.")
    return message.format(name=name[:40], known=", ".join(FIELDS))
