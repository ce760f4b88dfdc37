"""Find the papers that a note links to: [[their titles]] in double brackets."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.text.normal import essence

MOST = 500
"""Links of one note that are followed."""
LONGEST = 500
"""Characters of a title in a link."""
MOST_WORDS = 8

_LINK = re.compile(rf"\[\[([^\[\]\n]{{1,{LONGEST}}})\]\]")
_OPEN = re.compile(rf"\[\[([^\[\]\n]{{0,{LONGEST}}})\Z")
_CLOSED = re.compile(rf"[^\[\]\n]{{0,{LONGEST}}}\]\]")
_WORD = re.compile(r"[^\W_]{2,}")
_LETTER = re.compile(r"[^\W_]")


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


def with_note_links(note: str, link: Callable[[str], str]) -> str:
    """Return *note* with each of its links as *link* writes its title, the rest as it stands."""
    parts: list[str] = []
    end = 0
    for each in note_links(note):
        parts += [note[end : each.start], link(each.title)]
        end = each.end
    return "".join([*parts, note[end:]])


def link_at(text: str, place: int) -> str:
    """Return the title of the link in *text* that the caret at *place* stands in or beside."""
    return next((one.title for one in note_links(text) if one.start <= place <= one.end), "")


def begun_link(before: str, after: str = "") -> str | None:
    """Return what has been typed of the link that is open between *before* and *after*; else None.

    One that *after* closes is written already, wherever in it the caret stands.
    """
    match = None if _CLOSED.match(after) else _OPEN.search(before[-LONGEST - 2 :])
    return match[1] if match else None


def link_key(title: str) -> str:
    """Return what titles have in common that a link takes for the same."""
    return essence(_named(title))


def link_words(title: str) -> list[str]:
    """Return the words by which a database finds the papers that *title* may name.

    Each is a run of letters in small ASCII, the longest first; single letters are
    taken where there are no others. There may be none.
    """
    title = title[:LONGEST]
    words = {ascii_small(word) for word in _WORD.findall(title) or _LETTER.findall(title)}
    return sorted(words, key=lambda word: (-len(word), word))[:MOST_WORDS]


def as_link(title: str) -> str:
    """Return what links to the paper called *title*, when it stands in a note."""
    return f"[[{_named(title)}]]"


def _named(title: str) -> str:
    """Return *title* as a link names it: without what ends links, and no longer than they are."""
    return title[:LONGEST].translate({ord("["): "(", ord("]"): ")", ord("\n"): " "}).strip()


def ascii_small(word: str) -> str:
    """Return *word* as SQLite's ``lower`` has it, which knows the letters of ASCII only."""
    return "".join(letter.lower() if letter.isascii() else letter for letter in word)
