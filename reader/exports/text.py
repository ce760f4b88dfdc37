"""Write papers as plain text, for mails and terminals: nothing in it steers what shows it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from functools import partial

from reader.exports.templated.dialect import Dialect, counted, finished, items, with_edges
from reader.exports.templated.notes import Marks, as_marked, indented, listed
from reader.exports.templated.rendering import written
from reader.exports.templated.words import Words
from reader.text.visible import one_line
from reader.types import Handout

WIDTH = 78
"""Characters in a line: mail programs quote that much without breaking it."""


def link(address: str) -> str:
    """An address."""
    return one_line(address)


def prose(text: str, indent: int = 0) -> str:
    """A text in lines of 78 characters; *indent* spaces stand before each."""
    space = " " * min(int(indent), WIDTH // 2)
    return textwrap.fill(
        one_line(text),
        WIDTH,
        initial_indent=space,
        subsequent_indent=space,
        break_long_words=False,
        break_on_hyphens=False,
    )


def note(text: str, indent: int = 0) -> str:
    """A note as it reads; *indent* spaces stand before each line."""
    space = " " * min(int(indent), WIDTH // 2)
    return indented(as_marked(text, _MARKS), space, space) if text else ""


def line(text: str, sign: str = "-") -> str:
    """A line as long as the text, to stand under it."""
    return sign[:1] * min(max(len(one_line(text)), 3), WIDTH)


_MARKS = Marks(
    escape=partial(with_edges, one_line),
    spans={"code_inline": ("", "")},
    link=lambda words, address: words if words == address else f"{words} <{address}>",
    heading=str.upper,
    code=lambda text: indented(text, "    ", "    "),
    quote=lambda text: indented(text, "> ", "> "),
    listed=listed,
    rule="* * *",
    line_break="\n",
)

TEXT = Dialect(
    "text",
    one_line,
    {
        "prose": finished(prose),
        "link": finished(link),
        "note": finished(note),
        "line": finished(line),
        "items": items(one_line),
        "counted": finished(counted),
    },
)
"""How templates of plain text write."""


def write_text(handout: Handout) -> Iterator[str]:
    """Yield the papers as plain text, piece by piece.

    Raises:
        TemplateError: The reader's own template cannot be used.
    """
    yield from written(handout, TEXT, {"words": Words()})
