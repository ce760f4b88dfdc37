"""Read a file of translations as Qt's lrelease makes it, for processes that have no Qt."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files

from reader.words import english, speak, tr

LANGUAGE = "LECTERN_LANGUAGE"
"""The variable that tells a process what its parent speaks."""
_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _RULES = 0x42, 0x69, 0x88
"""Sections: where the message of a text's hash is; the messages; which form a number takes."""
_END, _TRANSLATION = 1, 3
"""Parts of a message; every other one (6 to 8) is for telling texts of one hash apart."""


def speak_language(code: str) -> None:
    """Have `tr` speak a language here, if there is a file for it; English otherwise."""
    file = files("resources.translations") / f"lectern_{code}.qm"
    speak(read(file.read_bytes()).translate if code and file.is_file() else english, code)


@dataclass(slots=True)
class Catalogue:
    """All translations of one file. They are found by a hash alone, as texts are known to it."""

    places: dict[int, int] = field(default_factory=dict)
    messages: bytes = b""
    rules: bytes = b""
    _found: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def translate(self, text: str, comment: str = "", n: int = -1) -> str:
        """Return the translation; English where there is none."""
        forms = self._forms(text, comment)
        if not forms:
            return english(text, comment, n)
        form = forms[min(_form(self.rules, n), len(forms) - 1)] if n >= 0 else forms[0]
        if n < 0:
            return form
        grouped = f"{n:,}".replace(",", tr(",", "between the thousands of a number"))
        return form.replace("%Ln", grouped).replace("%n", str(n))

    def _forms(self, text: str, comment: str) -> tuple[str, ...]:
        known = self._found.get((text, comment))
        if known is None:
            place = self.places.get(_hash(text.encode() + comment.encode()))
            known = () if place is None else tuple(_translations(self.messages, place))
            self._found[text, comment] = known
        return known


def read(data: bytes) -> Catalogue:
    """Return what a .qm file holds; nothing of a file that is none."""
    made = Catalogue()
    place = len(_MAGIC) if data.startswith(_MAGIC) else len(data)
    while place < len(data):
        kind, length = struct.unpack_from(">BI", data, place)
        place += 5
        section = data[place : place + length]
        place += length
        if kind == _HASHES:
            made.places = dict(struct.iter_unpack(">II", section))
        elif kind == _MESSAGES:
            made.messages = section
        elif kind == _RULES:
            made.rules = section
    return made


def _translations(messages: bytes, place: int) -> Iterator[str]:
    """Yield the forms of the message at *place*."""
    while messages[place] != _END:
        kind, length = struct.unpack_from(">BI", messages, place)
        place += 5
        if kind == _TRANSLATION:
            yield messages[place : place + length].decode("utf-16-be")
        place += length


def _hash(text: bytes) -> int:
    """Return the hash by which Qt finds a text: that of ELF files, never 0."""
    value = 0
    for byte in text:
        value = (value << 4) + byte
        high = value & 0xF000_0000
        value = (value ^ (high >> 24)) & ~high & 0xFFFF_FFFF
    return value or 1


def _form(rules: bytes, n: int) -> int:
    """Return which form *n* takes: the first rule that holds, or the one after the last."""
    parts = rules.split(b"\xff")
    found = (at for at, rule in enumerate(parts) if _holds(rule, n))
    return next(found, len(parts)) if rules else 0


def _holds(rule: bytes, n: int) -> bool:
    """Say whether a rule holds: conditions joined by AND (0xFD), these by OR (0xFE)."""
    return any(
        all(_is_met(condition, n) for condition in choice.split(b"\xfd"))
        for choice in rule.split(b"\xfe")
    )


def _is_met(condition: bytes, n: int) -> bool:
    operation, *operands = condition
    if operation & 0x10:
        n %= 10
    elif operation & 0x20:
        n %= 100
    elif operation & 0x40:
        while n >= 1_000:
            n //= 1_000
    first, last = operands[0], operands[-1]
    met = {1: n == first, 2: n < first, 3: n <= first, 4: first <= n <= last}[operation & 0x07]
    return met is not bool(operation & 0x08)
