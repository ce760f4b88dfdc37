"""Set one formula for reading: each sign stands for the characters that it came from."""

from __future__ import annotations

import re

from reader.text.letters import ASCII, is_alone, is_of_function
from reader.text.pieces import Atom, Composing, Piece, UnsetError
from reader.text.repair.formulas import scripted
from reader.text.repair.symbols import (
    ACCENTS,
    DOUBLE_STRUCK,
    FONTS,
    FRACTIONS,
    FUNCTIONS,
    LETTERS,
    OPERATORS,
    SIGNS,
    SMALL,
    SPACES,
    UNSEEN,
)
from reader.text.tokens import Tokens

_DEEPEST = 24
_SIMPLE = re.compile(rf"\d+(?:\.\d+)?|√?.[{''.join(SMALL)}]*")
"""What needs no brackets in a fraction or under a root: 1/mn could be read in two ways."""
_IN_TERM = re.compile(r"[A-Za-z0-9(^]|\\[A-Za-z]")
"""How something begins that would seem to belong to the fraction before it."""
_TERM = re.compile(rf"[A-Za-z0-9]|\\(?:{'|'.join(LETTERS)})(?![A-Za-z])")
_LIKE_VARIABLES = frozenset(("mathcal", "mathit", "mathscr", "emph", "ensuremath", "it"))
"""Fonts in which a letter by itself is slanted, as it is without any."""


