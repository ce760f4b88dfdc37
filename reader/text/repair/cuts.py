"""Find the words that a page's edge has cut, and make them whole."""

from __future__ import annotations

import re

from reader.text.endings import has_part_of_word, is_of_compounds, is_one_word

_HYPHEN = re.compile(r"-(?<=[a-z]-)( ?)([a-z]{2,20}+)(?![\w-])")
_BEFORE = re.compile(r"(?<![\w-])[A-Za-z]{2,20}$")
_SOFT = re.compile(r"\s?\(cid:173\)\s?(?=([A-Za-z]*))")
"""How a reader of PDF calls the sign that it found at a line's end."""


def cuts(text: str) -> bool:
    """Tell whether *text* may have cut words."""
    return "(cid:173)" in text or any(map(_is_cut, _HYPHEN.finditer(text)))


def whole(text: str) -> str:
    """Join words that a page's edge had cut; compounds keep their hyphens."""
    if "(cid:173)" in text:
        text = _SOFT.sub(_softened, text)
    return _HYPHEN.sub(_joined, text)


def _softened(match: re.Match[str]) -> str:
    return "-" if is_of_compounds(match[1]) or match[1][:1].isupper() else ""


def _joined(match: re.Match[str]) -> str:
    return match[2] if _is_cut(match) else match[0]


def _is_cut(match: re.Match[str]) -> bool:
    """Tell a cut word; without a space after the hyphen its parts themselves must tell."""
    start = match.start()
    before = _BEFORE.search(match.string[max(start - 22, 0) : start])
    if not before:
        return False
    if match[1]:
        return is_one_word(before[0], match[2], match.string)
    return has_part_of_word(before[0], match[2])
