"""Know a sentence that was pasted from a query that was written, and read it as plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.query.names import SPELLED, field_named
from reader.query.problems import Problems
from reader.query.tokens import BARE, QUOTES, Kind, Token, phrase

WORDS = 8
"""Words that a text needs to be taken for a sentence."""

_NAMES = "|".join(SPELLED)
_OPEN = rf"[{QUOTES}][^{QUOTES}]*+"
_QUOTED = rf"{_OPEN}[{QUOTES}](?:~[0-9]*+)?"
_BARE = BARE.pattern
_FIELDED = re.compile(rf"(?<![^\s(])-*+(?:{_NAMES}):(?:{_QUOTED}|{_BARE})", re.IGNORECASE)
_DELIBERATE = re.compile(
    rf"(?<![^\s(])-++(?![\s-])(?!(?:{_NAMES}):)[^\W0-9_]"  # -word
    r"|(?<![^\s(])~[^\W0-9_]"  # ~word
    r"|[^\W_]\*(?![^\s)])"  # trans*
    rf"|(?<![^\W_])(?:{_NAMES}):-?\("  # tag:(a OR b)
    rf"|[{QUOTES}]~",  # "a b"~4
    re.IGNORECASE,
)
_PUNCTUATED = re.compile(rf"\w[,.;:?!]++[{QUOTES})]*+(?!\S)")
_PIECE = re.compile(
    rf"(?P<signs>-*+)(?P<field>{_NAMES}):(?=(?P<minus>-?+)(?:{_OPEN}|{_BARE}))"
    rf"|[{QUOTES}](?P<alone>{_BARE})[{QUOTES}]"
    rf"|(?P<word>{_BARE})",
    re.IGNORECASE,
)
_ROUND_A_WORD = "-–—*~"


def is_prose(text: str) -> bool:
    """Tell whether *text* is a sentence: long, punctuated or in capitals, and without signs.

    Fields with a value right after them may stand beside it; brackets round the whole
    make a query of it.
    """
    if text.count(" ") < WORDS - 1 and len(text.split()) < WORDS:
        return False
    if _DELIBERATE.search(text):
        return False
    rest = _FIELDED.sub(" ", text).strip()
    spelled = [word for word in rest.split() if any(map(str.isalnum, word))]
    if len(spelled) < WORDS or (rest.startswith("(") and rest.endswith(")")):
        return False
    return bool(_PUNCTUATED.search(rest)) or _in_capitals(spelled)


def prose_tokens(text: str, problems: Problems) -> Iterator[Token]:
    """Yield the words of a sentence, and its fields, and at last a token of kind END.

    A single word in quotes stays so, for then it is not widened.
    """
    at = 0
    while piece := _PIECE.search(text, at):
        at = piece.end()
        if piece["field"]:
            found = list(_fielded(text, piece, problems))
            at = found[-1].end
            yield from found
        elif piece["alone"]:
            yield Token(Kind.PHRASE, piece["alone"], piece.start(), piece.end())
        elif word := piece["word"].strip(_ROUND_A_WORD):
            start = piece.start() + piece["word"].index(word)
            yield Token(Kind.WORD, word, start, start + len(word))
    yield Token(Kind.END, "", len(text), len(text))


def _fielded(text: str, piece: re.Match[str], problems: Problems) -> Iterator[Token]:
    name = field_named(piece["field"])
    assert name is not None  # the pattern knows no other
    start, at = piece.start("field"), piece.end()
    if piece["signs"]:
        yield Token(Kind.NOT, "-", start - 1, start)
    yield Token(Kind.FIELD, name, start, at)
    if piece["minus"]:
        yield Token(Kind.NOT, "-", at, at + 1)
        at += 1
    quoted = phrase(text, at, problems)
    yield quoted or _word(text, at)


def _word(text: str, at: int) -> Token:
    bare = BARE.match(text, at)
    end = bare.end() if bare else at
    return Token(Kind.WORD, text[at:end], at, end)


def _in_capitals(spelled: list[str]) -> bool:
    text = "".join(spelled)
    return text == text.upper() != text.lower()
