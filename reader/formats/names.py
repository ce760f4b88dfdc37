"""Cut a line of authors into names, as arXiv and feeds write it."""

from __future__ import annotations

import re

from reader.text.normal import clean

_LONGEST = 200_000
"""Characters of a line of authors; 5,000 names have a third of that."""

_BETWEEN = re.compile(r";|,(?! ?(?:Jr|Sr|I{2,3}|IV)\b\.? ?(?:[,;&]|and\b|$))|\band\b|&")
"""A comma before “Jr.” parts no names; before somebody who is called Jr it does."""
_ASIDE = re.compile(r"\([^()]{0,500}\)")
_LETTER = re.compile(r"[^\W\d_]")


def author_names(text: str) -> tuple[str, ...]:
    """Return the names in *text*, "A, B and C" or "A; B"; affiliations in brackets are left out."""
    text = clean(text[:_LONGEST])
    for _ in range(3):  # brackets within brackets
        text = _ASIDE.sub("", text)
    names = (" ".join(name.split()) for name in _BETWEEN.split(text))
    return tuple(name for name in names if _LETTER.search(name))
