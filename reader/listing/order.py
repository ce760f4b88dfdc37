"""The order of the papers in a reading list: put before others, or a step up or down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.listing.known import Contents, Standing, by_section, contents, entry_values, spread
from reader.store import find
from reader.store.history import Act, Entry
from reader.store.marks import Mark
from reader.store.store import Store
from reader.triage import label
from reader.types import ListId, PaperId, Place, PlaceKind
from reader.words import tr


def move(
    store: Store,
    ids: Sequence[PaperId],
    of: ListId,
    before: PaperId | None,
    *,
    above: bool = False,
) -> Act | None:
    """Put papers of a reading list right before another of it, in their order; None is its end.

    They come into its section, or with *above* into the one that ends there.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        listed = contents(store, of)
        there = listed.papers
        at = next((row for row, one in enumerate(there) if one.paper == before), len(there))
        beside = there[max(0, at - 1) : at] if above or at == len(there) else there[at : at + 1]
        return _put(store, listed, {*ids}, at, beside[0].section if beside else "")


def step(store: Store, ids: Sequence[PaperId], of: ListId, by: int) -> Act | None:
    """Put papers of a reading list together one place up, *by* -1, or down, by 1.

    At the edge of a section the step leads over it, and no further.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        listed = contents(store, of)
        there = listed.papers
        shown = store.read(find.ids, Place(PlaceKind.LIST, reading_list=of)).tolist()
        rows = [row for row, paper in enumerate(shown) if paper in {*ids}]
        if not rows:
            return None
        edge = rows[0] if by < 0 else rows[-1]
        beside = max(0, min(len(shown) - 1, edge + by))
        sections = {one.paper: one.section for one in there}
        section = sections[shown[beside]]
        stays = section != sections[shown[edge]]
        places = [one.paper for one in there]
        at = places.index(shown[beside]) + ((by > 0) != stays)
        return _put(store, listed, {*ids}, at, section)


def kept(
    store: Store, before: Contents, order: Sequence[Standing], moved: set[PaperId], entry: Entry
) -> Act | None:
    """Keep *order* as a list's, of which *moved* are at other places; None if nothing is new."""
    order = by_section(order)
    if _places(before.papers) == _places(order):
        return None
    return store.act(entry, [(Mark.ENTRY, entry_values(before.of, spread(order, moved)))])


def _places(order: Sequence[Standing]) -> list[tuple[PaperId, str]]:
    return [(one.paper, one.section) for one in order]


def _put(store: Store, listed: Contents, ids: set[PaperId], at: int, section: str) -> Act | None:
    """Put papers at a row of a list, counted before they are gone from theirs."""
    there = listed.papers
    moved = [one for one in there if one.paper in ids]
    first = [one for one in there[:at] if one.paper not in ids]
    last = [one for one in there[at:] if one.paper not in ids]
    order = [*first, *(replace(one, section=section) for one in moved), *last]
    papers = [one.paper for one in moved]
    words = label(store, tr("Moved in “{name}”").format(name=listed.name), papers)
    return kept(store, listed, order, {*papers}, Entry("move-in-list", words))
