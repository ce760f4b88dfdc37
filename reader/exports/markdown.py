"""Write papers as a Markdown reading list; nothing that a digest says becomes markup."""

from __future__ import annotations

from collections.abc import Iterator

from reader.exports.markdown_text import autolinked, escaped, linked, listed, quoted
from reader.exports.templated.dialect import Dialect, finished, items
from reader.exports.templated.rendering import written
from reader.exports.templated.words import Words
from reader.types import Handout


def prose(text: str) -> str:
    """A text whose web addresses become links."""
    return autolinked(text)


def link(address: str) -> str:
    """An address as a link."""
    return linked(address)


def note(text: str, indent: int = 0) -> str:
    """A note as a block quote: Markdown as written, but no HTML. It may stand under an item."""
    return "\n".join(" " * min(indent, 8) + row for row in quoted(text).split("\n"))


def counted(number: int) -> str:
    """A number of papers, in words."""
    return "1 paper" if number == 1 else f"{number:,} papers"


MARKDOWN = Dialect(
    "markdown",
    escaped,
    {
        "prose": finished(prose),
        "link": finished(link),
        "note": finished(note),
        "items": items(listed),
        "counted": finished(counted),
    },
)
"""How templates of reading lists in Markdown write."""


def write_markdown(handout: Handout) -> Iterator[str]:
    """Yield a reading list: a section for each paper, then how many there are.

    The count comes last because the papers may be a stream whose length nobody knows.

    Raises:
        TemplateError: The reader's own template cannot be used.
    """
    yield from written(handout, MARKDOWN, {"words": Words()})
