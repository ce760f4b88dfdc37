"""Lay out what the panel shows: groups, their values, and how many are left out; pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from reader.query import parse
from reader.query.editing import mark_of
from reader.query.rewriting import key
from reader.query.tree import FILTERS, Dates, Filter, Node, Not, conjuncts
from reader.work import Facet
from ui.facets.words import Group, group_of, value_name

SHOWN = 5
"""Values of a group before the rest is asked for."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The name above a group."""

    group: Group


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that can be wanted (1), unwanted (-1) or neither (0).

    ``papers`` of the search have it; None while they are being counted, and of one
    that is unwanted, which none has.
    """

    kind: str
    value: str
    papers: int | None
    state: int = 0

    @property
    def name(self) -> str:
        """Return what it is called on screen."""
        return value_name(self.kind, self.value)


@dataclass(frozen=True, slots=True)
class More:
    """Shows the values of a group that are left out, or hides them again."""

    group: Group
    beyond: int
    is_open: bool


Row: TypeAlias = Heading | Choice | More


@dataclass(frozen=True, slots=True)
class Shown:
    """The search ``text`` whose facets are shown; ``typing``: the name at its end may go on.

    Unless ``counted``, the numbers are of another search, and none is shown.
    """

    text: str = ""
    typing: bool = False
    counted: bool = False


def rows_of(facets: Iterable[Facet], search: Shown, opened: Collection[Group]) -> list[Row]:
    """Return the rows for a search: what *facets* it has, and all that it asks for.

    Groups in *opened* show all their values.
    """
    asked = _states(search.text)
    found = [(each.kind, each.value, each.papers) for each in facets]
    written = [(kind, value, None) for kind, value in _written(search)]
    groups: dict[Group, dict[Node | None, Choice]] = {group: {} for group in Group}
    for kind, value, papers in (*found, *written):
        group, node = group_of(kind, value), _node(kind, value)
        state = asked.get(node, 0)
        told = papers if search.counted and state >= 0 else None
        if group is not None:
            # Two digests may have one name, and a value may be written in other letters.
            groups[group].setdefault(node, Choice(kind, value, told, state))
    some = ((group, list(choices.values())) for group, choices in groups.items() if choices)
    return [row for group, choices in some for row in _group(group, choices, group in opened)]


def _states(text: str) -> Mapping[Node | None, int]:
    """Return what *text* asks for: 1 for what must be, -1 for what must not."""
    found: dict[Node | None, int] = {}
    for node in conjuncts(parse(text).root):
        unwanted = isinstance(node, Not)
        found[key(node.node if isinstance(node, Not) else node)] = -1 if unwanted else 1
    return found


def _written(search: Shown) -> Iterator[tuple[str, str]]:
    """Yield the values that a search asks for: no paper needs to have them."""
    query = parse(search.text)
    for node in conjuncts(query.root):
        match node:
            case (Filter() as mark) | Not(Filter() as mark):
                if FILTERS[mark.name] or not (search.typing and query.ends_in(mark)):
                    yield mark.name, mark.value
            case _ if year := _year(node):
                yield "date", year


def _year(node: Node) -> str:
    """Return the year whose days a node wants, or wants not; '' where they are of no one year."""
    dates = node.node if isinstance(node, Not) else node
    if not isinstance(dates, Dates):
        return ""
    year = dates.first[:4]
    whole = dates.first == f"{year}-01-01" and dates.last == f"{year}-12-31"
    return year if dates.name == "date" and whole else ""


@lru_cache(maxsize=2_000)
def _node(kind: str, value: str) -> Node | None:
    """Return what a value means in a search, as all spellings of it are compared."""
    node = mark_of(kind, value)
    return None if node is None else key(node)


def _group(group: Group, some: list[Choice], is_open: bool) -> Iterator[Row]:
    yield Heading(group)
    # One value alone is not left out: "1 more" would take its place.
    fits = is_open or len(some) <= SHOWN + 1
    shown = some if fits else [one for at, one in enumerate(some) if at < SHOWN or one.state]
    yield from shown
    if len(some) > SHOWN + 1:
        yield More(group, len(some) - len(shown), is_open)
