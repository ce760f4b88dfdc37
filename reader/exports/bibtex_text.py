"""Escape text for BibTeX, so that a field reads as it was and cannot end its entry."""

from __future__ import annotations

import re
from urllib.parse import quote

from reader.text.visible import lines, one_line

_SPECIAL = {
    "\\": r"{\textbackslash}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "": "{}",  # between two characters that TeX would draw as one: -- as a dash, say
    **{character: f"\\{character}" for character in "#$%&_"},
}
_LONE_BRACE = {"{": r"{\textbraceleft}", "}": r"{\textbraceright}"}
_LIGATURE = r"(?<=-)(?=-)|(?<=')(?=')|(?<=[`!?])(?=`)|(?<=,)(?=,)"
_ACTIVE = re.compile(rf"[\\~^#$%&_{{}}]|{_LIGATURE}")
_HARMFUL = re.compile(r"[\s{}\\]")
_SEVERAL = re.compile(r",|\band\b|^others$", re.IGNORECASE)


def escaped(text: str) -> str:
    """Return *text* as one line of LaTeX whose braces balance, escaped ones included.

    BibTeX counts escaped braces too: those that have a partner are escaped, the
    others are spelt out.
    """
    return _latex(one_line(text))


def with_breaks(text: str) -> str:
    r"""Return *text* escaped, its line breaks as ``\newline``; '' when nothing in it shows."""
    return r"\newline{}".join(map(_latex, lines(text))) if one_line(text) else ""


def verbatim(text: str) -> str:
    """Return an address or identifier as it is, but what could end its field as its codes."""
    return _HARMFUL.sub(lambda found: quote(found[0]), one_line(text))


def name(text: str) -> str:
    """Return a person's name, in braces where BibTeX would read several or turn it round."""
    latex = escaped(text)
    return f"{{{latex}}}" if _SEVERAL.search(latex) else latex


def listed(text: str) -> str:
    """Return an item of a list with commas, in braces where it has a comma of its own."""
    latex = escaped(text)
    return f"{{{latex}}}" if "," in latex else latex


def _partnered(line: str) -> set[int]:
    """Return where the braces stand that have a partner."""
    partnered: set[int] = set()
    opened: list[int] = []
    for brace in re.finditer("[{}]", line):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            partnered |= {opened.pop(), brace.start()}
    return partnered


def _latex(line: str) -> str:
    partnered = _partnered(line)

    def latex(found: re.Match[str]) -> str:
        character = found[0]
        if character not in _LONE_BRACE:
            return _SPECIAL[character]
        return f"\\{character}" if found.start() in partnered else _LONE_BRACE[character]

    return _ACTIVE.sub(latex, line)
