"""Fold a text into its letters, so that each can be traced to where it stands."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """Return the letters and digits of *text* in one case, signs as the letters they stand for."""
    if text.isascii():
        return "".join(_WORD.findall(text)).replace("_", "").casefold()
    return "".join(map(letters_of, text))


@lru_cache(4096)
def letters_of(sign: str) -> str:
    """Return the letters that a character stands for: of ℓ l, of é e, of α alpha."""
    name = unicodedata.name(sign, "") if "\u0370" <= sign <= "\u03ff" else ""
    if name.startswith("GREEK") and "LETTER" in name:
        return name.split("LETTER ")[1].split()[0].lower()
    plain = unicodedata.normalize("NFKD", sign).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
