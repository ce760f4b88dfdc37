"""Read texts that Lectern escaped for Markdown: `reader.exports.markdown_text`, turned round."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.formats.records import cleaned

_ESCAPED = re.compile(
    r"<(https?://[^\s<>]++)>|\\([!-/:-@\[-`{-~])|(&amp;|&lt;|&gt;)", re.IGNORECASE
)
"""All that the export writes for another text: a link, an escape, an entity."""
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
_ITEM = re.compile(r"(?:\\.|[^\\,])+")
_BRACKET = re.compile(r"&#(0*+)60;")
"""In a note: a bracket that would have begun HTML, or with a zero more what looked like one."""


def unescaped(markdown: str) -> str:
    """Return the text that shows where *markdown* stands."""
    return _ESCAPED.sub(lambda found: found[1] or found[2] or _ENTITIES[found[3].lower()], markdown)


def items(markdown: str) -> tuple[str, ...]:
    """Return the items of a list with commas."""
    return cleaned(unescaped(item) for item in _ITEM.findall(markdown))


def quoted(rows: Iterable[str]) -> str:
    """Return the text of a block quote, as it was before its HTML was put out of action."""
    return _BRACKET.sub(_bracket, "\n".join(row[1:].removeprefix(" ") for row in rows))


def _bracket(found: re.Match[str]) -> str:
    return f"&#{found[1][1:]}60;" if found[1] else "<"
