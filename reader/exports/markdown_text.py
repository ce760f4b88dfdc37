"""Escape text for Markdown, so that every viewer shows it as it was and none obeys it."""

from __future__ import annotations

import re

from reader.text.urls import with_links
from reader.text.visible import lines, one_line

_ACTIVE = re.compile(r"[\\`*_\[\]{}#|~$^]|=(?==)")
_ADDRESS = re.compile(
    r"(?i)(?<=\w):(?=//)|(?<=\bwww)\.|(?<=mailto):|(?<=xmpp):|(?<=[\w.+-])@(?=\w)"
)
"""The characters by which viewers find an address that nobody marked as a link."""
_ENTITY = re.compile(r"&(?=[A-Za-z#])")
_LEADING = re.compile(r"^(?=[-+=:%])")
_ORDINAL = re.compile(r"^(\(?[A-Za-z0-9]{1,9})(?=[.)](?:\s|$))")
_LINK = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)
_BRACKET = re.compile(r"&#(?=0*+60;)")
_TAG = re.compile(r"(?<!\\)(\\*+)<(?=[A-Za-z/!?])(?!https?://[^\s<>]+>)")


def escaped(text: str) -> str:
    """Return *text* as one line of Markdown that shows exactly its characters.

    It may begin a block or stand within a line. Neither HTML nor an address in it
    comes to life, with or without GitHub's extensions.
    """
    return _at_start(_inline(one_line(text)))


def autolinked(text: str) -> str:
    """Return *text* escaped as one line, with its web addresses as links of our making."""
    return _at_start(with_links(one_line(text), _inline, _link))


def listed(text: str) -> str:
    """Return an item of a list with commas, escaped; its own commas do not part it."""
    return escaped(text).replace(",", r"\,")


def linked(address: str) -> str:
    """Return a whole web address as a link, or as text where a viewer would see another."""
    return _link(one_line(address))


def quoted(note: str) -> str:
    """Return the reader's *note* as a block quote: Markdown as written, but no HTML.

    HTML is put out of action since an open comment would hide all that follows: the
    bracket becomes ``&#60;``, and what was that becomes ``&#060;``, so that the note
    can be read back as it was.
    """
    rows = lines(note) if one_line(note) else []
    return "\n".join(f"> {_inert(row)}" if row else ">" for row in rows)


def _inline(line: str) -> str:
    if "&" in line:
        line = _ENTITY.sub("&amp;", line)
    line = _ACTIVE.sub(r"\\\g<0>", line)
    if ":" in line or "@" in line or "www" in line.lower():
        line = _ADDRESS.sub(r"\\\g<0>", line)
    return line.replace("<", "&lt;")


def _at_start(line: str) -> str:
    line = re.sub("^>", "&gt;", line)
    return _LEADING.sub(r"\\", _ORDINAL.sub(r"\1\\", line))


def _link(address: str) -> str:
    return f"<{address}>" if _LINK.fullmatch(address) else _inline(address)


def _inert(row: str) -> str:
    return _TAG.sub(_shown, _BRACKET.sub("&#0", row))


def _shown(tag: re.Match[str]) -> str:
    """Return an opening bracket that shows; one that the reader escaped stays as it is."""
    slashes = tag[1]
    return f"{slashes}<" if len(slashes) % 2 else f"{slashes}&#60;"
