"""Set a text as runs: addresses as links, formulas set, highlighted passages in their colours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reader.exports.edition.blocks import Run
from reader.text.anchors import Placed, parted
from reader.text.mathematics import Piece, set_formulas
from reader.text.urls import find_urls
from reader.text.visible import lines

_SPACE = re.compile(r"\s+")
_NO_CHARACTER = re.compile(
    "[\ufdd0-\ufdef"
    + "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000))
    + "]"
)
"""What Unicode says is none; XML and its readers refuse some of them."""


def words(text: str) -> str:
    """Return *text* in one line, of characters that every reader takes; runs of space as one."""
    return _SPACE.sub(" ", characters(" ".join(lines(text))))


def characters(text: str) -> str:
    """Return *text* with a sign in the place of what is no character."""
    return _NO_CHARACTER.sub("\ufffd", text)


def passage(text: str, marked: Sequence[Placed] = ()) -> tuple[Run, ...]:
    """Return *text* as runs of one line, with what is *marked* in it."""
    return joined(_looks(text, marked))


def plain(text: str) -> tuple[Run, ...]:
    """Return *text* as one run of one line, as it is; none when there is nothing in it."""
    return joined([Run(text)])


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return *runs* as one line: no space at its ends, nowhere two; those of one look as one."""
    kept: list[Run] = []
    for run in runs:
        text = words(run.text)
        if not kept or kept[-1].text.endswith(" "):
            text = text.removeprefix(" ")
        if kept and kept[-1].look == run.look:
            kept[-1] = run.saying(kept[-1].text + text)
        elif text:
            kept.append(run.saying(text))
    while kept and not (last := kept[-1].text.rstrip(" ")):
        kept.pop()
    return (*kept[:-1], kept[-1].saying(last)) if kept else ()


def _looks(text: str, marked: Sequence[Placed]) -> Iterator[Run]:
    """Yield *text* in runs; what one sign of a formula stands for is marked whole."""
    urls = find_urls(text)
    pieces = {piece.start: piece for piece in set_formulas(text)}
    spans = [
        *((url.start, url.end) for url in urls),
        *((piece.start, piece.end) for piece in pieces.values()),
    ]
    colours = {start: over.colour if over else "" for start, _, over in parted(len(text), marked)}
    edges = sorted({0, len(text), *colours, *(edge for span in spans for edge in span)})
    links = {url.start: url for url in urls}
    link, colour, done = None, "", 0
    for start, end in pairwise(edges):
        link = links.get(start, link)
        colour = colours.get(start, colour)
        if piece := pieces.get(start):
            done = piece.end
            yield _piece(piece, colour)
        elif start >= done:
            is_link = link is not None and start < link.end
            yield Run(text[start:end], link.address if link and is_link else "", colour)


def _piece(piece: Piece, colour: str) -> Run:
    return Run(piece.shown, colour=colour, level=piece.level, slanted=piece.slanted)
