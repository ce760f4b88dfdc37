"""Show templates the parts of a paper: its highlights, links and digests, told of as fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.text.anchors import Ground
from reader.text.days import dated
from reader.text.spans import occurrences
from reader.text.urls import safe_address
from reader.text.visible import lines, one_line
from reader.types import Appearance, Highlight, Part

MOST_PLACES = 999
"""Of the same words in a text, that are told apart."""


class Shown:
    """What a template may see: every field whose name does not begin with ``_``."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Run(Shown):
    """A piece of a title or abstract, highlighted or not."""

    _text: str
    _highlight: Highlight | None
    _meanings: Mapping[str, str]

    @property
    def text(self) -> str:
        """Its words."""
        return self._text

    @property
    def colour(self) -> str:
        """The colour that it is highlighted in; empty where it is not."""
        return self._highlight.colour if self._highlight else ""

    @property
    def meaning(self) -> str:
        """What you call that colour."""
        return self._meanings.get(self.colour, self.colour)

    @property
    def comment(self) -> str:
        """Your comment on the highlight."""
        return note_of(self._highlight.comment) if self._highlight else ""


@dataclass(frozen=True, slots=True)
class Marked(Shown):
    """A highlight."""

    _highlight: Highlight
    _meanings: Mapping[str, str]
    _texts: Mapping[Part, str]

    @property
    def text(self) -> str:
        """The words that are highlighted."""
        return one_line(self._highlight.selector.exact)

    @property
    def place(self) -> str:
        """Where they stand, if not for the first time in the abstract: “title”, “title, no. 2”."""
        part, wanted = self._highlight.part, self._highlight.selector
        places = occurrences(self._texts[part], wanted.exact, MOST_PLACES)
        found = Ground(self._texts[part]).find(wanted) if places[1:] else None
        before = sum(place < found[0] for place in places) if found else 0
        told = ("title" if part is Part.TITLE else "", f"no. {before + 1}" if before else "")
        return ", ".join(filter(None, told))

    @property
    def colour(self) -> str:
        """yellow, green, blue, pink, orange or purple."""
        return self._highlight.colour

    @property
    def meaning(self) -> str:
        """What you call that colour."""
        return self._meanings.get(self.colour, self.colour)

    @property
    def comment(self) -> str:
        """Your comment on it, on one line."""
        return one_line(self._highlight.comment)

    @property
    def whole_comment(self) -> str:
        """Your comment with its lines: put it out with the filter ``note``."""
        return note_of(self._highlight.comment)

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags."""
        return some(self._highlight.tags)


@dataclass(frozen=True, slots=True)
class Named(Shown):
    """A thing with a name and an address."""

    _name: str
    _address: str

    @property
    def name(self) -> str:
        """What it is: “arXiv”, “DOI”, “Code”, “Data” and so on."""
        return self._name

    @property
    def address(self) -> str:
        """Its web address."""
        return self._address

    @property
    def safe_address(self) -> str:
        """The address where it can be opened without danger: http, https or mailto; else empty."""
        return safe_address(one_line(self._address)) or ""


@dataclass(frozen=True, slots=True)
class Colour(Shown):
    """A colour of highlights."""

    _name: str
    _meaning: str

    @property
    def name(self) -> str:
        """yellow, green, blue, pink, orange or purple."""
        return self._name

    @property
    def meaning(self) -> str:
        """What you call it."""
        return self._meaning


@dataclass(frozen=True, slots=True)
class Stood(Shown):
    """That a paper stood in a digest."""

    _appearance: Appearance

    @property
    def digest(self) -> str:
        """The digest's name."""
        return one_line(self._appearance.digest)

    @property
    def rank(self) -> int:
        """The paper's place in it, from 1."""
        return self._appearance.rank

    @property
    def date(self) -> str:
        """The digest's date as it stood there, with the year where that is known."""
        return one_line(dated(self._appearance.date))


def some(texts: Iterable[str]) -> tuple[str, ...]:
    """Return *texts* on one line each, none of them blank."""
    return tuple(filter(None, map(one_line, texts)))


def note_of(text: str) -> str:
    """Return a note without what cannot be seen; '' where nothing of it shows."""
    return "\n".join(lines(text)) if one_line(text) else ""
