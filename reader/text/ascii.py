"""Put words into ASCII, for names that every program takes."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_WORD = re.compile("[a-z0-9]+")
_READ = 2_000
"""Characters of a text: its first words stand there."""


def ascii_words(text: str) -> list[str]:
    """Return the words of *text* in small ASCII letters and digits; other scripts are left out."""
    small = text[:_READ].lower().translate(_LETTERS).replace("'", "").replace("’", "")
    plain = unicodedata.normalize("NFKD", small).encode("ascii", "ignore").decode()
    return _WORD.findall(plain)
