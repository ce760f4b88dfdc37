"""What all verbs on reading lists ask: which lists there are, what stands in them, what fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.errors import LecternError
from reader.smart import free, list_name
from reader.store import list_order, lists
from reader.store.marks import Mark
from reader.store.plain_marks import Key, Value, Values
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.text.normal import clean
from reader.types import ListId, PaperId, ReadingList
from reader.words import tr


@dataclass(frozen=True, slots=True)
class Standing:
    """A paper in a list: where it stands, under which heading, and what is said of it."""

    paper: PaperId
    position: int
    section: str = ""
    sentence: str = ""

    @property
    def value(self) -> Value:
        """Return it as `Mark.ENTRY` has it."""
        return [self.position, self.section, self.sentence]


@dataclass(frozen=True, slots=True)
class Contents:
    """A reading list with what stands in it, in its order; also what the library does not show."""

    of: ListId
    name: str
    papers: Sequence[Standing]


def existing(store: Store, of: ListId) -> ReadingList:
    """Return the list of that number.

    Raises:
        LecternError: There is no such list.
    """
    found = next((one for one in store.read(lists.reading_lists) if one.id == of), None)
    if found is None:
        raise LecternError(tr("This reading list is gone."), advice=tr("Undo may bring it back."))
    return found


def named(store: Store, name: str) -> ReadingList | None:
    """Return the list of a name, in any case."""
    folded = list_name(name).casefold()
    known = store.read(lists.reading_lists)
    return next((one for one in known if one.name.casefold() == folded), None)


def free_name(store: Store, name: str, of: ListId | None = None) -> str:
    """Return *name* as a list's, which no other list than *of* has.

    Raises:
        LecternError: It is empty, too long or taken.
    """
    others: Iterable[ReadingList] = (one for one in store.read(lists.reading_lists) if one.id != of)
    return free(list_name(name), (*others, *store.read(smart_lists)))


def new_list(store: Store, like: ReadingList) -> tuple[ListId, tuple[Mark, Values]]:
    """Return the number of a list that says what *like* does, and what makes it, behind all."""
    of = store.read(lists.free_id)
    return of, (Mark.LIST, {of: list_value(like, store.read(lists.next_place))})


def as_told(store: Store, one: ReadingList) -> tuple[Mark, Values]:
    """Return what lets a list say what *one* says, at the place where it stands among all."""
    *_, place = store.read(lists.get_lists, [one.id])[one.id]
    return Mark.LIST, {one.id: list_value(one, place)}


def list_value(one: ReadingList, place: int) -> Value:
    """Return a list at a place among all as `Mark.LIST` has it."""
    told = (one.name, one.heading, one.introduction, one.target)
    return [*told, int(one.archived), place]


def contents(store: Store, of: ListId) -> Contents:
    """Return what stands in a list.

    Raises:
        LecternError: There is no such list.
    """
    return Contents(of, existing(store, of).name, standing(store, of))


def standing(store: Store, of: ListId) -> list[Standing]:
    """Return what stands in a list, in its order; also what the library does not show."""
    return [Standing(*row) for row in store.read(list_order.in_order, of)]


def section_names(order: Iterable[Standing]) -> list[str]:
    """Return the sections of *order*; papers in none, '', stand before all."""
    return list(dict.fromkeys(["", *(one.section for one in order)]))


def by_section(order: Sequence[Standing], sections: Iterable[str] = ()) -> list[Standing]:
    """Return *order* section by section: first those in none, then *sections*, then others."""
    names = dict.fromkeys(["", *sections, *section_names(order)])
    place = {name: at for at, name in enumerate(names)}
    return sorted(order, key=lambda one: place[one.section])


def entry_values(of: ListId, some: Iterable[Standing]) -> Values:
    """Return entries as `Mark.ENTRY` has them."""
    return keyed(of, {one.paper: one.value for one in some})


def keyed(of: ListId, values: Mapping[PaperId, Value]) -> dict[Key, Value]:
    """Return what entries are to be, by their keys; None where there is to be none."""
    return {lists.entry_key(of, paper): value for paper, value in values.items()}


def fitting_line(text: str, most: int) -> str:
    """Return *text* as one line that can be shown anywhere.

    Raises:
        LecternError: It has more than *most* characters.
    """
    line = clean(text)
    if len(line) > most:
        raise LecternError(
            tr("This is too long."), advice=tr("It may have {most} characters.").format(most=most)
        )
    return line


def spread(order: Sequence[Standing], moved: set[PaperId]) -> list[Standing]:
    """Return *order* with positions that run upwards, those of *moved* new, others if need be."""
    fixed = [one.position for one in order if one.paper not in moved]
    if all(low < high for low, high in pairwise(fixed)):
        made = _between(order, moved)
        if made is not None:
            return made
    return [replace(one, position=lists.STEP * at) for at, one in enumerate(order, 1)]


def _between(order: Sequence[Standing], moved: set[PaperId]) -> list[Standing] | None:
    """Return *order* with only *moved* at other positions; None where there is no room."""
    made: list[Standing] = []
    waiting: list[Standing] = []
    low: int | None = None
    for one in order:
        if one.paper in moved:
            waiting.append(one)
            continue
        start = one.position - lists.STEP * (len(waiting) + 1) if low is None else low
        step = (one.position - start) // (len(waiting) + 1)
        if step < 1:
            return None
        made += [replace(each, position=start + step * at) for at, each in enumerate(waiting, 1)]
        made.append(one)
        waiting, low = [], one.position
    start = low or 0
    made += [replace(one, position=start + lists.STEP * at) for at, one in enumerate(waiting, 1)]
    return made
