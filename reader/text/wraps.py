"""Join lines that were broken only to fit a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.text.endings import is_of_compounds, is_one_word

_LAST = re.compile(r"(?<![\w-])([A-Za-z]{1,30})-$")
_FIRST = re.compile(r"[A-Za-z]{1,30}(?![\w-])")
_SUSPENDED = re.compile(r"(?:and|or|to|nor|versus|vs)\b")
_TAIL = 40
"""Characters at a line's end that may be a word cut in two."""


def unwrapped(lines: Iterable[str]) -> str:
    """Return hard-wrapped *lines* as one, words that were hyphenated at an end made whole.

    A compound keeps its hyphen. Which it is, the rest of the text tells, or the word's end.
    """
    kept = [line for line in map(str.strip, lines) if line]
    text = " ".join(kept)
    joined: list[str] = []
    for line in kept:
        if joined:
            joined.append(_between(joined, line, text))
        joined.append(line)
    return "".join(joined)


def _between(joined: list[str], line: str, text: str) -> str:
    """Return what stands between the lines; take off the hyphen that the page's edge put in."""
    before = joined[-1]
    hyphen = before.endswith("-") and before != "-" and not before.endswith((" -", "--"))
    if not hyphen or _SUSPENDED.match(line):
        return " "
    last, first = _LAST.search(before[-_TAIL:]), _FIRST.match(line)
    if last and first and _is_cut(last[1], first[0], text):
        joined[-1] = before[:-1]
    return ""


def _is_cut(last: str, first: str, text: str) -> bool:
    return not is_of_compounds(first) and is_one_word(last, first, text)
