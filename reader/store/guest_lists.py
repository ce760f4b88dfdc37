"""Make reading lists of those that come in packets, and bring them up to what a newer one says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

from sqlite_utils import Database

from reader.query.format import plain_name
from reader.store import lists
from reader.store.guests import get_guest_lists, json_of, page_key
from reader.store.marks import Mark, Puts
from reader.store.plain_marks import Key, Value
from reader.store.records import roots
from reader.types import ListId, PacketList, PaperId, RecordId
from reader.words import tr

Said = Mapping[str, list[str]]
"""Section and sentence of each paper, by its number as text: JSON has no other keys."""

LONGEST = 60
"""Characters of a list's name, as of those that the reader gives."""
_FACTS = 4
"""Name, heading, introduction and target: what a packet says of a list itself."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A paper of the packet's list, in its order: by its record, with what the list says of it."""

    record: RecordId
    section: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Came:
    """A list as a packet has it."""

    told: PacketList
    person: str
    name: str
    """How the person is called."""
    made: str
    entries: tuple[Listed, ...]
    is_own: bool
    """It is the reader's own list that comes back."""
    is_whole: bool
    """What is not in it was taken out of it, and not lost on the way."""


Entries = Mapping[PaperId, Listed]


def listing(db: Database, came: Came) -> Puts:
    """Return what makes the list of a packet one of the library's, or brings that up to date.

    What the reader changed in it stays; of the rest a newer packet decides. The reader's
    own list only gets the papers that it has no more.
    """
    papers = _papers(db, came.entries)
    if came.is_own:
        return _back(db, came, papers)
    key = page_key(came.person, came.told.key)
    kept = get_guest_lists(db, [key]).get(key)
    if kept is None or kept[0] not in lists.names(db):
        return _made(db, key, came, papers)
    of, made, text = kept
    return [] if made >= came.made else _newer(db, key, came, papers, (of, json.loads(text)))


def _made(db: Database, key: str, came: Came, papers: Entries) -> Puts:
    """Return what makes a new list of one that came."""
    of = lists.free_id(db)
    name = _free(db, came.told.name, came.name)
    facts = [name, *_facts(came.told)[1:]]
    told = {"list": _facts(came.told), "given": name, "entries": _said(papers)}
    return [
        (Mark.LIST, {of: [*facts, 0, lists.next_place(db)]}),
        (Mark.ENTRY, _placed(of, papers)),
        (Mark.GUEST_LIST, {key: [of, came.made, json_of(told)]}),
    ]


def _newer(
    db: Database, key: str, came: Came, papers: Entries, kept: tuple[ListId, dict[str, Any]]
) -> Puts:
    """Return what brings a list up to date that was made of an older packet."""
    of, before = kept
    said_before = _rooted(db, before["entries"])
    said = _said(papers) if came.is_whole else {**said_before, **_said(papers)}
    now = lists.get_lists(db, [of])[of]
    told = _facts(came.told)
    facts = [
        new if mine == old else mine
        for mine, old, new in zip(now, before["list"], told, strict=False)
    ]
    facts[0] = now[0]
    if now[0] == before["given"] and told[0] != before["list"][0]:
        facts[0] = _free(db, told[0], came.name, of)
    kept_told = {"list": told, "given": facts[0], "entries": said}
    if facts[0] == now[0]:
        kept_told["given"] = before["given"]
    return [
        (Mark.LIST, {of: [*facts, *now[_FACTS:]]}),
        (Mark.ENTRY, _merged(db, of, said_before, said)),
        (Mark.GUEST_LIST, {key: [of, came.made, json_of(kept_told)]}),
    ]


def _facts(told: PacketList) -> list[str]:
    return [told.name, told.heading, told.introduction, told.target]


def _said(papers: Entries) -> Said:
    return {str(paper): [one.section, one.sentence] for paper, one in papers.items()}


def _placed(of: ListId, papers: Entries, after: int = 0) -> dict[Key, Value]:
    """Return entries of papers in their order, the first right behind the position *after*."""
    return {
        lists.entry_key(of, paper): [after + number * lists.STEP, one.section, one.sentence]
        for number, (paper, one) in enumerate(papers.items(), start=1)
    }


