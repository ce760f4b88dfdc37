"""The formatter that citeproc-py renders by: italics and the like as marks that no text has.

The marks become HTML or Markdown, or go, only when all else is done: so what a paper is called
is never mark-up, and no rule for capitals or stops meets an escaped character.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape

from reader.exports.markdown_text import autolinked
from reader.text.urls import with_links

_FIRST = 0xF0000
_KINDS = ("i", "b", "sup", "sub", "u", "caps")
_ON = {kind: chr(_FIRST + 2 * place) for place, kind in enumerate(_KINDS)}
_OFF = {kind: chr(_FIRST + 2 * place + 1) for place, kind in enumerate(_KINDS)}
_MARK = re.compile("[\U000f0000-\U000f000b]")
_MARKS = "[\U000f0000-\U000f000b]*"
_HTML = {
    **{_ON[kind]: f"<{kind}>" for kind in _KINDS[:-1]},
    **{_OFF[kind]: f"</{kind}>" for kind in _KINDS[:-1]},
    _ON["caps"]: '<span style="font-variant: small-caps">',
    _OFF["caps"]: "</span>",
}
_MARKDOWN = {
    **dict.fromkeys((_ON["i"], _OFF["i"]), "*"),
    **dict.fromkeys((_ON["b"], _OFF["b"]), "**"),
    **{mark: _HTML[mark] for kind in ("sup", "sub") for mark in (_ON[kind], _OFF[kind])},
}
_STOP_OUTSIDE = re.compile(f"({_MARKS}”{_MARKS})([.,])")
_TWO_STOPS = re.compile(rf"([?!…]{_MARKS}”?{_MARKS}|(?<!\.)\.{_MARKS}”?{_MARKS})\.(?!\.)")
_RETRIEVED = re.compile(r"\bRetrieved (?=https?:)")
"""APA's word before a day on which nobody looked."""
_NUMBER = re.compile(rf"({_MARKS}[(\[]?\d+[\])]?\.?{_MARKS})(?=\S)")


def unmarked(text: str) -> str:
    """Return *text* without characters that are marks here."""
    return _MARK.sub("\ufffd", text)


def preformat(text: object) -> str:
    """Return a text as it is: nothing is escaped yet."""
    return str(text)


def _marked(kind: str) -> Callable[[object], str]:
    return lambda text: f"{_ON[kind]}{text}{_OFF[kind]}"


# The names by which citeproc-py asks for them.
Italic = Oblique = _marked("i")
Bold = _marked("b")
Superscript = _marked("sup")
Subscript = _marked("sub")
Underline = _marked("u")
SmallCaps = _marked("caps")
Light = preformat


def mended(text: str, *, quotes: bool, flush: bool) -> str:
    """Return what citeproc-py made, with stops in their places, on one line.

    *Quotes*: they stand within quotation marks. *Flush*: a number begins the entry, and a
    space has to part it from the rest.
    """
    line = " ".join(text.split())
    if quotes:
        line = _STOP_OUTSIDE.sub(r"\2\1", line)
    line = _RETRIEVED.sub("", _TWO_STOPS.sub(r"\1", line))
    return _NUMBER.sub(r"\1 ", line, count=1) if flush and _NUMBER.match(line) else line


def as_text(line: str) -> str:
    """Return a marked line as plain text."""
    return _MARK.sub("", line)


def as_html(line: str) -> str:
    """Return a marked line as HTML; its web addresses are links."""
    return _rendered(line, _HTML, _html)


def as_markdown(line: str) -> str:
    """Return a marked line as Markdown; its web addresses are links."""
    return _rendered(line, _MARKDOWN, _markdown)


def _rendered(line: str, marks: Mapping[str, str], render: Callable[[str], str]) -> str:
    parts: list[str] = []
    end = 0
    for mark in _MARK.finditer(line):
        parts += [render(line[end : mark.start()]), marks.get(mark[0], "")]
        end = mark.end()
    return "".join([*parts, render(line[end:])])


def _html(text: str) -> str:
    return with_links(text, escape, lambda url: f'<a href="{escape(url)}">{escape(url)}</a>')


def _markdown(text: str) -> str:
    bare = text.strip(" ")
    before, after = len(text) - len(text.lstrip(" ")), len(text) - len(text.rstrip(" "))
    return " " * before + autolinked(bare) + " " * after if bare else text
