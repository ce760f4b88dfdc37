"""Complete what is typed in the search box from all that the library has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from reader.query.completing import FIELD, WORD, Completing, completing, offered, put
from reader.query.help import SECTIONS, Example
from reader.query.tree import FILTERS
from reader.search.columns import Columns
from reader.search.derived import counted
from reader.search.lexicon import Lexicon
from reader.store import searches
from reader.store.lists import reading_lists
from reader.store.smart_lists import smart_lists
from reader.store.store import Store
from reader.text.spans import occurrences
from reader.text.spelling import cased_as
from reader.text.words import fold
from reader.words import tr
from reader.work import Completion, Completions

MOST = 12
"""Completions that are offered: who wants another types another letter."""
SEARCHES = 3
"""Former searches among them, where words can go on, too."""
LEAST = 2
"""Letters of a word before it is completed."""

Value = tuple[str, int | None]
"""What can be put in, and how many papers have it, if known."""


class Completer:
    """Completes the searches of one library."""

    def __init__(self, store: Store, columns: Columns) -> None:
        self._store = store
        self._columns = columns
        self._state = -1
        self._known: dict[str, list[tuple[str, int]]] = {}

    def complete(self, text: str, cursor: int, lexicon: Lexicon) -> Completions:
        """Return what can go on at *cursor*, best first."""
        what = completing(text, cursor)
        found: dict[str, Completion] = {}
        for kind, value, papers in self._offered(what, text, lexicon):
            made = self._made(text, what, kind, (value, papers))
            found.setdefault(made.text, made)
        return Completions(tuple(islice(found.values(), MOST)))

    def _offered(
        self, what: Completing, text: str, lexicon: Lexicon
    ) -> Iterator[tuple[str, str, int | None]]:
        """Yield kind, value and papers of each completion, best first."""
        own = FIELD if what.kind in (FIELD, WORD) else what.kind
        for value in offered(what):
            yield own, value, None
        if what.kind == FIELD or (what.kind == WORD and not what.field and not what.open):
            for search in islice(self._searches(text), SEARCHES):
                yield "search", search, None
        for value, papers in self._values(what, lexicon):
            yield what.kind, value, papers

    def _made(self, text: str, what: Completing, kind: str, value: Value) -> Completion:
        written, papers = value
        if kind == "search":
            return Completion(written, 0, len(text), kind)
        whole, _ = put(text, what, written)
        end = len(whole) - len(text[what.end :])
        told = _told(written) if kind == FIELD else ""
        return Completion(whole[what.start : end], what.start, what.end, kind, papers, told)

    def _searches(self, text: str) -> Iterator[str]:
        begun = " ".join(text.split()).casefold()
        for search in self._store.read(searches.searches):
            if search.casefold().startswith(begun) and search.casefold() != begun:
                yield search

    def _values(self, what: Completing, lexicon: Lexicon) -> Iterable[Value]:
        match what.kind:
            case "word" if len(what.typed) >= LEAST:
                return _words(what.typed, lexicon)
            case "author":
                return lexicon.names.beginning(what.typed, MOST)
            case "tag" | "list" | "digest" | "source" | "venue":
                return _fitting(self.named(what.kind), what)
        return ()

    def named(self, kind: str) -> list[tuple[str, int]]:
        """Return the names of one of FILTERS with their papers, kept until a column changes."""
        assert kind in FILTERS
        if kind == "list":
            made = [(one.name, one.papers) for one in self._store.read(reading_lists)]
            return [*made, *((one.name, 0) for one in self._store.read(smart_lists))]
        self._columns.refresh()
        if self._columns.version != self._state:
            self._state = self._columns.version
            self._known.clear()
        if kind not in self._known:
            found = counted(self._columns, kind, self._columns.shown)
            self._known[kind] = sorted(found.items(), key=_commonest)
        return self._known[kind]


def _told(name: str) -> str:
    """Return what the help says of a field or an operator."""
    for example in chain.from_iterable(section.examples for section in SECTIONS):
        if example.typed.startswith(name) or any(f" {name} " in one for one in _typed(example)):
            return tr(example.found)
    return ""


def _typed(example: Example) -> tuple[str, ...]:
    return (example.typed, *example.also)


def _words(typed: str, lexicon: Lexicon) -> Iterator[Value]:
    """Yield the library's commonest words that begin so, in capitals as *typed*."""
    for spelt in lexicon.words.beginning(fold(typed), MOST):
        yield cased_as(typed, spelt.text), spelt.papers


def _fitting(named: Iterable[tuple[str, int]], what: Completing) -> Iterator[Value]:
    """Yield the names with a part that begins as typed, those that begin so themselves first."""
    typed = fold(what.typed)
    later: list[Value] = []
    for name, papers in named:
        folded, value = fold(name), (name, papers or None)
        if folded.startswith(typed):
            yield value
        elif any(folded[at - 1 : at] in " /-_.:" for at in occurrences(folded, typed)):
            later.append(value)
    yield from later


def _commonest(named: tuple[str, int]) -> tuple[int, str]:
    return -named[1], named[0]
