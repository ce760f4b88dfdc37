"""Put together what goes out: papers in their order, with what a reading list says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice

from reader import annotating, citing
from reader.receiving import seal_of
from reader.store import lists, papers
from reader.store.papers import BATCH
from reader.store.store import Store
from reader.types import Handout, Item, ListId, PacketList, PaperId, ReadingList


def handout(
    store: Store, ids: Sequence[PaperId], heading: str, of: ListId | None = None
) -> Handout:
    """Return papers ready to go out, in the order of *ids*; *of* is the list that they are from.

    The list's own heading, or else its name, takes the place of *heading*.
    """
    known = _list(store, of)
    return Handout(
        _items(store, ids, of),
        heading=heading if known is None else known.heading or known.name,
        introduction=known.introduction if known else "",
        target=known.target if known else "",
        made=datetime.now(UTC).date().isoformat(),
        stamp=datetime.now(UTC).isoformat(timespec="microseconds"),
        seal=seal_of(store),
        reading_list=_of_packet(known),
        meanings=tuple(annotating.meanings(store).items()),
    )


def _of_packet(known: ReadingList | None) -> PacketList | None:
    if known is None:
        return None
    return PacketList(str(known.id), known.name, known.heading, known.introduction, known.target)


def _list(store: Store, of: ListId | None) -> ReadingList | None:
    return next((one for one in store.read(lists.reading_lists) if one.id == of), None)


def _items(store: Store, ids: Sequence[PaperId], of: ListId | None) -> Iterator[Item]:
    entries = store.read(lists.entries, of) if of is not None else {}
    found = store.read(papers.papers, ids)
    lent: set[str] = set()
    while batch := list(islice(found, BATCH)):
        keys = citing.keys(store, batch, lent)
        for paper in batch:
            _, section, sentence = entries.get(paper.id, (0, "", ""))
            yield Item(paper, keys[paper.id], section, sentence)