def _rooted(db: Database, said: Said) -> dict[str, list[str]]:
    """Return what was said of papers by the papers that they are by now."""
    root = roots(db, map(int, said))
    return {str(root.get(int(paper), paper)): entry for paper, entry in said.items()}


def _papers(db: Database, entries: Iterable[Listed]) -> dict[PaperId, Listed]:
    """Return the paper that each entry is of, in order, each once."""
    some = list(entries)
    root = roots(db, [one.record for one in some])
    found: dict[PaperId, Listed] = {}
    for one in some:
        found.setdefault(root[one.record], one)
    return found


def _free(db: Database, name: str, person: str, own: ListId | None = None) -> str:
    """Return *name*, or where another list has it, with the person's behind it."""
    smart = (known for (known,) in db.execute("SELECT name FROM smart_lists"))
    others = (known for key, known in lists.names(db).items() if key != own)
    taken = {known.casefold() for known in chain(others, smart)}
    plain, whose = _wanted(name, person)
    numbered = (f"{whose} {number}" for number in count(2))
    wanted = chain([plain, whose], numbered)
    return next(each for each in wanted if each.casefold() not in taken)


def _wanted(name: str, person: str) -> tuple[str, str]:
    """Return what a list that came is to be called, and what where that is taken."""
    name = plain_name(name)[:LONGEST] or tr("Reading list")
    person = plain_name(person)[:LONGEST] or tr("someone")
    return name, f"{name[: max(10, LONGEST - len(person) - 3)]} ({person})"


def _merged(db: Database, of: ListId, before: Said, told: Said) -> dict[Key, Value]:
    """Return the entries that change: what came, and went, and what is said otherwise."""
    now = {str(paper): entry for paper, entry in lists.entries(db, of).items()}
    gone = {key for key, said in before.items() if key not in told and now.get(key, [])[1:] == said}
    there = [key for key in now if key not in gone]
    new = [key for key in told if key not in now and key not in before]
    order = [*there, *new]
    # The packet's order is taken over where the reader left the older one's as it was.
    if [key for key in now if key in before] == [key for key in before if key in now]:
        order = [*(key for key in told if key in order), *(key for key in order if key not in told)]
    moved = order[: len(there)] != there
    last = max((now[key][0] for key in there), default=0)
    values: dict[Key, Value] = {lists.entry_key(of, int(key)): None for key in gone}
    for number, key in enumerate(order, start=1):
        place = number * lists.STEP if moved else now.get(key, [last + number * lists.STEP])[0]
        values[lists.entry_key(of, int(key))] = [place, *_either(now.get(key), key, before, told)]
    return values


def _either(now: Value | None, key: str, before: Said, told: Said) -> list[str]:
    """Return what is said of a paper in a list: what the reader made of it, or else the packet."""
    if now is None:
        return told[key]
    mine: list[str] = now[1:]
    return told.get(key, mine) if mine == before.get(key) else mine


def _back(db: Database, came: Came, papers: Entries) -> Puts:
    """Return what puts papers back into the reader's own list, which is made if it is gone."""
    of, puts = _own(db, came, papers), Puts()
    if of is None:
        of = lists.free_id(db)
        facts = [_free(db, came.told.name, came.name), *_facts(came.told)[1:]]
        puts.append((Mark.LIST, {of: [*facts, 0, lists.next_place(db)]}))
    now = lists.entries(db, of)
    last = max((entry[0] for entry in now.values()), default=0)
    missing = {paper: one for paper, one in papers.items() if paper not in now}
    return [*puts, (Mark.ENTRY, _placed(of, missing, last))]


def _own(db: Database, came: Came, papers: Entries) -> ListId | None:
    """Return the reader's own list that comes back; None where it is gone.

    Its number alone does not tell: a library that was restored gives numbers again, and
    copies of one on two machines give the same ones to different lists.
    """
    names, of, name = lists.names(db), int(came.told.key or 0), came.told.name.casefold()
    if of in names:
        is_same = names[of].casefold() == name or not papers
        if is_same or not papers.keys().isdisjoint(lists.entries(db, of)):
            return of
    known = {name.casefold(): key for key, name in names.items()}
    wanted = (name, *map(str.casefold, _wanted(came.told.name, came.name)))
    return next((known[each] for each in wanted if each in known), None)
