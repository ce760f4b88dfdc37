"""Write papers as a packet: a page for people, with the same for another Lectern in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from reader.exports.packet_data import VERSION, PacketData
from reader.types import Handout

_HEAD = "<head>"
_MARK = f'<meta name="lectern-packet" content="{VERSION}">'
"""By this a packet is known to be one, even where it was cut before its data."""


def write_packet(handout: Handout) -> Iterator[str]:
    """Yield a page like the HTML export's, and in it all that another Lectern can take in."""
    data = PacketData(handout)
    out = replace(handout, items=data.seen(handout.items))
    yield f"<!doctype html>\n<html>{_HEAD}{_MARK}<title>{escape(out.heading)}</title></head><body>"
    for item in out.items:
        yield f"<h2>{escape(item.paper.title)}</h2>\n<p>{escape(item.paper.abstract)}</p>\n"
    yield from data.pieces()
    yield "</body></html>\n"
