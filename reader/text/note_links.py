"""Find the papers that a note links to: [[their titles]] in double brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.text.normal import essence

MOST = 500
"""Links of one note that are followed."""

_LINK = re.compile(r"\[\[([^\[\]\n]{1,500})\]\]")


@dataclass(frozen=True, slots=True)
class NoteLink:
    """A link in a note: where it stands, brackets included, and the title it names."""

    start: int
    end: int
    title: str


def note_links(note: str) -> list[NoteLink]:
    """Return the links of *note* in their order."""
    found = (NoteLink(m.start(), m.end(), m[1].strip()) for m in _LINK.finditer(note))
    return [link for _, link in zip(range(MOST), found, strict=False) if link.title]


def link_key(title: str) -> str:
    """Return what titles have in common that a link takes for the same."""
    return essence(title)[:500]


def as_link(title: str) -> str:
    """Return what links to the paper called *title*, when it stands in a note."""
    plain = title.translate({ord("["): "(", ord("]"): ")", ord("\n"): " "})
    return f"[[{plain[:500].strip()}]]"
