"""Write papers as a packet: a page for people, with the same for another Lectern in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.exports.html import write_html
from reader.exports.packet_data import PacketData
from reader.types import Decision, Handout, Item
from reader.types.packets import PACKET_MARK, PACKET_VERSION

_MARK = f'{PACKET_MARK}{PACKET_VERSION}">'
"""By this a packet is known to be one, even where it was cut before its data."""


def write_packet(handout: Handout) -> Iterator[str]:
    """Yield the page of the HTML export, and in it all that another Lectern can take in."""
    data = PacketData(handout)
    items = map(_for_others, data.seen(handout.items))
    page = replace(handout, items=items, template="")
    yield from write_html(page, data.pieces(), _MARK)


def _for_others(item: Item) -> Item:
    """Return a paper without what is the reader's own affair: what they decided, and starred."""
    paper = replace(item.paper, decision=Decision.INBOX, starred=False, lists=())
    return replace(item, paper=paper)
