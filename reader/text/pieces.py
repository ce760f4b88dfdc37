"""Put the signs of a formula beside each other, so that no character is without a place."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a formula: the characters of the text that it stands for, and what is shown.

    ``level`` is 1 for what stands above the line, -1 below it, 0 on it.
    """

    start: int
    end: int
    shown: str
    level: int = 0
    slanted: bool = False


class UnsetError(Exception):
    """The formula has something that cannot be set."""


@dataclass(slots=True)
class Atom:
    """A sign on its way to be part of a piece."""

    start: int
    end: int
    shown: str
    level: int = 0
    slanted: bool = False


class Composing:
    """The signs of a formula from left to right.

    What is not shown, such as a brace, belongs to the sign that it opens or closes.
    """

    def __init__(self, text: str) -> None:
        self.atoms: list[Atom] = []
        self._text = text
        self._opened: int | None = None

    def show(self, atom: Atom) -> None:
        """Add a sign, and what was opened before it."""
        if self._opened is not None:
            atom.start, self._opened = self._opened, None
        self.atoms.append(atom)

    def hide_before(self, start: int) -> None:
        """Have what begins at *start* belong to the next sign."""
        if self._opened is None:
            self._opened = start

    def hide_after(self, end: int) -> None:
        """Have what ends at *end* belong to the sign before it."""
        if self.atoms:
            self.atoms[-1].end, self._opened = end, None

    def taken_opening(self, start: int) -> int:
        """Return where what was opened begins, *start* if nothing was; it belongs to the caller."""
        opened, self._opened = self._opened, None
        return start if opened is None else opened

    def shown(self, first: int = 0) -> str:
        """Return what is shown from the atom *first* on."""
        return "".join(atom.shown for atom in self.atoms[first:])

    def ends_in_term(self, level: int) -> bool:
        """Say whether the last sign is a letter or a digit, beside which a word needs a space.

        At a *level* above or below the line, what stands on the line is apart already.
        """
        last = self.atoms[-1] if self.atoms else Atom(0, 0, "")
        return last.level in (level, level or last.level) and last.shown[-1:].isalnum()

    def strip(self) -> None:
        """Let go of spaces at the end."""
        while self.atoms and self.atoms[-1].shown.isspace():
            self.atoms.pop()

    def accent(self, first: int, accent: str) -> None:
        """Put an accent on the letter from *first* on.

        Raises:
            UnsetError: It is not one letter.
        """
        added = self.atoms[first:]
        if len(added) != 1 or len(added[0].shown) != 1 or not added[0].shown.isalpha():
            raise UnsetError
        added[0].shown = unicodedata.normalize("NFC", added[0].shown + accent)

    def close(self, level: int) -> None:
        """Put a bracket on *level* behind the last sign, if need be for the brace behind it.

        Raises:
            UnsetError: There is none.
        """
        last = self.atoms[-1]
        if last.level == level:
            last.shown += ")"
        elif last.end - last.start > 1:
            last.end -= 1
            self.show(Atom(last.end, last.end + 1, ")", level))
        else:
            raise UnsetError

    def pieces(self, end: int) -> list[Piece]:
        """Return all as pieces, of which the last reaches to *end*.

        Raises:
            UnsetError: Nothing of it is shown.
        """
        if not self.atoms:
            raise UnsetError
        self.atoms[-1].end = end
        joined: list[Atom] = []
        for atom in self.atoms:
            if joined and _alike(joined[-1], atom):
                joined[-1].end, joined[-1].shown = atom.end, joined[-1].shown + atom.shown
            else:
                joined.append(atom)
        return [
            Piece(atom.start, atom.end, atom.shown, atom.level, atom.slanted)
            for atom in joined
            if atom.level or atom.slanted or atom.shown != self._text[atom.start : atom.end]
        ]


def _alike(one: Atom, other: Atom) -> bool:
    """Say whether two atoms can be one piece: of one look, each letter for a letter."""
    looks = (one.level, one.slanted) == (other.level, other.slanted)
    plain = all(len(atom.shown) == atom.end - atom.start for atom in (one, other))
    return looks and plain and one.end == other.start
