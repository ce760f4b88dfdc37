"""What the reader does to reading lists: make, rename, delete, fill and order them; all acts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reader.errors import LecternError
from reader.smart import free, list_name, renamed
from reader.store import find, lists
from reader.store.history import Act, Entry
from reader.store.marks import Key, Mark, Value, Values, get
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.triage import label
from reader.types import ListId, PaperId, Place, PlaceKind, ReadingList
from reader.words import tr

Puts = list[tuple[Mark, Values]]


def make(store: Store, name: str) -> Act | None:
    """Make a reading list without papers, behind the others.

    Raises:
        LecternError: The name is empty, too long or taken.
    """
    with store.writing():
        name = _free(store, list_name(name))
        _, made = _new(store, name)
        words = tr("Made reading list “{name}”").format(name=name)
        return store.act(Entry("make-list", words), [made])


def rename(store: Store, of: ListId, name: str) -> Act | None:
    """Call a reading list by another name, in the smart lists that hold it, too.

    Raises:
        LecternError: There is no such list, or the name is empty, too long or taken.
    """
    with store.writing() as db:
        old = _existing(store, of).name
        new = _free(store, list_name(name), of)
        values = get(db, Mark.LIST, [of])
        smart = get(db, Mark.SMART, [one.name for one in store.read(smart_lists)])
        queries: Values = {
            key: [renamed(query, old, new), place] for key, (query, place) in smart.items()
        }
        words = tr("Renamed reading list {old} to {new}").format(old=old, new=new)
        puts: Puts = [(Mark.LIST, {of: [new, *values[of][1:]]}), (Mark.SMART, queries)]
        return store.act(Entry("rename-list", words), puts)


def delete(store: Store, of: ListId) -> Act | None:
    """Take a reading list away; its papers stay in the library.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        name = _existing(store, of).name
        words = tr("Deleted reading list “{name}”").format(name=name)
        there = store.read(lists.entries, of)
        puts: Puts = [(Mark.ENTRY, _values(of, dict.fromkeys(there))), (Mark.LIST, {of: None})]
        return store.act(Entry("delete-list", words), puts)


def add(store: Store, ids: Sequence[PaperId], of: ListId) -> Act | None:
    """Put papers at the end of a reading list; those that it holds stay where they are.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        return _added(store, ids, of, _existing(store, of).name)


def add_to(store: Store, ids: Sequence[PaperId], name: str) -> Act | None:
    """Put papers at the end of the reading list of a name, made when there is none.

    Raises:
        LecternError: The name is empty or too long, or a smart list has it.
    """
    with store.writing():
        known = _named(store, name)
        if known is not None:
            return _added(store, ids, known.id, known.name)
        name = _free(store, list_name(name))
        of, made = _new(store, name)
        return _added(store, ids, of, name, made)


def take_out(store: Store, ids: Sequence[PaperId], of: ListId) -> Act | None:
    """Take papers out of a reading list; they stay in the library.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        name = _existing(store, of).name
        words = label(store, tr("Out of “{name}”").format(name=name), ids)
        return store.act(Entry("unlist", words), [(Mark.ENTRY, _values(of, dict.fromkeys(ids)))])


def take_out_of(store: Store, ids: Sequence[PaperId], name: str) -> Act | None:
    """Take papers out of the reading list of a name; None when there is none."""
    with store.writing():
        known = _named(store, name)
        return None if known is None else take_out(store, ids, known.id)


def move(store: Store, ids: Sequence[PaperId], of: ListId, before: PaperId | None) -> Act | None:
    """Put papers of a reading list right before another of it, in their order; None is its end.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        name = _existing(store, of).name
        there = store.read(lists.entries, of)
        first, moved, last = _parted([*there], {*ids}, before)
        if [*first, *moved, *last] == [*there]:
            return None
        words = label(store, tr("Moved in “{name}”").format(name=name), moved)
        known = {paper: values[0] for paper, values in there.items()}
        values = {
            paper: [place, *there[paper][1:]]
            for paper, place in _places(known, first, moved, last).items()
        }
        return store.act(Entry("move-in-list", words), [(Mark.ENTRY, _values(of, values))])


def step(store: Store, ids: Sequence[PaperId], of: ListId, by: int) -> Act | None:
    """Put papers of a reading list together one place up, *by* -1, or down, by 1.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        shown = store.read(find.ids, Place(PlaceKind.LIST, reading_list=of))
        rows = [row for row, paper in enumerate(shown) if paper in {*ids}]
        if not rows:
            return None
        at = max(0, rows[0] - 1) if by < 0 else rows[-1] + 2
        return move(store, ids, of, shown[at] if at < len(shown) else None)


def _parted(
    there: Sequence[PaperId], some: set[PaperId], before: PaperId | None
) -> tuple[list[PaperId], list[PaperId], list[PaperId]]:
    """Return what is to stand before *some* of a list, these, and what is to stand behind them."""
    at = len(there) if before is None or before not in there else there.index(before)
    first = [paper for paper in there[:at] if paper not in some]
    last = [paper for paper in there[at:] if paper not in some]
    return first, [paper for paper in there if paper in some], last


def _places(
    known: Mapping[PaperId, int],
    first: Sequence[PaperId],
    moved: Sequence[PaperId],
    last: Sequence[PaperId],
) -> dict[PaperId, int]:
    """Return positions for *moved* between the others; for all, where there is no room."""
    room = lists.STEP * (len(moved) + 1)
    low = known[first[-1]] if first else known[last[0]] - room
    high = known[last[0]] if last else low + room
    step = (high - low) // (len(moved) + 1)
    if step < 1:
        order = (*first, *moved, *last)
        return {paper: lists.STEP * at for at, paper in enumerate(order, 1)}
    return {paper: low + step * at for at, paper in enumerate(moved, 1)}


def _added(
    store: Store, ids: Sequence[PaperId], of: ListId, name: str, *made: tuple[Mark, Values]
) -> Act | None:
    there = store.read(lists.entries, of)
    known = store.read(find.shown, ids)
    new = [paper for paper in dict.fromkeys(ids) if paper in known and paper not in there]
    last = max((values[0] for values in there.values()), default=0)
    places = {paper: [last + lists.STEP * at, "", ""] for at, paper in enumerate(new, 1)}
    words = label(store, tr("Added to “{name}”").format(name=name), new)
    return store.act(Entry("list", words), [*made, (Mark.ENTRY, _values(of, places))])


def _values(of: ListId, values: Mapping[PaperId, Value]) -> dict[Key, Value]:
    return {lists.entry_key(of, paper): value for paper, value in values.items()}


def _new(store: Store, name: str) -> tuple[ListId, tuple[Mark, Values]]:
    of = store.read(lists.free_id)
    return of, (Mark.LIST, {of: [name, "", "", "", 0, store.read(lists.next_place)]})


def _free(store: Store, name: str, of: ListId | None = None) -> str:
    others: Iterable[ReadingList] = (one for one in store.read(lists.reading_lists) if one.id != of)
    return free(name, (*others, *store.read(smart_lists)))


def _named(store: Store, name: str) -> ReadingList | None:
    folded = list_name(name).casefold()
    known = store.read(lists.reading_lists)
    return next((one for one in known if one.name.casefold() == folded), None)


def _existing(store: Store, of: ListId) -> ReadingList:
    found = next((one for one in store.read(lists.reading_lists) if one.id == of), None)
    if found is None:
        raise LecternError(tr("This reading list is gone."), advice=tr("Undo may bring it back."))
    return found
