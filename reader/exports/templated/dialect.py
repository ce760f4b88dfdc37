"""Say how a format writes the words of others: what is put out, and what filters make of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from reader.words import tr


class Safe(str):
    """A text that is written in its format already; all that is done to it makes it plain again."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Dialect:
    """A format as its templates know it.

    ``filters`` are told of by their docstrings: the reference of templates is made from them.
    """

    name: str
    escape: Callable[[str], str]
    """What makes a text show as it is, within a line."""
    filters: Mapping[str, Callable[..., str]]
    signs: Mapping[str, str] = field(default_factory=dict)
    """Jinja's delimiters, where those that it comes with mean something in the format."""


def finished(write: Callable[..., str]) -> Callable[..., Safe]:
    """Return *write* as a filter: what it makes is written in the format."""

    def filtered(value: object, *args: object) -> Safe:
        return Safe(write(value, *args))

    filtered.__doc__ = write.__doc__
    return filtered


def items(escape: Callable[[str], str]) -> Callable[[Iterable[str]], Safe]:
    """Return a filter that writes texts with commas between them, each by *escape*."""

    def filtered(some: Iterable[str]) -> Safe:
        """Texts in a row, with commas; what an item has of commas does not part it."""
        return Safe(", ".join(filter(None, map(escape, some))))

    return filtered


def counted(number: int) -> str:
    """A number of papers, in words."""
    return tr("%n paper(s)", n=number)


def with_edges(escape: Callable[[str], str], text: str) -> str:
    """Return *text* by *escape*, and one space at each edge where it has some."""
    if text and not (text[0].isspace() or text[-1].isspace()):
        return escape(text)
    if not text.strip():
        return " " if text else ""
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return f"{before}{escape(text)}{after}"
