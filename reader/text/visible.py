"""Take out of a text what a reader cannot see but a program obeys: controls and bidi marks."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # C0 and C1, ESC among them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # direction
    "\ufeff\ufff9-\ufffb"  # byte order mark, annotation
    "\U000e0000-\U000e007f]"  # tags: a hidden copy of ASCII
)
NO_CHARACTERS = re.compile("[\ufffe\uffff]")
"""Code points that are none, which XML and YAML refuse, too."""
_SURROGATES = re.compile("[\ud800-\udfff]")


def one_line(text: str) -> str:
    """Return *text* on one line, without controls and direction marks, runs of space as one."""
    if text.isprintable():  # most are: then spaces are all that can be amiss
        return " ".join(text.split())
    return " ".join(" ".join(lines(text)).split())


def lines(text: str) -> list[str]:
    """Return the lines of *text*, without controls and direction marks; tabs stay."""
    if text.isprintable():  # most are, and then there is nothing to take out
        return [text]
    return [_seen(line) for line in _LINE_ENDS.split(text)]


def _seen(line: str) -> str:
    return _SURROGATES.sub("\ufffd", _UNSEEN.sub("", line))
