"""The order of the papers in a reading list: put before others, or a step up or down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.listing.known import Standing, entry_values, existing, spread, standing
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
        name = existing(store, of).name
        there = standing(store, of)
        at = next((row for row, one in enumerate(there) if one.paper == before), len(there))
        beside = there[max(0, at - 1) : at] if above or at == len(there) else there[at : at + 1]
        section = beside[0].section if beside else ""
        return _put(store, of, there, (name, {*ids}, at, section))


def step(store: Store, ids: Sequence[PaperId], of: ListId, by: int) -> Act | None:
    """Put papers of a reading list together one place up, *by* -1, or down, by 1.

    At the edge of a section the step leads over it, and no further.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        name = existing(store, of).name
        there = standing(store, of)
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
        return _put(store, of, there, (name, {*ids}, at, section))


def kept(
    store: Store, of: ListId, order: Sequence[Standing], moved: set[PaperId], entry: Entry
) -> Act | None:
    """Keep *order* as a list's, of which *moved* are at other places; None if nothing is new."""
    sections = dict.fromkeys(["", *(one.section for one in order)])
    order = [one for section in sections for one in order if one.section == section]
    before = standing(store, of)
    if [(one.paper, one.section) for one in before] == [(one.paper, one.section) for one in order]:
        return None
    return store.act(entry, [(Mark.ENTRY, entry_values(of, spread(order, moved)))])


def _put(
    store: Store,
    of: ListId,
    there: Sequence[Standing],
    what: tuple[str, set[PaperId], int, str],
) -> Act | None:
    """Put papers at a row of a list, counted before they are gone from theirs."""
    name, ids, at, section = what
    moved = [one for one in there if one.paper in ids]
    first = [one for one in there[:at] if one.paper not in ids]
    last = [one for one in there[at:] if one.paper not in ids]
    order = [*first, *(replace(one, section=section) for one in moved), *last]
    papers = [one.paper for one in moved]
    words = label(store, tr("Moved in “{name}”").format(name=name), papers)
    return kept(store, of, order, {*papers}, Entry("move-in-list", words))
