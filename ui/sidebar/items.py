"""Say what the sidebar's rows stand for: where they lead, and what they are called."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

from reader.text.days import dated, told
from reader.types import DigestRow, Place, PlaceKind, ReadingList
from reader.words import QT_TR_NOOP, tr
from ui.commands import commands
from ui.keys.keyed import with_keys
from ui.papers.place_names import shelf_name
from ui.sidebar.tags import Branch
from ui.widgets.plain import tip


class Section(IntEnum):
    """The sidebar's sections, from the top."""

    LIBRARY = 0
    LISTS = 1
    READING = 2
    DIGESTS = 3
    TAGS = 4

    @property
    def title(self) -> str:
        """Return its name as people read it."""
        return {
            Section.LIBRARY: tr("Library"),
            Section.LISTS: tr("Smart lists"),
            Section.READING: tr("Reading lists"),
            Section.DIGESTS: tr("Digests"),
            Section.TAGS: tr("Tags"),
        }[self]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A place that every library has."""

    kind: PlaceKind
    papers: int


@dataclass(frozen=True, slots=True)
class Saved:
    """A smart list, and how many papers it holds, once they are counted."""

    name: str
    query: str
    papers: int | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """What stands in a section that has nothing yet; yet to be translated."""

    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """That pairs of papers may be the same: no place, but something to decide on."""

    pairs: int

    @property
    def text(self) -> str:
        """Return it in words."""
        return tr("%n duplicate(s)?", n=self.pairs)


@dataclass(frozen=True, slots=True)
class Archive:
    """The reading lists that are put away: they fold in and out below it."""

    lists: int
    is_open: bool = False


Item: TypeAlias = Shelf | Saved | ReadingList | Archive | DigestRow | Branch | Hint | Question
Goal: TypeAlias = Place | str
"""Where a row leads: to a place, or to the smart list of a name."""

HINTS = {
    Section.LISTS: Hint(QT_TR_NOOP("Saved searches appear here")),
    Section.READING: Hint(QT_TR_NOOP("Lists you make appear here")),
    Section.DIGESTS: Hint(QT_TR_NOOP("Imported digests appear here")),
    Section.TAGS: Hint(QT_TR_NOOP("Tags you give appear here")),
}


def place_of(item: Item | Section | None) -> Place | None:
    """Return where a row leads."""
    match item:
        case Shelf(kind=kind):
            return Place(kind)
        case DigestRow(id=key):
            return Place(PlaceKind.DIGEST, digest=key)
        case ReadingList(id=key):
            return Place(PlaceKind.LIST, reading_list=key)
        case Branch(name=name):
            return Place(PlaceKind.TAG, tag=name)
    return None


def goal_of(item: Item | Section | None) -> Goal | None:
    """Return where a row leads, smart lists included."""
    return item.name if isinstance(item, Saved) else place_of(item)


def key_of(item: Item) -> Hashable:
    """Return what stays the same while a row's counts change."""
    match item:
        case Shelf(kind=kind):
            return kind
        case DigestRow(id=key) | ReadingList(id=key):
            return key
        case Branch(name=name) | Saved(name=name):
            return name
        case Question() | Archive():
            return type(item).__name__
    return item


def name_of(item: Item | Section) -> str:
    """Return what a row is called."""
    match item:
        case Section() as section:
            return section.title
        case Shelf(kind=kind):
            return shelf_name(kind)
        case Hint(text=text):
            return tr(text)
        case Question(text=text):
            return text
        case Archive():
            return tr("Archived")
        case Branch() as branch:
            return branch.leaf
    return item.name


def spoken(item: Item | Section) -> str:
    """Return what a screen reader says of a row."""
    match item:
        case Shelf(papers=papers):
            return f"{name_of(item)}, {tr('%n paper(s)', n=papers)}"
        case ReadingList():
            return ", ".join((item.name, *progress(item)))
        case Archive(lists=lists, is_open=is_open):
            state = tr("open") if is_open else tr("closed")
            return f"{name_of(item)}, {tr('%n reading list(s)', n=lists)}, {state}"
        case Saved(name=name, papers=found):
            return name if found is None else f"{name}, {tr('%n paper(s)', n=found)}"
        case Branch(name=name, papers=papers, has_more=more, is_open=is_open):
            state = (tr("open") if is_open else tr("closed")) if more else ""
            digit = item.tag.digit
            key = tr("key {digit}").format(digit=digit) if digit is not None else ""
            parts = (name.replace("/", ", "), tr("%n paper(s)", n=papers), key, state)
            return ", ".join(part for part in parts if part)
        case DigestRow(name=name, date=date, inbox=inbox):
            left = tr("%n left in the inbox", n=inbox) if inbox else tr("finished")
            return ", ".join(part for part in (name, dated(date), left) if part)
    return name_of(item)


def tip_of(item: Item | Section) -> str | None:
    """Return a row's tool tip, if it has one."""
    match item:
        case DigestRow(name=name, date=date, papers=papers, path=path):
            left = tr("%n left in the inbox", n=item.inbox)
            count = f"{tr('%n paper(s)', n=papers)}, {left}"
            parts = (name, dated(date), count, path)
            return "".join(tip(part) for part in parts if part)
        case Branch(name=name, tag=tag) if tag.digit is not None:
            text = tr("{name}: press {digit} to give or take it")
            return tip(text.format(name=name, digit=tag.digit))
        case ReadingList():
            return "".join(tip(part) for part in (item.name, ", ".join(progress(item))))
        case Branch(name=name):
            return tip(name)
        case Saved(name=name, query=query):
            return f"{tip(name)}{tip(query)}"
        case Question():
            text = tr("See them side by side, and say whether they are the same")
            return tip(with_keys(text, commands["paper.duplicates"], 1))
    return None


def progress(one: ReadingList) -> tuple[str, ...]:
    """Return what a list holds, how far the reader has come in it, and by when it is due."""
    left = tr("%n left to read", n=one.left) if one.left else tr("all read")
    due = tr("by {day}").format(day=told(one.target)) if one.target else ""
    parts = (tr("%n paper(s)", n=one.papers), left if one.papers else "", due)
    return tuple(part for part in parts if part)


def takes_papers(item: Item | Section | None) -> bool:
    """Say whether papers can be dropped on a row: decisions, the star, tags and lists do."""
    if isinstance(item, Shelf):
        return item.kind not in (PlaceKind.ALL, PlaceKind.NEXT)
    return isinstance(item, Branch | ReadingList)
