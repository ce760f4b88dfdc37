"""Escape text for HTML, so that nothing that anybody wrote becomes markup or script."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from html import escape
from typing import Any

from reader.exports.templated.dialect import Dialect, counted, finished, items, with_edges
from reader.exports.templated.notes import LONGEST, parser, without_brackets
from reader.text.urls import safe_address, with_links
from reader.text.visible import lines, one_line


def escaped(text: str) -> str:
    """Return *text* as one line of HTML."""
    return escape(one_line(text))


def prose(text: str) -> str:
    """A text whose web addresses become links."""
    return with_links(with_edges(one_line, text), _part, link)


def link(address: str, words: str = "") -> str:
    """An address as a link, with words of its own if some are given; unsafe ones stay text."""
    if not (safe := safe_address(address)):
        return escaped(words or address)
    return f'<a href="{escape(safe)}" rel="noopener noreferrer">{escaped(words or address)}</a>'


def note(text: str) -> str:
    """A note as its Markdown means it."""
    if len(text) > LONGEST:
        return "".join(f"<p>{prose(row)}</p>\n" for row in lines(text) if row.strip())
    return str(_renderer().render(without_brackets("\n".join(lines(text))))).rstrip("\n")


def csp_hash(text: str) -> str:
    """What a Content-Security-Policy allows a style or script by."""
    return f"sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}"


def _part(text: str) -> str:
    return with_edges(escaped, text)


@cache
def _renderer() -> Any:
    """Return the parser of notes with rules by which a page's headings and policy stay its own."""
    made = parser()
    rules = made.renderer.rules
    rules["heading_open"] = lambda *_: '<p class="heading">'
    rules["heading_close"] = lambda *_: "</p>\n"
    rules["link_open"] = _link_open
    rules["image"] = _image
    rules["th_open"], rules["td_open"] = (lambda *_: "<th>"), (lambda *_: "<td>")
    return made


def _image(tokens: Any, place: int, *_: Any) -> str:
    """Return a link, or within one only its words: a page fetches nothing."""
    if sum(each.nesting for each in tokens[:place] if each.type.startswith("link_")):
        return escaped(tokens[place].content)
    return link(str(tokens[place].attrs["src"]), tokens[place].content)


def _link_open(tokens: Any, place: int, *_: Any) -> str:
    return f'<a href="{escape(str(tokens[place].attrs["href"]))}" rel="noopener noreferrer">'


HTML = Dialect(
    "html",
    escaped,
    {
        "prose": finished(prose),
        "link": finished(link),
        "note": finished(note),
        "items": items(escaped),
        "csp_hash": finished(csp_hash),
        "counted": finished(counted),
    },
)
"""How templates of pages write."""


def attached(pieces: Iterable[str]) -> Iterable[str]:
    """Return finished HTML as a template puts it out as it is."""
    return map(finished(str), pieces)
