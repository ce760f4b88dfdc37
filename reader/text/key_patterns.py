"""Make citation keys by a pattern such as ``{author}{year}{word}``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.errors import LecternError
from reader.text.ascii import ascii_words
from reader.text.csl import authors_of
from reader.types import Decision, Facts, Paper
from reader.words import QT_TR_NOOP, tr

SAFE_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9:._+/-]{0,119}")
"""A key that every program takes."""
DEFAULT = "{author}{year}{word}"
_LONGEST = 200
"""Characters of a pattern."""
_LONGEST_KEY = 100
_LONGEST_WORD = 30
_MOST_AUTHORS = 3
_TITLE_WORDS = 3
_LITERAL = re.compile(r"[A-Za-z0-9:._+/-]*")
_PART = re.compile(r"\{([^{}]*)\}")
_SMALL_WORDS = (
    "a an and are as at be by can do for from how in into is it of on or our that the their this "
    "to towards toward via we what when where which with"
)
_SKIPPED = frozenset(_SMALL_WORDS.split())

PLACEHOLDERS = (
    ("author", QT_TR_NOOP("the first author's family name")),
    ("authors", QT_TR_NOOP("the family names of up to three authors, “etal” for more")),
    ("year", QT_TR_NOOP("the year; {year:2} for its last two digits")),
    ("word", QT_TR_NOOP("the first word of the title that says something; three without authors")),
    ("title", QT_TR_NOOP("the first three such words")),
    ("id", QT_TR_NOOP("the paper's number in this library")),
)
"""What a pattern may have in braces, and what stands for it; what is not known is left out."""
MODIFIERS = (
    ("lower", QT_TR_NOOP("in small letters, as it is without")),
    ("upper", QT_TR_NOOP("in capitals")),
    ("capital", QT_TR_NOOP("each word with a capital")),
    ("4", QT_TR_NOOP("no more than so many characters")),
)
"""What may follow a placeholder's name after a colon, as in {author:upper:4}."""
_EXAMPLE = Paper(
    id=1,
    title="Sketch of the Analytical Engine",
    abstract="",
    decision=Decision.INBOX,
    starred=False,
    tags=(),
    note="",
    appearances=(),
    added="",
    facts=Facts(authors=("Luigi Menabrea", "Ada Lovelace"), published="1843"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a pattern: text as it stands, or a placeholder with its modifiers."""

    literal: str = ""
    name: str = ""
    modifiers: tuple[str, ...] = ()


def example(text: str, paper: Paper | None = None) -> str:
    """Return the key that the pattern *text* gives *paper*, or a well-known one.

    Raises:
        LecternError: It is no pattern; the advice says why.
    """
    return made(parts_of(text), paper or _EXAMPLE)


def made(parts: Sequence[Part], paper: Paper) -> str:
    """Return the key that a pattern of these parts gives *paper*, or one of its number."""
    key = "".join(part.literal or _filled(part, paper) for part in parts)[:_LONGEST_KEY]
    key = key.lstrip(":._+/-")
    return key if re.search("[A-Za-z]", key) else f"paper{paper.id}"


def _filled(part: Part, paper: Paper) -> str:
    words = _VALUES[part.name](paper)
    text = "".join(_cased(word, part.modifiers) for word in words)
    for modifier in part.modifiers:
        if modifier.isdecimal():
            most = int(modifier)
            text = text[-most:] if part.name == "year" else text[:most]
    return text


def _cased(word: str, modifiers: Sequence[str]) -> str:
    if "upper" in modifiers:
        return word.upper()
    return word.capitalize() if "capital" in modifiers else word


def _author(paper: Paper) -> list[str]:
    return _families(paper)[:1]


def _authors(paper: Paper) -> list[str]:
    families = _families(paper)
    more = ["etal"] if len(families) > _MOST_AUTHORS else []
    return families[: _MOST_AUTHORS if not more else 1] + more


def _families(paper: Paper) -> list[str]:
    names = (name.family or name.literal for name in authors_of(paper.facts)[: _MOST_AUTHORS + 1])
    return [word[:_LONGEST_WORD] for name in names if (word := "".join(ascii_words(name)))]


def _year(paper: Paper) -> list[str]:
    return [paper.facts.published[:4]]


def _word(paper: Paper) -> list[str]:
    return _title(paper)[: 1 if _families(paper) else _TITLE_WORDS]


def _title(paper: Paper) -> list[str]:
    words = [word[:_LONGEST_WORD] for word in ascii_words(paper.title) if word not in _SKIPPED]
    return words[:_TITLE_WORDS]


def _id(paper: Paper) -> list[str]:
    return [str(paper.id)]


_VALUES: dict[str, Callable[[Paper], list[str]]] = {
    "author": _author,
    "authors": _authors,
    "year": _year,
    "word": _word,
    "title": _title,
    "id": _id,
}


def parts_of(text: str) -> list[Part]:
    """Return the parts of a pattern.

    Raises:
        LecternError: It is none; the advice says why.
    """
    parts: list[Part] = []
    end = 0
    for found in _PART.finditer(text):
        parts += [Part(literal=text[end : found.start()]), _placeholder(found[1], text)]
        end = found.end()
    parts.append(Part(literal=text[end:]))
    wrong = next((part.literal for part in parts if not _LITERAL.fullmatch(part.literal)), "")
    if wrong:
        advice = tr("“{part}” cannot stand in a key: use a–z, 0–9 and : . _ + / - only.")
        raise _refused(text, advice.format(part=wrong))
    if len(text) > _LONGEST or not any(part.name for part in parts):
        raise _refused(text, tr("Take at least one of: {names}.").format(names=_names()))
    return [part for part in parts if part.name or part.literal]


def _placeholder(inside: str, text: str) -> Part:
    name, *modifiers = inside.split(":")
    if name not in _VALUES:
        advice = tr("There is no “{name}”. There are: {names}.")
        raise _refused(text, advice.format(name=f"{{{name}}}", names=_names()))
    for modifier in modifiers:
        number = modifier.isascii() and modifier.isdecimal() and 0 < int(modifier[:4]) < 100
        if not number and modifier not in ("lower", "upper", "capital"):
            advice = tr("After the colon stands lower, upper, capital or a number up to 99.")
            raise _refused(text, advice)
    return Part(name=name, modifiers=tuple(modifiers))


def _names() -> str:
    return ", ".join(f"{{{name}}}" for name in _VALUES)


def _refused(text: str, advice: str) -> LecternError:
    cause = tr("“{pattern}” is no pattern for citation keys.").format(pattern=text[:_LONGEST])
    return LecternError(cause, advice=advice)
