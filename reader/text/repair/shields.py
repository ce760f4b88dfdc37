"""Keep what no rule may touch out of their sight: addresses, code, formulas left as they are."""

from __future__ import annotations

import re

from reader.text.urls import with_links

_FIRST, _LAST = 0xF0000, 0xFFFFD
"""Private characters, of a plane that no text uses: each stands for one thing kept."""

_STAND_IN = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_CODE = re.compile(r"(?<!`)`(?![\s`])[^`']{1,80}(?<!\s)`(?!`)")
_FORMULA = re.compile(
    r"(?<!\\)\$[^$]{1,400}\$(?!\d)|(?<!\\)\$\\[^$]{1,40}\$|\\[(\[][^()\[\]]{1,400}\\[)\]]"
)


class Shield:
    """Puts one private character for each thing kept, and gives the things back."""

    def __init__(self) -> None:
        self._kept: list[str] = []

    def over_addresses(self, text: str) -> str:
        """Return *text* with stand-ins for its addresses and its code."""
        if "://" in text:
            text = with_links(text, str, self._stand_in)
        return self._over(_CODE, text) if "`" in text else text

    def over_formulas(self, text: str) -> str:
        """Return *text* with stand-ins for its formulas."""
        return self._over(_FORMULA, text) if "$" in text or "\\" in text else text

    def lifted(self, text: str) -> str:
        """Return *text* with everything back in its place."""
        while self._kept and _STAND_IN.search(text):
            text = _STAND_IN.sub(self._thing, text)
        return text

    def _over(self, pattern: re.Pattern[str], text: str) -> str:
        return pattern.sub(lambda match: self._stand_in(match[0]), text)

    def _stand_in(self, thing: str) -> str:
        if _FIRST + len(self._kept) > _LAST:
            return thing
        self._kept.append(thing)
        return chr(_FIRST + len(self._kept) - 1)

    def _thing(self, match: re.Match[str]) -> str:
        return self._kept[ord(match[0]) - _FIRST]


def is_shieldable(text: str) -> bool:
    """Tell whether *text* is free of the characters that stand for what is kept."""
    return text.isascii() or not _STAND_IN.search(text)
