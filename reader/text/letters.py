"""Tell the letters of a formula that are variables from those of names."""

from __future__ import annotations

from string import ascii_letters

from reader.text.repair.symbols import FUNCTIONS

ASCII = frozenset(ascii_letters)
_LONGEST = max(map(len, FUNCTIONS))


def is_alone(text: str, at: int) -> bool:
    """Say whether the character at *at* is a letter of ASCII with none beside it."""
    beside = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return (
        text[at] in ASCII
        and ASCII.isdisjoint(beside)
        and not (at and text[at - 1] in "'’")
        and not "\u0300" <= beside[-1:] < "\u0370"
    )


def is_of_function(text: str, at: int) -> bool:
    """Say whether the letter at *at* is one of the name of a function, such as log."""
    start, end = at, at + 1
    while start and at - start <= _LONGEST and text[start - 1] in ASCII:
        start -= 1
    while end < len(text) and end - at <= _LONGEST and text[end] in ASCII:
        end += 1
    return text[start:end] in FUNCTIONS
