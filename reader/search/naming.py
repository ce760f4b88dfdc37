"""Compare the names in a search with those that the library has: unknown ones, and what is near."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reader.query import Problem, Query
from reader.query.format import bare_value, plain_value, quoted
from reader.query.problems import Problems
from reader.query.tokens import tokens
from reader.query.tree import Filter, Like, leaves
from reader.search.near import Spellings, nearness, packed
from reader.store import columns
from reader.store.store import Store
from reader.text.words import fold
from reader.types import PaperId
from reader.words import QT_TR_NOOP, tr

Counted = Callable[[str], Iterable[tuple[str, int]]]
"""Tells all names of one of `KINDS`, each with how many papers have it."""

KINDS = {
    "tag": QT_TR_NOOP("There is no tag “{name}”."),
    "list": QT_TR_NOOP("There is no list “{name}”."),
    "digest": QT_TR_NOOP("There is no digest “{name}”."),
    "source": QT_TR_NOOP("There is no source “{name}”."),
    "venue": QT_TR_NOOP("There is no venue “{name}”."),
}
"""The filters whose values are names, and what is said of one that is not there."""
TWO_EDITS = 6
"""Letters from which on a name that nothing is near by one edit may have two."""
SHORTEST = 3
"""Letters of a name for which another is offered: of shorter ones too many are alike."""


class Naming:
    """What the searches of one library name."""

    def __init__(self, store: Store, counted: Counted) -> None:
        self._store = store
        self._counted = counted

    def names(self, kind: str) -> Iterable[str]:
        """Return all names of one of `KINDS`."""
        return (name for name, _ in self._counted(kind))

    def titles(self, query: Query) -> tuple[tuple[str, str], ...]:
        """Return the papers whose like is sought, as `Like` names them, with their titles."""
        likes = dict.fromkeys(like.paper for like in _likes(query))
        found = ((name, self._title(name)) for name in likes)
        return tuple((name, title) for name, title in found if title)

    def problems(self, query: Query, *, passing: bool) -> tuple[Problem, ...]:
        """Return what *query* names that the library does not have, and where.

        *Passing* over a name that is still being typed, at the end of the text.
        """
        found = [
            Problem(one.position, tr(KINDS[one.name]).format(name=one.value))
            for one in self._unknown(query, passing=passing)
        ]
        for like in _likes(query):
            if not self._title(like.paper):
                message = tr("There is no paper {paper}.").format(paper=like.paper)
                found.append(Problem(like.position, message))
        return tuple(dict.fromkeys(found))

    def respelt(self, query: Query, *, passing: bool) -> str:
        """Return the text of *query* with unknown names as the library's nearest; '' for none.

        *Passing* over a name as `problems` does.
        """
        ends = {each.start: each.end for each in tokens(query.text, Problems(typing=True))}
        text = query.text
        for one in sorted(self._unknown(query, passing=passing), key=lambda one: -one.position):
            end, near = ends.get(one.position), self._nearest(one)
            if near and end is not None:
                value = near if bare_value(near) else quoted(near)
                text = f"{text[: one.position]}{value}{text[end:]}"
        return text if text != query.text else ""

    def _title(self, name: str) -> str:
        papers = self._store.read(columns.named, name)
        return next((title for paper in papers if (title := self._store.read(_title, paper))), "")

    def _unknown(self, query: Query, *, passing: bool) -> list[Filter]:
        found = leaves(query.root) if query.root else ()
        named = [leaf for leaf in found if isinstance(leaf, Filter) and leaf.name in KINDS]
        if passing:
            named = [leaf for leaf in named if not query.ends_in(leaf)]
        return [leaf for leaf in dict.fromkeys(named) if not self._is_known(leaf)]

    def _is_known(self, wanted: Filter) -> bool:
        value = plain_value(wanted.name, wanted.value)
        names = (plain_value(wanted.name, name) for name in self.names(wanted.name))
        match wanted.name:
            case "tag":
                return any(f"{name}/".startswith(f"{value}/") for name in names)
            case "list":
                return value in names
        return any(value in name for name in names)

    def _nearest(self, wanted: Filter) -> str:
        typed = fold(wanted.value)
        if len(typed) < SHORTEST:
            return ""
        shown: dict[str, tuple[str, int]] = {}
        for name, papers in self._counted(wanted.name):
            for part, whole in _parts(wanted, name):
                known = shown.get(part, (whole, 0))
                shown[part] = known[0], known[1] + papers
        spellings = Spellings(*packed((part, papers) for part, (_, papers) in shown.items()))
        if typed in shown:
            return shown[typed][0]
        edits = 2 if len(typed) >= TWO_EDITS else 1
        best = min(spellings.near(typed, edits), key=nearness, default=None)
        return shown[best.text][0] if best else ""


def _parts(wanted: Filter, name: str) -> Iterator[tuple[str, str]]:
    """Yield what of *name* the value may have been meant for, folded, and what to write for it."""
    if wanted.name == "tag":
        levels = name.split("/")
        for at in range(1, len(levels) + 1):
            yield fold("/".join(levels[:at])), "/".join(levels[:at])
            yield fold(levels[at - 1]), "/".join(levels[:at])
    elif wanted.name == "list":
        yield fold(name), name
    else:
        # These are found by any part of their names.
        words, many = name.split(), len(wanted.value.split())
        for at in range(len(words) - many + 1):
            part = " ".join(words[at : at + many]).strip(",.;:()")
            yield fold(part), part


def _likes(query: Query) -> Iterator[Like]:
    found = leaves(query.root) if query.root else ()
    yield from (leaf for leaf in found if isinstance(leaf, Like))


def _title(db: columns.View, paper: PaperId) -> str:
    return next((title for rows in columns.titles(db, [paper]) for _, title in rows), "")
