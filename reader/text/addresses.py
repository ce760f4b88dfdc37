"""Write and read lectern:// addresses of papers; whatever else stands in one is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit
from urllib.request import url2pathname

from reader.types import Identity

SCHEME = "lectern:"
LONGEST = 1_000
_START = "lectern://paper/"
_KINDS = ("arxiv", "doi", "acl", "text")
"""Kinds of identities in the order in which they are taken: the best known first.

The last is made of the paper's own words, so that papers without a number have an address, too.
"""
_VALUE = re.compile(r"[\w.:;()/<>+=~@!*'&,\[\]#-]{1,400}")
_SHOWN = "/:;()+=~@!*',-._"


@dataclass(frozen=True, slots=True)
class PaperAddress:
    """What an address names: a paper by one of its identities."""

    identity: Identity

    def __str__(self) -> str:
        kind, value = self.identity
        return f"{_START}{kind}/{quote(value, safe=_SHOWN)}"

    @property
    def shown(self) -> str:
        """Return what people call the paper: its number; '' where it has none."""
        kind, value = self.identity
        return "" if kind == "text" else value


def is_address(text: str) -> bool:
    """Say whether *text* is meant to be one of our addresses, be it right or wrong."""
    return text[: len(SCHEME)].lower() == SCHEME


def handed(argument: str) -> str:
    """Return what a program was given on its command line, as one that runs elsewhere takes it.

    A file's name becomes whole, also where it came as a file: address, as desktops give it;
    an address of ours stays as it is.
    """
    if is_address(argument):
        return argument
    if argument[:7].lower() == "file://":
        argument = url2pathname(urlsplit(argument).path)
    return str(Path(argument).absolute())


def address_of(identities: Iterable[Identity]) -> PaperAddress | None:
    """Return the address of a paper with these identities, the same in every library."""
    found = dict(sorted(identities, reverse=True))
    for kind in _KINDS:
        if kind in found and _VALUE.fullmatch(found[kind]):
            return PaperAddress((kind, found[kind]))
    return None


def parsed(text: str) -> PaperAddress | None:
    """Return what the address *text* names; None where it makes no sense.

    Nothing of it is a path, a command or markup: a kind from a list, and letters of a number.
    """
    start, rest = text[: len(_START)], text[len(_START) :]
    kind, _, value = rest.partition("/")
    value = unquote(value, errors="replace") if len(text) <= LONGEST and _is_ascii(value) else ""
    if start.lower() != _START or kind not in _KINDS or not _VALUE.fullmatch(value):
        return None
    return PaperAddress((kind, value.lower()))


def _is_ascii(text: str) -> bool:
    """Say whether *text* is written as addresses are, with no percent sign that stands alone."""
    return text.isascii() and text.isprintable() and not re.search(r"%(?![0-9A-Fa-f]{2})", text)