class Setter:
    """Reads the tokens of one formula from left to right."""

    def __init__(self, text: str, start: int, end: int, level: int = 0) -> None:
        if text.count("{", start, end) > _DEEPEST:
            raise UnsetError
        self._text = text
        self._tokens = Tokens(text, start, end)
        self._level = level
        self._line = Composing(text)
        # Of a formula between dollars it is known that all letters are meant to be slanted.
        self._slants_all = level == 0
        self._upright = False

    def whole(self, start: int, end: int) -> list[Piece]:
        """Return all of it as pieces that stand for the characters from *start* to *end*.

        Raises:
            UnsetError: It cannot be set.
        """
        self._line.hide_before(start)
        while self._tokens.peek().isspace():
            self._tokens.pop()
        self._run("")
        self._line.strip()
        return self._line.pieces(end)

    def term(self) -> list[Piece]:
        """Return its first sign as pieces, with what stands above and below it.

        Raises:
            UnsetError: It cannot be set.
        """
        self._next()
        while self._tokens.peek() in ("^", "_"):
            self._next()
        return self._line.pieces(self._tokens.last[1])

    def _show(self, start: int, end: int, shown: str, *, slanted: bool = False) -> None:
        self._line.show(Atom(start, end, shown, self._level, slanted))

    # Tokens

    def _run(self, closer: str) -> tuple[int, int]:
        """Read up to *closer*, '' for the end; return where it stands."""
        while mark := self._tokens.peek():
            if mark == closer:
                _, start, end = self._tokens.pop()
                return start, end
            self._next()
        if closer:
            raise UnsetError
        return 0, 0

    def _next(self) -> None:
        mark, start, end = self._tokens.pop()
        if mark.isspace() or mark == "~":
            if self._line.shown(-1).endswith(" "):
                self._line.hide_after(end)
            else:
                self._show(start, end, " ")
        elif mark in "^_":
            self._script(mark, start)
        elif mark == "{":
            self._line.hide_before(start)
            self._line.hide_after(self._run("}")[1])
        elif mark in "}&#$\\":
            raise UnsetError
        elif mark.startswith("\\"):
            self._command(mark[1:], start, end)
        else:
            shown = "′" if mark == "'" and not self._upright else mark
            self._show(start, end, shown, slanted=self._is_variable(start))

    def _is_variable(self, at: int) -> bool:
        if self._upright or self._text[at] not in ASCII:
            return False
        return is_alone(self._text, at) or (self._slants_all and not is_of_function(self._text, at))

    def _script(self, mark: str, start: int) -> None:
        first, level = len(self._line.atoms), self._level
        self._level = level or (1 if mark == "^" else -1)
        self._line.hide_before(start)
        self._argument()
        self._level = level
        added = self._line.atoms[first:]
        if not added:
            raise UnsetError
        shown = self._line.shown(first)
        if level or shown in ("∘", "′", "°"):
            small = scripted(mark, shown.strip()) if shown != "∘" else "°"
            self._line.atoms[first:] = [Atom(added[0].start, added[-1].end, small, level)]

    def _argument(self) -> None:
        while self._tokens.peek().isspace():
            self._line.hide_before(self._tokens.pop()[1])
        if self._tokens.peek() in ("^", "_", "}", "[", ""):
            raise UnsetError
        self._next()
        while not self._slants_all and self._is_within_word():
            self._next()

    def _is_within_word(self) -> bool:
        """Say whether the last token and the next are letters; repaired text has x_max so."""
        start, end = self._tokens.last
        return self._text[start:end] in ASCII and self._tokens.peek() in ASCII

    # Commands

    def _command(self, name: str, start: int, end: int) -> None:
        sign = LETTERS.get(name) or OPERATORS.get(name)
        if sign:
            self._show(start, end, sign)
            if self._only_ends_name(name, start):
                self._line.hide_after(self._tokens.pop()[2])
        elif name in SIGNS:
            self._show(start, end, SIGNS[name])
        elif name in FUNCTIONS:
            self._function(name, start, end)
        elif name in SPACES:
            self._space(SPACES[name], start, end)
        elif name in UNSEEN:
            self._line.hide_before(start)
            if name in ("left", "right") and self._tokens.peek() == ".":
                self._line.hide_after(self._tokens.pop()[2])
        else:
            self._with_argument(name, start, end)

    def _only_ends_name(self, name: str, start: int) -> bool:
        """Say whether the space behind a name is there only because a letter follows it."""
        if not self._tokens.peek().isspace() or self._text[start - 1 : start].isspace():
            return False
        after = self._tokens.after_next()
        return name in OPERATORS or bool(_TERM.match(after))

    def _function(self, name: str, start: int, end: int) -> None:
        after = self._tokens.peek()
        apart = after == "{" or after[1:] in LETTERS or after[1:] in FUNCTIONS
        self._show(start, end, " " * self._line.ends_in_term(self._level) + name + " " * apart)

    def _space(self, shown: str, start: int, end: int) -> None:
        if shown:
            self._show(start, end, shown)
        else:
            self._line.hide_after(end)

    def _with_argument(self, name: str, start: int, end: int) -> None:
        first = len(self._line.atoms)
        if name in FONTS:
            self._font(name, start)
        elif name in ACCENTS:
            self._line.hide_before(start)
            self._argument()
            self._line.accent(first, ACCENTS[name])
        elif name == "sqrt":
            self._show(start, end, "√")
            self._bracketed()
        elif name in FRACTIONS:
            self._fraction(start)
        else:
            raise UnsetError

    def _font(self, name: str, start: int) -> None:
        after_term, first = self._line.ends_in_term(self._level), len(self._line.atoms)
        before, self._upright = self._upright, name not in _LIKE_VARIABLES
        self._line.hide_before(start)
        self._argument()
        self._upright = before
        shown = self._line.shown(first)
        if name == "mathbb" and shown in DOUBLE_STRUCK:
            self._line.atoms[first].shown = DOUBLE_STRUCK[shown]
        elif name in ("mathbb", "mathbf", "bm", "boldsymbol") and shown.isdigit():
            raise UnsetError
        if len(shown) > 1 and shown.isalpha():
            self._line.atoms[first].shown = " " * after_term + self._line.atoms[first].shown
            self._line.atoms[-1].shown += " " * self._tokens.peek()[:1].isalnum()

    def _fraction(self, start: int) -> None:
        wraps, first = self._line.ends_in_term(self._level), len(self._line.atoms)
        self._line.hide_before(start)
        self._bracketed("/")
        self._bracketed()
        after = self._tokens.peek()
        if wraps or (after[1:] not in UNSEEN and _IN_TERM.match(after)):
            self._line.atoms[first].shown = "(" + self._line.atoms[first].shown
            self._line.close(self._level)

    def _bracketed(self, after: str = "") -> None:
        """Read an argument that is shown in brackets unless it is simple, and *after* behind it."""
        first = len(self._line.atoms)
        if self._tokens.peek() != "{":
            self._argument()
            if len(self._line.atoms) == first:
                raise UnsetError
            self._line.atoms[-1].shown += after
            return
        _, start, end = self._tokens.pop()
        start = self._line.taken_opening(start)
        close = self._run("}")
        if len(self._line.atoms) == first:
            raise UnsetError
        on_line = (atom.shown for atom in self._line.atoms[first:] if atom.level == self._level)
        if _SIMPLE.fullmatch("".join(on_line)):
            self._line.atoms[first].start = start
            if after:
                self._show(*close, after)
            else:
                self._line.hide_after(close[1])
        else:
            self._line.atoms.insert(first, Atom(start, end, "(", self._level))
            self._show(*close, ")" + after)
