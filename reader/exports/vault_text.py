"""Write text for the notes of a vault: properties in YAML, links in double brackets, tags."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import Any

from reader.exports.markdown_text import autolinked, escaped, linked, listed, quoted
from reader.exports.templated.dialect import Dialect, Safe, counted, finished, items
from reader.files import safe_name
from reader.text.note_links import link_key, with_note_links
from reader.text.visible import NO_CHARACTERS, one_line

_NO_NAME = re.compile(r"[#^\[\]|%@`$&]+")
"""What ends or parts a link in brackets, begins a tag, or is markup in a link's words."""
_NO_TAG = re.compile(r"[^\w/-]+")


def prose(text: str) -> str:
    """A text whose web addresses become links."""
    return autolinked(text)


def link(address: str) -> str:
    """An address as a link."""
    return linked(address)


def note(text: str) -> str:
    """A note: Markdown as written, but no HTML."""
    return "\n".join(row[2:] for row in quoted(text).split("\n"))


def yaml(value: Any) -> str:
    """A value as YAML has it: text in quotes, a list in brackets, true or false."""
    if isinstance(value, (bool, int)):
        return json.dumps(value)
    if isinstance(value, str):
        return NO_CHARACTERS.sub("\ufffd", json.dumps(one_line(value), ensure_ascii=False))
    return f"[{', '.join(map(yaml, value))}]"


def yaml_tags(names: Iterable[str]) -> str:
    """Tags for the properties: a vault's have neither spaces nor signs."""
    found = (_NO_TAG.sub("-", one_line(name)).strip("-/") for name in names)
    # A tag of digits alone is none.
    return yaml(list(dict.fromkeys(f"n{tag}" if tag.isdigit() else tag for tag in found if tag)))


def stem(text: str, end: str = "") -> str:
    """Return what a note may be called, or ''; it ends in *end*."""
    plain = " ".join(_NO_NAME.sub(" ", one_line(text)).split())
    return safe_name(plain, end + ".md").removesuffix(".md") if plain else ""


def note_link(name: str, shown: str) -> Safe:
    """Return a link to the note called *name* that shows other words, as far as links may."""
    words = " ".join(_NO_NAME.sub(" ", one_line(shown)).split())
    return Safe(f"[[{name}|{escaped(words)}]]" if words and words != name else f"[[{name}]]")


def resolved(text: str, name_of: Callable[[str], str | None]) -> str:
    """Return a note whose links to papers lead to notes; what leads nowhere is only words.

    *name_of* takes the key of a title, as `reader.text.note_links.link_key` makes it.
    """

    def linked(title: str) -> str:
        name = name_of(link_key(title))
        return note_link(name, title) if name else title

    return with_note_links(text, linked)


VAULT = Dialect(
    "vault",
    escaped,
    {
        "prose": finished(prose),
        "link": finished(link),
        "note": finished(note),
        "items": items(listed),
        "yaml": finished(yaml),
        "yaml_tags": finished(yaml_tags),
        "counted": finished(counted),
    },
)
"""How templates of a vault's notes write."""
