"""Show what pages will look like before they are made: as little HTML as a text widget knows."""

from __future__ import annotations

from collections.abc import Iterator

from reader.exports.edition.setting import edition
from reader.exports.edition.xhtml import TINTS, xhtml
from reader.types import Handout

STYLE = """\
h1 { font-size: large; } h2 { font-size: medium; margin-top: 20px; } h3 { font-size: medium; }
p { margin-top: 4px; margin-bottom: 4px; } .facts, .small { font-size: small; }
.sentence { font-style: italic; } .label { font-weight: bold; font-size: small; }
div.note { margin-left: 16px; }
"""


def write_preview(handout: Handout) -> Iterator[str]:
    """Yield a handout as HTML, a paper at a time: all is escaped, and nothing in it is fetched.

    A text widget of Qt has no colour for a class of marks: each has its own.
    """
    yield f"<html><head><style>{STYLE}</style></head><body>"
    for blocks in edition(handout):
        yield "".join(map(_coloured, xhtml(blocks)))
    yield "</body></html>"


def _coloured(element: str) -> str:
    for name, tint in TINTS.items():
        ground = f'<span style="color: #1d1d20; background-color: {tint}">'
        element = element.replace(f'<mark class="{name}">', ground)
    return element.replace("</mark>", "</span>")
