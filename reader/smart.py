"""What the reader does to smart lists, the searches that he saved: each verb is one act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.errors import LecternError
from reader.query import format_query, parse
from reader.query.format import plain_name
from reader.query.tree import And, Filter, In, Node, Not, Or, all_of, any_of, leaves, none_of
from reader.store.history import Act, Entry
from reader.store.lists import reading_lists
from reader.store.marks import Mark
from reader.store.plain_marks import Key, Value
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.text.normal import encodable
from reader.types import ReadingList, SmartList
from reader.words import tr

LENGTH = 60
"""Characters of a name: longer ones are searches."""


def save(store: Store, name: str, query: str) -> Act | None:
    """Save a search under a name, behind the other smart lists.

    Raises:
        LecternError: The name is empty, too long or taken; the search asks for nothing, or
            for the list itself.
    """
    with store.writing():
        known = store.read(smart_lists)
        name = free(list_name(name), (*known, *store.read(reading_lists)))
        label = tr("Saved smart list “{name}”").format(name=name)
        new = SmartList(name, _searchable(name, query, known))
        return _kept(store, label, [*known, new])


def rename(store: Store, old: str, new: str) -> Act | None:
    """Call a smart list by another name, in the lists that hold it, too.

    Raises:
        LecternError: There is no such list, or the new name is empty, too long or taken.
    """
    return edit(store, old, new)


def change(store: Store, name: str, query: str) -> Act | None:
    """Have a smart list hold what another search finds.

    Raises:
        LecternError: There is no such list; the search asks for nothing, or for the list itself.
    """
    with store.writing():
        return edit(store, name, _existing(name, store.read(smart_lists)).name, query)


def edit(store: Store, old: str, new: str, query: str | None = None) -> Act | None:
    """Call a smart list by another name, and have it hold what *query* finds, as one act.

    Raises:
        LecternError: As `rename` and `change` raise it; then neither is done.
    """
    with store.writing():
        known = store.read(smart_lists)
        old = _existing(old, known).name
        others = [one for one in known if one.name != old]
        new = free(list_name(new), (*others, *store.read(reading_lists)))
        label = tr("Renamed smart list {old} to {new}").format(old=old, new=new)
        if query is not None:
            query = _searchable(old, query, known)
            known = tuple(SmartList(old, query) if one.name == old else one for one in known)
            label = tr("Changed smart list “{name}”").format(name=new)
        lists = [
            SmartList(new if one.name == old else one.name, renamed(one.query, old, new))
            for one in known
        ]
        return _kept(store, label, lists)


def move(store: Store, name: str, place: int) -> Act | None:
    """Put a smart list at a place among the others, counted from 0.

    Raises:
        LecternError: There is no such list.
    """
    with store.writing():
        known = store.read(smart_lists)
        moved = _existing(name, known)
        others = [one for one in known if one != moved]
        label = tr("Moved smart list “{name}”").format(name=moved.name)
        place = max(0, place)
        return _kept(store, label, [*others[:place], moved, *others[place:]])


def delete(store: Store, *names: str) -> Act | None:
    """Take smart lists away; their papers stay, and what holds them holds nothing of them."""
    with store.writing():
        gone = {name.casefold() for name in names}
        known = store.read(smart_lists)
        left = [one for one in known if one.name.casefold() not in gone]
        if len(names) == 1:
            label = tr("Deleted smart list “{name}”").format(name=names[0])
        else:
            label = tr("Deleted %n smart list(s)", n=len(known) - len(left))
        return _kept(store, label, left)


def list_name(text: str) -> str:
    """Return *text* as the name of a smart list: single spaces, no quotation marks.

    Raises:
        LecternError: Nothing is left of it, or it is too long.
    """
    name = plain_name(text)
    if not name or len(name) > LENGTH:
        raise LecternError(
            tr("“{text}” is no name for a list.").format(text=text[:LENGTH]),
            advice=tr("A name has 1 to {most} characters.").format(most=LENGTH),
        )
    return name


def free(name: str, known: Iterable[SmartList | ReadingList]) -> str:
    """Return *name*, by which a search finds one list.

    Raises:
        LecternError: One of the lists has it.
    """
    if any(one.name.casefold() == name.casefold() for one in known):
        raise LecternError(
            tr("There is a list “{name}” already.").format(name=name),
            advice=tr("Choose another name, or change that list."),
        )
    return name


def renamed(query: str, old: str, new: str) -> str:
    """Return *query* with another name for a list; untouched where it does not name it."""
    if old.casefold() not in _named(query):
        return query
    read = parse(query)
    assert read.root is not None
    return format_query(_with(read.root, old.casefold(), new), read.sort)


def _kept(store: Store, label: str, lists: Sequence[SmartList]) -> Act | None:
    values: dict[Key, Value] = {one.name: None for one in store.read(smart_lists)}
    values |= {one.name: [one.query, place] for place, one in enumerate(lists)}
    return store.act(Entry("smart-list", label), [(Mark.SMART, values)])


def _existing(name: str, known: Iterable[SmartList]) -> SmartList:
    folded = name.casefold()
    found = next((one for one in known if one.name.casefold() == folded), None)
    if found is None:
        raise LecternError(
            tr("There is no smart list “{name}”.").format(name=name),
            advice=tr("Undo may bring it back."),
        )
    return found


def _searchable(name: str, query: str, known: Iterable[SmartList]) -> str:
    """Return *query* as it is saved: it asks for something, and not for the list itself."""
    query = " ".join(encodable(query).split())
    read = parse(query)
    if read.root is None:
        raise LecternError(
            tr("This search asks for nothing."), advice=tr("Type a word or a filter first.")
        )
    queries = {one.name.casefold(): one.query for one in known}
    queries[name.casefold()] = query
    if name.casefold() in _held(name, queries):
        raise LecternError(
            tr("The list “{name}” would hold itself.").format(name=name),
            advice=tr("Take it out of the search, or out of the lists in it."),
        )
    return query


def _held(name: str, queries: Mapping[str, str]) -> set[str]:
    """Return the lists that a list holds, and those that they hold."""
    found: set[str] = set()
    waiting = [name.casefold()]
    while waiting:
        names = set(_named(queries.get(waiting.pop(), ""))) - found
        found |= names
        waiting += names
    return found


def _named(query: str) -> Iterator[str]:
    root = parse(query).root
    for leaf in leaves(root) if root else ():
        if isinstance(leaf, Filter) and leaf.name == "list":
            yield leaf.value.casefold()


def _with(node: Node, old: str, new: str) -> Node:
    match node:
        case Filter("list", value) if value.casefold() == old:
            return Filter("list", new)
        case Not(inner):
            return none_of(_with(inner, old, new)) or node
        case And(nodes):
            return all_of(_with(one, old, new) for one in nodes) or node
        case Or(nodes):
            return any_of(_with(one, old, new) for one in nodes) or node
        case In(field, inner):
            return In(field, _with(inner, old, new))
    return node
