"""What is done to reading lists, in any order."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hypothesis import strategies as st

from reader import listing, merging, smart
from reader.errors import LecternError
from reader.library import Library
from reader.store import arranging, find
from reader.store.lists import reading_lists
from reader.store.store import Store
from reader.types import Arrangement, Place, PlaceKind
from tests.builders import all_ids, imported, write_digest

PAPERS = 6

NAMES = st.sampled_from(["Owls", "owls", "For Monday", "ünï", " ", "x" * 61])

LIST = st.integers(1, 3)

SOME = st.lists(st.integers(0, PAPERS - 1), min_size=1, max_size=PAPERS, unique=True)

SECTIONS = st.sampled_from(["", "Night", "Day", "Dusk"])

DEEDS = st.one_of(
    st.tuples(st.just("make"), NAMES),
    st.tuples(st.just("rename"), LIST, NAMES),
    st.tuples(st.just("delete"), LIST),
    st.tuples(st.just("add"), SOME, LIST),
    st.tuples(st.just("add_to"), SOME, NAMES),
    st.tuples(st.just("take_out"), SOME, LIST),
    st.tuples(st.just("move"), SOME, LIST, st.none() | st.integers(0, PAPERS - 1)),
    st.tuples(st.just("merge"), SOME),
    st.tuples(st.just("save"), NAMES),
    st.tuples(st.just("archive"), LIST, st.booleans()),
    st.tuples(
        st.just("describe"),
        LIST,
        st.tuples(NAMES, NAMES, st.sampled_from(["", "2026-12-03", "x"])),
    ),
    st.tuples(st.just("duplicate"), LIST),
    st.tuples(st.just("unite"), LIST, st.lists(LIST, max_size=2)),
    st.tuples(st.just("step"), SOME, LIST, st.sampled_from([-1, 1])),
    st.tuples(st.just("put_in_section"), SOME, LIST, SECTIONS),
    st.tuples(st.just("begin_section"), LIST, st.integers(0, PAPERS - 1), SECTIONS),
    st.tuples(st.just("rename_section"), LIST, SECTIONS, SECTIONS),
    st.tuples(st.just("remove_section"), LIST, SECTIONS),
    st.tuples(st.just("move_section"), LIST, SECTIONS, st.sampled_from([-1, 1])),
    st.tuples(st.just("write"), LIST, st.integers(0, PAPERS - 1), NAMES),
)

OF_SOME = {"add", "add_to", "take_out", "step", "put_in_section"}

OF_ONE = {"begin_section", "write"}


def do(store: Store, deed) -> object:
    """Do it to papers by their place in the library; what cannot be done is refused."""
    ids = sorted(all_ids(store))
    if not ids:
        return None  # the import was undone: there is nothing to do it to

    def known(numbers):
        return [ids[number] for number in numbers if number < len(ids)]

    with suppress(LecternError):
        match deed:
            case ("merge", numbers):
                into, *others = known(numbers) or ids[:1]
                return merging.merge(store, into, others)
            case (verb, numbers, *values) if verb in OF_SOME:
                return getattr(listing, verb)(store, known(numbers), *values)
            case ("move", numbers, which, before):
                there = before is not None and before < len(ids)
                return listing.move(store, known(numbers), which, ids[before] if there else None)
            case (verb, which, number, text) if verb in OF_ONE:
                return getattr(listing, verb)(store, which, ids[min(number, len(ids) - 1)], text)
        return _kept(store, *deed)
    return None


def _kept(store: Store, verb: str, *values) -> object:
    """Do it to lists themselves."""
    match verb, values:
        case "save", (name,):
            return smart.save(store, name, f'list:"{name}" OR list:owls')
        case "archive", (which, on):
            return listing.archive(store, which, on=on)
        case "unite", (which, others):
            return listing.merge(store, which, others)
    return getattr(listing, verb)(store, *values)


def shown(store: Store, which: int = 1) -> list[int]:
    """Return the papers of a list as the window lists them, by their place in the library."""
    ids = sorted(all_ids(store))
    place = Place(PlaceKind.LIST, reading_list=which)
    return [ids.index(paper) for paper in store.read(find.ids, place)]


def names(store: Store) -> dict[str, int]:
    return {one.name: one.papers for one in store.read(reading_lists)}


def lists_in(folder: str) -> Store:
    store = Store(Library(Path(folder) / "library", Path(folder) / "cache"))
    imported(store, write_digest(Path(folder), "monday", range(PAPERS)))
    return store


def sections(store: Store, of: int = 1) -> list[tuple[str, list[int]]]:
    """Return the sections as the window groups by them, and the papers in each by number."""
    ids = sorted(all_ids(store))
    place = Place(PlaceKind.LIST, reading_list=of)
    found = store.read(arranging.listing, place, Arrangement())
    papers = [ids.index(paper) for paper in found.ids]
    if not found.groups:
        return [("", papers)]
    return [
        (group.label, papers[group.start : group.start + group.papers]) for group in found.groups
    ]


NONE = "Without a section"
