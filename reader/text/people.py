"""Tell the parts of a person's name, and put them in the order in which one says them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_LATIN = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
_WORD = re.compile(rf"[{_LATIN}](?:[{_LATIN}'’.-]*[{_LATIN}.])?")
_MOST_WORDS = 6
_PARTICLE_WORDS = (
    "a af al am ap auf av ben bin d' da dal de degli dei del della den der di do dos du e el het"
    " ibn la las le les lo los op 't ten ter van vande vander vom von vor y zu zum zur"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_GROUP_WORDS = (
    "academy ai and association center centre collaboration committee community company consortium"
    " corporation council department foundation group inc initiative institute lab laboratory labs"
    " ltd network office organisation organization project research school society studio team"
    " technologies the university working"
)
_GROUPS = frozenset(_GROUP_WORDS.split())
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_BETWEEN = " || "
_BARS = re.compile(r"\|{2,}")
"""Between the parts of a name as `packed_name` writes them."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts; one of an organisation, or of unknown parts, is ``literal``."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    literal: str = ""


def person(first: str, last: str, suffix: str = "") -> str:
    """Return a name such as "Ada Lovelace" or "Martin King, Jr."; any part may be missing."""
    name = " ".join(f"{first} {last}".split())
    suffix = " ".join(suffix.split())
    return f"{name}, {suffix}" if name and suffix else name or suffix


def turned(name: str) -> str:
    """Return the name that "Last, First" or "Last, First, Jr." stands for; others as they are."""
    return said(parted(name))


def parted(name: str) -> Name:
    """Return the parts of "Last, First" or "Last, First, Jr."; others as `name_of` has them."""
    last, *rest = name.split(",")
    return told_name(rest[0], last, *rest[1:]) if 0 < len(rest) <= 2 else name_of(name)


def told_name(given: str, family: str, suffix: str = "") -> Name:
    """Return a name whose parts a source tells; what has one part only is literal."""
    given, family, suffix = (" ".join(part.split()) for part in (given, family, suffix))
    if not (given and family):
        return Name(literal=person(given, family, suffix))
    return Name(family, given, suffix)


def said(name: Name) -> str:
    """Return a name in the order in which one says it."""
    return name.literal or person(name.given, name.family, name.suffix)


@lru_cache(maxsize=4_000)
def name_of(text: str) -> Name:
    """Return the parts of a name that stands as one says it, as BibTeX tells them apart.

    The family is the last word, and the particles before it. That holds for names in
    Latin letters, written with the family last; whatever else there is, such as the name of
    a group, stays whole.
    """
    text = " ".join(text.split())
    words = text.split(" ")
    if not 2 <= len(words) <= _MOST_WORDS or not all(map(_WORD.fullmatch, words)):
        return Name(literal=text)
    small = [place for place, word in enumerate(words) if word[0].islower()]
    strange = any(words[place].lower().rstrip(".") not in _PARTICLES for place in small)
    if strange or not _GROUPS.isdisjoint(text.lower().split(" ")) or 0 in small:
        return Name(literal=text)
    last = small[0] if small else len(words) - 1
    if words[-1][0].islower() or words[-1].lower().rstrip(".") in _SUFFIXES:
        return Name(literal=text)
    return Name(" ".join(words[last:]), " ".join(words[:last]))


def packed_name(name: Name) -> str:
    """Return a name as `Facts.details` keeps it: one with parts has ``||`` between them."""
    parts = (name.literal,) if name.literal else (name.family, name.given, name.suffix)
    return _BETWEEN.join(_BARS.sub("|", part) for part in parts if part)


def unpacked_name(text: str) -> Name:
    """Return the name that `packed_name` wrote."""
    parts = [part.strip() for part in text.split(_BETWEEN.strip())]
    if 2 <= len(parts) <= 3 and all(parts):
        return Name(*parts)
    return Name(literal=text)
