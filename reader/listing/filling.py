"""Papers put in reading lists, and taken out of them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.listing.known import (
    Standing,
    entry_values,
    existing,
    free_name,
    keyed,
    named,
    new_list,
    standing,
)
from reader.store import find, lists
from reader.store.history import Act, Entry
from reader.store.marks import Mark
from reader.store.plain_marks import Values
from reader.store.store import Store
from reader.triage import label
from reader.types import ListId, PaperId, ReadingList
from reader.words import tr


def add(store: Store, ids: Sequence[PaperId], of: ListId) -> Act | None:
    """Put papers at the end of a reading list; those that it holds stay where they are.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        return _added(store, ids, of, existing(store, of).name)


def add_to(store: Store, ids: Sequence[PaperId], name: str) -> Act | None:
    """Put papers at the end of the reading list of a name, made when there is none.

    Raises:
        LecternError: The name is empty or too long, or a smart list has it.
    """
    with store.writing():
        known = named(store, name)
        if known is not None:
            return _added(store, ids, known.id, known.name)
        name = free_name(store, name)
        of, made = new_list(store, ReadingList(0, name))
        return _added(store, ids, of, name, made)


def take_out(store: Store, ids: Sequence[PaperId], of: ListId) -> Act | None:
    """Take papers out of a reading list; they stay in the library.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        name = existing(store, of).name
        words = label(store, tr("Out of “{name}”").format(name=name), ids)
        return store.act(Entry("unlist", words), [(Mark.ENTRY, keyed(of, dict.fromkeys(ids)))])


def take_out_of(store: Store, ids: Sequence[PaperId], name: str) -> Act | None:
    """Take papers out of the reading list of a name; None when there is none."""
    with store.writing():
        known = named(store, name)
        return None if known is None else take_out(store, ids, known.id)


def _added(
    store: Store, ids: Sequence[PaperId], of: ListId, name: str, *made: tuple[Mark, Values]
) -> Act | None:
    before = standing(store, of)
    there = {one.paper for one in before}
    known = store.read(find.shown, ids)
    new = [paper for paper in dict.fromkeys(ids) if paper in known and paper not in there]
    last = max((one.position for one in before), default=0)
    section = before[-1].section if before else ""
    some = [Standing(paper, last + lists.STEP * at, section) for at, paper in enumerate(new, 1)]
    words = label(store, tr("Added to “{name}”").format(name=name), new)
    return store.act(Entry("list", words), [*made, (Mark.ENTRY, entry_values(of, some))])
