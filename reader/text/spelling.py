"""Tell how likely a word was mistyped as another: what fingers do, and letters look like."""

from __future__ import annotations

from reader.text.spans import shared

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset("aeiouy")

UNLIKELY = 3.2
"""Any letter of 25 in the place of another, as a logarithm: so much rarer than one left out."""
SLIP = 1.0
"""A key beside the right one, a vowel for a vowel."""
HAPPENS = 0.0
"""A letter left out, two swapped, one typed twice."""
FIRST = 0.7
"""What the first letter adds: it is seldom wrong."""
SECOND = 3.0
"""What a second mistake adds in one word."""


def _neighbours() -> frozenset[tuple[str, str]]:
    found = set()
    for number, row in enumerate(_ROWS):
        for at, letter in enumerate(row):
            below = _ROWS[number + 1][max(0, at - 1) : at + 1] if number + 1 < len(_ROWS) else ""
            for other in (*row[at + 1 : at + 2], *below):
                found |= {(letter, other), (other, letter)}
    return frozenset(found)


NEIGHBOURS = _neighbours()
"""Keys beside each other, both ways round."""


def unlikeliness(typed: str, meant: str) -> float:
    """Return how unlikely it is that *meant* came out as *typed*; 0 for what happens most.

    The words differ by an edit or two; more are counted as two.
    """
    start = shared(typed, meant)
    end = shared(typed[start:][::-1], meant[start:][::-1])
    wrong, right = typed[start : len(typed) - end], meant[start : len(meant) - end]
    first = FIRST if start == 0 else 0.0
    if len(wrong) <= 1 and len(right) <= 1:
        before, after = typed[start - 1 : start] if start else "", meant[start : start + 1]
        return first + _edit(wrong, right, before + after)
    if wrong == right[::-1] and len(wrong) == 2:
        return first + HAPPENS
    if len(wrong) > 2 or len(right) > 2:
        return first + SECOND + UNLIKELY
    return first + SECOND


def _edit(wrong: str, right: str, beside: str) -> float:
    """Return the unlikeliness of one letter: *wrong* in place of *right*, either may be none."""
    if not wrong:
        return HAPPENS
    if not right:
        return HAPPENS if wrong in beside else _slip(wrong, beside)
    return _slip(wrong, right)


def _slip(wrong: str, right: str) -> float:
    if any((wrong, letter) in NEIGHBOURS for letter in right):
        return SLIP
    return SLIP if len(right) == 1 and {wrong, right} <= _VOWELS else UNLIKELY


def cased_as(typed: str, word: str) -> str:
    """Return *word* in capitals where *typed* is: all of it, or the first letter."""
    if len(typed) > 1 and typed.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if typed[:1].isupper() else word
