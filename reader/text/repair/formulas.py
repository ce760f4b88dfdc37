"""Read a LaTeX formula as a line of plain text, where that loses nothing."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto

from reader.text.repair.symbols import (
    ACCENTS,
    DOUBLE_STRUCK,
    FONTS,
    FRACTIONS,
    FUNCTIONS,
    GREEK,
    LETTERS,
    OPERATORS,
    SIGNS,
    SMALL,
    SPACES,
    SUBSCRIPTS,
    SUPERSCRIPTS,
    UNSEEN,
)

LONGEST = 400
"""Characters of a formula that is read; what is longer is not one line of plain text."""

_DEEPEST = 24
_MOST_SMALL_LETTERS = 2
"""Letters in a row that are set small: "x_max" is easier to read, and to find, than "xₘₐₓ"."""

_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\s+|.", re.DOTALL)
_BARE = "|".join(sorted([*GREEK, "ell", "infty", "circ", "times", "cdot"], key=len, reverse=True))
_BARE_NAMES = re.compile(rf"(?<![A-Za-z\\])(?:{_BARE})+(?![A-Za-z])")
_BARE_NAME = re.compile(_BARE)
_SIMPLE = re.compile(r"[^\W_]+|√[^\W_]")


class _Kind(Enum):
    PLAIN = auto()
    NAME = auto()
    OPERATOR = auto()
    WORD = auto()
    SCRIPT = auto()
    FRACTION = auto()
    SPACE = auto()


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    kind: _Kind = _Kind.PLAIN


class _UnreadableError(Exception):
    """The formula has something that plain text has no sign for."""


def formula(source: str, *, bare: bool = False) -> str | None:
    """Return the formula *source* as plain text, or None when that would lose some of it.

    ``bare``: its names may have lost their backslashes.
    """
    if len(source) > LONGEST or source.count("{") > _DEEPEST:
        return None
    if bare:
        source = _BARE_NAMES.sub(_with_backslashes, source)
    try:
        return _Reader(source).run(closer=None).strip()
    except _UnreadableError:
        return None


def scripted(sign: str, text: str) -> str:
    """Return *text* as what stands above (``^``) or below (``_``) a letter.

    It is set small only when Unicode has all of its characters small.
    """
    small = SUPERSCRIPTS if sign == "^" else SUBSCRIPTS
    tight = text.replace(" ", "")
    if text in ("∘", "°", "′"):
        return "°" if text == "∘" else text
    if sum(map(str.isalpha, tight)) <= _MOST_SMALL_LETTERS and all(one in small for one in tight):
        return "".join(small[one] for one in tight)
    if len(text) == 1 or _SIMPLE.fullmatch(text):
        return sign + text
    whole = text.startswith("(") and text.endswith(")") and text.count("(") == 1
    return sign + (text if whole else f"({text})")


def _with_backslashes(match: re.Match[str]) -> str:
    return "".join(f"\\{name}" for name in _BARE_NAME.findall(match[0]))


class _Reader:
    """Reads the tokens of one formula from left to right."""

    def __init__(self, source: str) -> None:
        self._tokens = _TOKEN.findall(source)[::-1]

    def run(self, closer: str | None) -> str:
        """Return what stands before *closer*, or before the end of the formula."""
        pieces: list[_Piece] = []
        while self._tokens:
            mark = self._tokens.pop()
            if mark == closer:
                return _joined(pieces)
            pieces.append(self._piece(mark))
        if closer is not None:
            raise _UnreadableError
        return _joined(pieces)

    def _piece(self, mark: str) -> _Piece:
        if mark.isspace() or mark == "~":
            return _Piece(" ", _Kind.SPACE)
        if mark in "^_":
            text = scripted(mark, self._argument())
            return _Piece(text, _Kind.SCRIPT if text[:1] in "^_" else _Kind.PLAIN)
        if mark == "{":
            return _Piece(self.run("}"))
        if mark in "}&#$\\":
            raise _UnreadableError
        if mark.startswith("\\"):
            return self._command(mark[1:])
        return _Piece("′" if mark == "'" else mark)

    def _command(self, name: str) -> _Piece:
        for table, kind in ((LETTERS, _Kind.NAME), (OPERATORS, _Kind.OPERATOR), (SIGNS, None)):
            if name in table:
                return _Piece(table[name], kind or _Kind.PLAIN)
        if name in FUNCTIONS:
            return _Piece(name, _Kind.WORD)
        if name in SPACES:
            return _Piece(SPACES[name], _Kind.SPACE)
        if name in UNSEEN:
            return self._unseen(name)
        return self._with_argument(name)

    def _unseen(self, name: str) -> _Piece:
        if name in ("left", "right") and self._tokens and self._tokens[-1] == ".":
            self._tokens.pop()
        return _Piece("")

    def _with_argument(self, name: str) -> _Piece:
        if name in FONTS:
            text = self._argument()
            if name == "mathbb":
                text = DOUBLE_STRUCK.get(text, text)
            if name in ("mathbb", "mathbf", "bm", "boldsymbol") and text.isdigit():
                raise _UnreadableError
            return _Piece(text, _Kind.WORD if len(text) > 1 else _Kind.PLAIN)
        if name in ACCENTS:
            return _Piece(_accented(self._argument(), ACCENTS[name]))
        if name == "sqrt":
            text = self._argument()
            return _Piece(f"√{text}" if _SIMPLE.fullmatch(text) else f"√({text})")
        if name in FRACTIONS:
            above, below = self._argument(), self._argument()
            return _Piece(f"{_term(above)}/{_term(below)}", _Kind.FRACTION)
        raise _UnreadableError

    def _argument(self) -> str:
        while self._tokens and self._tokens[-1].isspace():
            self._tokens.pop()
        if not self._tokens or self._tokens[-1] in ("^", "_", "}", "["):
            raise _UnreadableError
        mark = self._tokens.pop()
        text = self.run("}").strip() if mark == "{" else self._piece(mark).text
        if mark != "{" and not text:
            raise _UnreadableError
        return text


def _accented(letter: str, accent: str) -> str:
    if len(letter) != 1 or not letter.isalpha():
        raise _UnreadableError
    return unicodedata.normalize("NFC", letter + accent)


def _term(text: str) -> str:
    return text if _SIMPLE.fullmatch(text) else f"({text})"


def _joined(pieces: list[_Piece]) -> str:
    """Put the pieces beside each other, with the spaces and brackets that plain text needs."""
    out = ""
    for place, piece in enumerate(pieces):
        after = pieces[place + 1].text[:1] if place + 1 < len(pieces) else ""
        before = pieces[place - 1] if place else _Piece("")
        out += _fitted(piece, out, after, before)
    return " ".join(out.split()) if "  " in out else out


def _fitted(piece: _Piece, out: str, after: str, before: _Piece) -> str:
    text = piece.text
    if piece.kind is _Kind.SPACE:
        return "" if _ends_a_name(before, out, after) else text
    if piece.kind is _Kind.WORD:
        text = " " * _is_term(out[-1:]) + text + " " * (_is_term(after) and text[-1:].isalnum())
    if piece.kind is _Kind.SCRIPT and _is_term(after) and text[-1:].isalnum():
        text += " "
    if piece.kind is _Kind.FRACTION and (out[-1:].isalnum() or after.isalnum() or after == "^"):
        text = f"({text})"
    return text


def _is_term(character: str) -> bool:
    return (character.isalnum() and character not in SMALL) or character == "√"


def _ends_a_name(before: _Piece, out: str, after: str) -> bool:
    """Tell whether a space only ends the name of a command, and is not meant to be seen."""
    spaced = out[: -len(before.text) or None].endswith(" ")
    if before.kind is _Kind.OPERATOR:
        return not spaced
    return before.kind is _Kind.NAME and not spaced and _is_term(after)
