"""What goes out of Lectern: papers in their order, with what the reader's list says of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.types.basic import Word
from reader.types.packets import PacketList, Seal
from reader.types.papers import Paper


class Shape(Word):
    """What an export comes to."""

    TEXT = "text"
    """Text, written as UTF-8: it can be copied, too."""
    BINARY = "binary"
    """Bytes of one file."""
    FOLDER = "folder"
    """Several files of text, each with a name within the folder."""


class ExportGroup(Word):
    """What a way out is for: by these the ways are listed."""

    READING = "reading"
    BIBLIOGRAPHY = "bibliography"
    CITATIONS = "citations"
    DATA = "data"


class Back(Word):
    """What comes back of an export when Lectern reads it."""

    FACTS = "facts"
    """Titles, abstracts, authors, identifiers, links, dates, venues and keywords."""
    DETAILS = "details"
    """What else sources tell: editors, volumes, pages and so on."""
    DECIDED = "decided"
    """Decisions and stars."""
    WRITTEN = "written"
    """Tags and notes."""
    HIGHLIGHTS = "highlights"
    """With their comments, colours and tags."""
    ORDER = "order"
    """A reading list by its name, with its order, sections and sentences."""
    HEAD = "head"
    """Its heading, introduction and target date."""


@dataclass(frozen=True, slots=True)
class Item:
    """A paper on its way out."""

    paper: Paper
    key: str = ""
    """Its citation key: no other paper of the library has it, and it stays the same."""
    section: str = ""
    """The heading of the list under which it stands; '' before the first."""
    sentence: str = ""
    """What the list says of it."""
    begins: PacketList | None = None
    """The list that begins with it, for formats that have no other place to tell of that."""


@dataclass(frozen=True, slots=True)
class Handout:
    """Papers on their way out, and what stands above them.

    ``items`` may be a stream that is read once: what is long does not fit into memory.
    """

    items: Iterable[Item]
    heading: str = ""
    introduction: str = ""
    """Markdown, as a note is."""
    target: str = ""
    """The day by which the list is to be read: YYYY-MM-DD."""
    by: str = ""
    """Who hands it on, as they wish to be called; '' where they said nothing."""
    made: str = ""
    """The day on which it goes out: YYYY-MM-DD."""
    meanings: tuple[tuple[str, str], ...] = ()
    """Colours of highlights, with what the reader means by them."""
    style: str = ""
    """The name of a citation style; '' for the first of them."""
    template: str = ""
    """The text of a template of the reader's own, for formats that have templates."""
    language: str = ""
    """The language of what Lectern itself says in it: 'en' where nothing is said."""
    reading_list: PacketList | None = None
    """The list that all of it is from, for formats by which it can be taken over."""
    seal: Seal | None = None
    """By what the library knows its own packets again; its secret is for nobody else."""
    stamp: str = ""
    """When it goes out, to the microsecond: ISO 8601, UTC."""


@dataclass(frozen=True, slots=True)
class Written:
    """What came of writing a folder: how many of its files were new, and so on."""

    new: int = 0
    changed: int = 0
    kept: int = 0
    """They were there as they should be, and were not touched."""
    left: int = 0
    """They were there, but made or changed by somebody else: they are as they were."""
    leaving: tuple[str, ...] = ()
    """The names of these, or the first of them."""
