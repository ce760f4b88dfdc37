"""Make a text fit for a text engine: show what it would obey, count letters as Qt counts them."""

from __future__ import annotations

STRANGER = "\ufffd"
"""Stands for a sign that has no look of its own."""

_CONTROLS = (*range(9), *range(0x0E, 0x1C), 0x1F, *range(0x7F, 0x85), *range(0x86, 0xA0))
_OVERRIDES = (0x202D, 0x202E)
_DIRECTIONS = (0x202A, 0x202B, 0x202C, *range(0x2066, 0x206A))
OBEYED = {
    **dict.fromkeys((*_CONTROLS, *_OVERRIDES, *range(0xD800, 0xE000)), STRANGER),
    **dict.fromkeys(_DIRECTIONS, "\u200b"),
}
"""What is shown for each sign: one for one, so that places in a text stay what they are.

White space stays. Marks that set a passage's direction become a sign without width: in honest
texts they stand where the letters say the same.
"""

ON_ONE_LINE = dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"), " ") | OBEYED
"""The same for a text that is drawn in lines of our own: what would end one is a blank, too."""


def unobeyed(text: str) -> str:
    """Return *text*, as long as before, with nothing in it that is obeyed and not shown."""
    return text if text.isprintable() else text.translate(OBEYED)


def units(text: str) -> int:
    """Return how long *text* is as Qt counts: in UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, units: int) -> int:
    """Return how many characters of *text* begin in its first *units* of UTF-16."""
    if text.isascii():
        return min(units, len(text))
    some = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(some.decode("utf-16-le", "replace"))
