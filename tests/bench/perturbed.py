"""Copy texts with other words: a million papers of a corpus that has a hundred thousand."""

from __future__ import annotations

import re
from collections.abc import Callable
from zlib import crc32

_WORD = re.compile("[A-Za-z]{5,}")
_ONE_OF = 4
"""One of so many words of five letters or more is another word in a copy, always the same."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = "aeiouy"


def perturber(copy: int) -> Callable[[str | None], str | None]:
    """Return what changes the words of a text for this copy of the corpus; None stays None.

    A quarter of the distinct words of five letters or more are spelt otherwise, each copy
    having its own quarter and its own spelling: in each of these words, every letter but
    the first and the last three is moved on in the alphabet, vowels among vowels. So
    frequencies, lengths and endings stay those of English, short and common words stay
    common to all copies, and the vocabulary grows from copy to copy as that of more papers does.
    """
    moved = str.maketrans(_moved(_VOWELS, copy) | _moved(_consonants(), copy))
    known: dict[str, str] = {}

    def word(match: re.Match[str]) -> str:
        written = match[0]
        found = known.get(written)
        if found is None:
            found = known[written] = _other(written, copy, moved)
        return found

    return lambda text: None if text is None else _WORD.sub(word, text)


def _other(word: str, copy: int, moved: dict[int, str | int | None]) -> str:
    if crc32(f"{copy} {word.lower()}".encode()) % _ONE_OF:
        return word
    return word[0] + word[1:-3].translate(moved) + word[-3:]


def _consonants() -> str:
    return "".join(letter for letter in _LETTERS if letter not in _VOWELS)


def _moved(letters: str, by: int) -> dict[str, str]:
    by = by % (len(letters) - 1) + 1
    return dict(zip(letters, letters[by:] + letters[:by], strict=True))
