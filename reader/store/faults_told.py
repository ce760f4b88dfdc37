"""Say in plain words what is wrong, and name the papers by their titles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlite_utils import Database

from reader.store.lists import entry_of
from reader.store.marks import Mark
from reader.store.raw import raw
from reader.store.replay import Difference
from reader.store.seals import Broken, as_value
from reader.types import PaperId
from reader.words import QT_TR_NOOP, tr

SHOWN = 3
"""Faults of one kind that are told one by one."""
LONGEST = 80
"""Characters of a title or a value: a fault is one line."""

_KINDS: Mapping[str, str] = {
    "record": QT_TR_NOOP("the text, or what came with it, of {paper}"),
    "note": QT_TR_NOOP("the note on {paper}"),
    "draft": QT_TR_NOOP("the unfinished note on {paper}"),
    "citation": QT_TR_NOOP("the citation key of {paper}"),
    "guest": QT_TR_NOOP("what other people say of {paper}"),
    "doubt": QT_TR_NOOP("the question whether {paper} is the same as another"),
    "digest": QT_TR_NOOP("what is known of digest {key}"),
    "content": QT_TR_NOOP("the original text {key}"),
    "library": QT_TR_NOOP("the library's own value “{key}”"),
    "source": QT_TR_NOOP("source {key}"),
    "tag": QT_TR_NOOP("tag {key}"),
    "highlight": QT_TR_NOOP("highlight {key}"),
    "meaning": QT_TR_NOOP("the meaning of the colour {key}"),
    "watch": QT_TR_NOOP("the watch word “{key}”"),
    "smart": QT_TR_NOOP("the smart list “{key}”"),
    "search": QT_TR_NOOP("a search that was used ({key})"),
    "list": QT_TR_NOOP("reading list {key}"),
    "number": QT_TR_NOOP("the number of the last reading list"),
    "person": QT_TR_NOOP("the person {key}"),
    "guest-list": QT_TR_NOOP("the lists of the person {key}"),
    "undo": QT_TR_NOOP("whether act {key} can be undone"),
    "migration": QT_TR_NOOP("which update of the library {key} was"),
}
_ON_PAPERS: Mapping[Mark, str] = {
    Mark.DECISION: QT_TR_NOOP("where {paper} was put"),
    Mark.STARRED: QT_TR_NOOP("the star of {paper}"),
    Mark.NOTE: QT_TR_NOOP("the note on {paper}"),
    Mark.TAGS: QT_TR_NOOP("what {paper} is tagged with"),
    Mark.MERGED: QT_TR_NOOP("the paper that {paper} was merged into"),
    Mark.TEXT: QT_TR_NOOP("the text that {paper} shows"),
}
_OF_PAPERS = {"record", "note", "draft", "citation", "guest", "doubt"}


def named(db: Database, paper: PaperId) -> str:
    """Return a paper's title and number; of one that has no readable title, the number."""
    with raw(db):
        row = db.execute("SELECT title FROM papers WHERE id = ?", [paper]).fetchone()
    title = row[0].decode(errors="replace") if row and isinstance(row[0], bytes) else ""
    number = tr("paper {number}").format(number=paper)
    return f"“{short(title)}” ({number})" if title else number


def short(value: object) -> str:
    """Return *value* as text of at most `LONGEST` characters."""
    text = str(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def broken_told(db: Database, one: Broken) -> str:
    """Say that something is not what was sealed."""
    what, key = tr(_KINDS[one.kind]), as_value(one.key)
    if one.kind in _OF_PAPERS:
        what = what.format(paper=named(db, int(key)))
    else:
        what = what.format(key=short(key))
    return tr("{what} is not what was saved").format(what=what)


def difference_told(db: Database, one: Difference) -> str:
    """Say that a mark is not what the history says."""
    return tr("{what} is {now}, the history says {then}").format(
        what=_whose(db, one), now=_value(one.mark, one.now), then=_value(one.mark, one.then)
    )


def _value(mark: Mark, value: object) -> str:
    """Return a mark's value as words; it may be anything, since it is damaged."""
    if mark is Mark.STARRED and value == 1:
        return tr("there")
    if not value:
        return tr("not there")
    if isinstance(value, list):
        return short(", ".join(map(str, value)))
    return f"“{short(value)}”"


def _whose(db: Database, one: Difference) -> str:
    if one.mark is Mark.ENTRY:
        of, paper = entry_of(one.key)
        return tr("the place of {paper} in list {number}").format(paper=named(db, paper), number=of)
    if one.mark in _ON_PAPERS:
        return tr(_ON_PAPERS[one.mark]).format(paper=named(db, int(one.key)))
    return tr("the {mark} {key}").format(mark=one.mark, key=short(one.key))


def joined(faults: Sequence[str]) -> str:
    """Return some faults as one text: the first few, and how many there are more."""
    told = "; ".join(faults[:SHOWN])
    more = len(faults) - SHOWN
    return tr("{told} (and %n more)", n=more).format(told=told) if more > 0 else told
