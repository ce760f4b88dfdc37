"""Put every class of hostile text, and every kind of damage, into a document of every format."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from tests.battery.documents import CONTAINERS, DOCUMENTS, document, entries
from tests.battery.hostile_words import MIB, TEXTS, TITLES

DAMAGES: Mapping[str, Callable[[bytes], bytes]] = {
    "cut in half": lambda data: data[: len(data) // 2],
    "cut at the end": lambda data: data[:-3],
    "utf-8 mark": lambda data: codecs.BOM_UTF8 + data,
    "utf-16": lambda data: data.decode().encode("utf-16"),
    "utf-16 unmarked": lambda data: data.decode().encode("utf-16-le"),
    "utf-32": lambda data: data.decode().encode("utf-32"),
    "invalid utf-8": lambda data: data.replace(b" the ", b" \xff\xc3 "),
    "nuls": lambda data: data.replace(b" the ", b" \0 "),
    "carriage returns": lambda data: data.replace(b"\n", b"\r"),
    "twice": lambda data: data * 2,
    "1,000 times": lambda data: data * 1_000,
    "backwards": lambda data: data[::-1],
    "after 1 MB of blanks": lambda data: b" \n" * (MIB // 2) + data,
    "before 1 MB of line ends": lambda data: data + b"\n" * MIB,
}
"""What is done to a whole document, or to an archive of it."""


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes to import, made when they are needed, by the name of what they are."""

    name: str
    make: Callable[[], bytes]


def contents() -> Iterator[Content]:
    """Yield every class of hostile text in every format, and every damage to every format."""
    for form in DOCUMENTS:
        for name, title in TITLES.items():
            yield Content(f"{form}, {name} for a title", partial(_titled, form, title))
        for name, text in TEXTS.items():
            yield Content(f"{form}, {name}", partial(_with_text, form, text))
        for name, damage in DAMAGES.items():
            yield Content(f"{form}, {name}", partial(_damaged, form, damage))
    for kind in CONTAINERS:
        for name, damage in DAMAGES.items():
            yield Content(f"{kind}, {name}", partial(_broken, kind, damage))


def _titled(form: str, title: str) -> bytes:
    return document(form, entries(title))


def _with_text(form: str, text: Callable[[], str]) -> bytes:
    return document(form, entries(text=text()))


def _damaged(form: str, damage: Callable[[bytes], bytes]) -> bytes:
    return damage(document(form, entries()))


def _broken(kind: str, damage: Callable[[bytes], bytes]) -> bytes:
    try:
        return damage(CONTAINERS[kind](document("plain", entries())))
    except UnicodeDecodeError:  # an archive is no text to be written in another encoding
        return damage(CONTAINERS[kind](document("plain", entries())).hex().encode())
