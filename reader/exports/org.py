"""Write papers for Org mode; nothing that a digest says becomes markup.

Org's own way to escape is a space of no width beside a sign, which then marks nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from reader.exports.templated.dialect import Dialect, counted, finished, items, with_edges
from reader.exports.templated.notes import Marks, as_marked, listed
from reader.exports.templated.rendering import written
from reader.exports.templated.words import Words
from reader.text.urls import safe_address, with_links
from reader.text.visible import one_line
from reader.types import Handout

APART = "\u200b"
"""The space of no width."""

_ACTIVE = re.compile(
    r"(?<![^\W_])[*/_=~+]|[\\\[\]{}<>$^|@]|(?<!\S)[:#-]|[_^](?=[{])|(?<=-)-|(?<=:):"
)
"""What may begin or end markup: marks of emphasis only where they do not follow a letter."""
_ORDINAL = re.compile(r"^([A-Za-z0-9]{1,9})(?=[.)](?:\s|$))")
_NO_TAG = re.compile(r"[^\w@#%]+")


def escaped(text: str) -> str:
    """Return *text* as one line of Org that shows its characters, with spaces of no width."""
    line = one_line(text)
    return _ORDINAL.sub(rf"\1{APART}", _ACTIVE.sub(rf"{APART}\g<0>{APART}", line))


def prose(text: str) -> str:
    """A text whose web addresses become links."""
    return with_links(one_line(text), _part, link)


def link(address: str, words: str = "") -> str:
    """An address as a link, with words of its own if some are given; unsafe ones stay text."""
    safe = safe_address(one_line(address))
    if safe is None:
        return escaped(words or address)
    target = safe.translate({ord(sign): quote(sign) for sign in "[]\\"})
    return f"[[{target}][{escaped(words)}]]" if words else f"[[{target}]]"


def note(text: str) -> str:
    """A note as its Markdown means it."""
    return as_marked(text, _MARKS) if text else ""


def tags(names: list[str]) -> str:
    """Tags at the end of a heading: “ :one:two:”, with _ for what Org has not in them."""
    known = filter(None, (_NO_TAG.sub("_", one_line(name)).strip("_") for name in names))
    joined = ":".join(known)
    return f" :{joined}:" if joined else ""


def _part(text: str) -> str:
    return with_edges(escaped, text)


def _code(text: str) -> str:
    rows = "\n".join(f"  {row}" for row in text.split("\n"))
    return f"#+begin_example\n{rows}\n#+end_example"


_MARKS = Marks(
    escape=_part,
    spans={"strong": ("*", "*"), "em": ("/", "/"), "s": ("+", "+"), "code_inline": ("", "")},
    link=lambda words, address: f"[[{address}][{words}]]" if words else link(address),
    heading=lambda text: f"*{text}*",
    code=_code,
    quote=lambda text: f"#+begin_quote\n{text}\n#+end_quote",
    listed=listed,
    rule="-----",
    line_break="\\\\\n",
)

ORG = Dialect(
    "org",
    escaped,
    {
        "prose": finished(prose),
        "link": finished(link),
        "note": finished(note),
        "org_tags": finished(tags),
        "items": items(escaped),
        "counted": finished(counted),
    },
)
"""How templates for Org mode write."""


def write_org(handout: Handout) -> Iterator[str]:
    """Yield the papers as an outline, piece by piece.

    Raises:
        TemplateError: The reader's own template cannot be used.
    """
    yield from written(handout, ORG, {"words": Words()})
