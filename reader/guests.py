"""What the reader does to the words of others: takes them over, or off; acts like any other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.merge import put_together
from reader.store import guests, papers
from reader.store.guests import NOTE, hidden_of, highlights_of, with_hidden
from reader.store.highlights import packed_highlight
from reader.store.history import Act, Entry
from reader.store.marks import Mark, Puts, get
from reader.store.plain_marks import Key, Value, Values
from reader.store.records import roots
from reader.store.store import Store
from reader.types import PaperId
from reader.words import tr


def take_over(store: Store, page: str, what: str) -> Act | None:
    """Make the reader's own what a person says: a highlight by its id, or the note by `NOTE`.

    It does not stand beside the reader's own any more. What is gone is left alone.
    """
    with store.writing() as db:
        there = get(db, Mark.GUEST, [page]).get(page)
        if there is None or what in hidden_of(there):
            return None
        paper = roots(db, [there[0]])[there[0]]
        mine = _note(store, paper, there) if what == NOTE else _highlight(store, what, there)
        if not mine:
            return None
        off: Puts = [(Mark.GUEST, {page: with_hidden(there, [*hidden_of(there), what])})]
        return store.act(_entry(store, "take-over", paper, tr("Taken over")), [*mine, *off])


def take_off(store: Store, page: str, what: Iterable[str]) -> Act | None:
    """Show no more what a person says: highlights by their ids, and the note by `NOTE`."""
    with store.writing() as db:
        there = get(db, Mark.GUEST, [page]).get(page)
        if there is None:
            return None
        entry = _entry(store, "take-off", roots(db, [there[0]])[there[0]], tr("Removed from"))
        values: Values = {page: with_hidden(there, [*hidden_of(there), *what])}
        return store.act(entry, [(Mark.GUEST, values)])


def forget(store: Store, person: str) -> Act | None:
    """Take away all that a person says, of all papers; a packet of theirs brings it again."""
    with store.writing() as db:
        pages = store.read(guests.pages_of, person)
        if not pages:
            return None
        name, *_ = get(db, Mark.PERSON, [person]).get(person, [""])
        words = tr("Removed all that {name} says").format(name=name or tr("someone"))
        gone: dict[Key, Value] = dict.fromkeys(pages)
        return store.act(
            Entry("forget", words), [(Mark.GUEST, gone), (Mark.PERSON, {person: None})]
        )


def _note(store: Store, paper: PaperId, page: list[Value]) -> Puts:
    """Return what puts a person's note behind the reader's own."""
    if not page[2]:
        return []
    note = store.read(get, Mark.NOTE, [paper])[paper]
    return [(Mark.NOTE, {paper: put_together(note, page[2])})]


def _highlight(store: Store, key: str, page: list[Value]) -> Puts:
    """Return what makes a person's highlight one of the reader's; its id is still its own."""
    one = next((one for one in highlights_of(page) if one.id == key), None)
    if one is None or store.read(get, Mark.HIGHLIGHT, [key]):
        return []
    return [(Mark.HIGHLIGHT, {key: packed_highlight(replace(one, record=page[0]))})]


def _entry(store: Store, verb: str, paper: PaperId, words: str) -> Entry:
    return Entry(verb, papers.labelled(store.read(papers.title, paper), words))
