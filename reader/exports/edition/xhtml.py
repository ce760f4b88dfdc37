"""Write blocks as XHTML: all text escaped, and nothing that a program would fetch or run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from reader.exports.edition.blocks import BULLET, Block, BlockKind, Run

TINTS = {
    "yellow": "#fdeb9b",
    "green": "#c9ebc4",
    "blue": "#c6e0f7",
    "pink": "#f8d0e4",
    "orange": "#fbd7b0",
    "purple": "#ddd2f5",
}
"""The grounds of highlights: black text is well readable on each."""


def tint(colour: str) -> str:
    """Return the ground, #rrggbb, of highlights in the colour of that name."""
    return TINTS[_named(colour)]


def _named(colour: str) -> str:
    """Return the name of a colour that there is: others' libraries may name more."""
    return colour if colour in TINTS else next(iter(TINTS))


_TAGS = {
    BlockKind.TITLE: "h1",
    BlockKind.QUOTE: "blockquote",
    BlockKind.SECTION: "h1",
}
_HEADINGS = {BlockKind.PAPER: 2, BlockKind.HEADING: 3}
_DEEPEST = 6


def xhtml(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield *blocks* as elements, a line each; notes and the items of lists stand together."""
    for noted, some in groupby(blocks, lambda block: block.noted):
        if noted:
            yield '<div class="note">\n'
        yield from _lists(some)
        if noted:
            yield "</div>\n"


def _lists(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield *blocks*; an item opens and closes the lists that it lies in."""
    opened: list[str] = []
    for block in blocks:
        is_item = block.kind is BlockKind.ITEM
        wanted = "ul" if block.marker == BULLET else "ol"
        depth = block.depth if is_item else 0
        if is_item and len(opened) >= depth and opened[depth - 1] != wanted:
            depth -= 1
        while len(opened) > depth:
            yield f"</li></{opened.pop()}>\n"
        if not is_item:
            yield _element(block)
            continue
        if len(opened) == block.depth:
            yield "</li>"
        while len(opened) < block.depth:
            last = len(opened) == block.depth - 1
            opened.append(wanted)
            yield f"<{wanted}>" + ("" if last else "<li>")
        yield _item(block)
    while opened:
        yield f"</li></{opened.pop()}>\n"


def _item(block: Block) -> str:
    value = "" if block.marker == BULLET else f' value="{block.marker.removesuffix(".")}"'
    return f"<li{value}{_way(block)}>{inline(block.runs)}"


def _element(block: Block) -> str:
    if block.kind is BlockKind.RULE:
        return "<hr/>\n"
    if block.kind is BlockKind.CODE:
        return f'<pre dir="ltr"><code>{escape(block.text)}</code></pre>\n'
    named = f' id="{block.anchor}"' if block.anchor else ""
    inside = inline(block.runs)
    if block.kind is BlockKind.QUOTE:
        return f"<blockquote{_way(block)}><p>{inside}</p></blockquote>\n"
    tag = _tag(block)
    return f'<{tag} class="{block.kind}"{named}{_way(block)}>{inside}</{tag}>\n'


def _tag(block: Block) -> str:
    if block.kind in _HEADINGS:
        first = _HEADINGS[block.kind]
        rank = first if block.kind is BlockKind.PAPER else min(first - 1 + block.level, _DEEPEST)
        return f"h{rank}"
    return _TAGS.get(block.kind, "p")


def _way(block: Block) -> str:
    return ' dir="rtl"' if block.from_right else ""


def inline(runs: Iterable[Run]) -> str:
    """Return *runs* as elements within a paragraph."""
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = escape(run.text)
    text = f"<{tag}>{text}</{tag}>" if (tag := {1: "sup", -1: "sub"}.get(run.level)) else text
    for tag in _looks(run):
        text = f"<{tag}>{text}</{tag}>"
    if run.colour:
        text = f'<mark class="{_named(run.colour)}">{text}</mark>'
    return f'<a href="{escape(run.link)}">{text}</a>' if run.link else text


def _looks(run: Run) -> Iterator[str]:
    looks = {"code": run.code, "s": run.struck, "em": run.slanted, "strong": run.strong}
    return (tag for tag, is_so in looks.items() if is_so)
