"""Give papers their citation keys: by a pattern, each once, and for good."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.errors import LecternError
from reader.store import citation_keys, papers
from reader.store.store import Store
from reader.text.ascii import ascii_words
from reader.text.csl import authors_of, key_told
from reader.types import Decision, Facts, Paper, PaperId
from reader.words import QT_TR_NOOP, tr

DEFAULT = "{author}{year}{word}"
_SETTING = "citation_key"
_LONGEST = 200
"""Characters of a pattern."""
_LONGEST_KEY = 100
_LONGEST_WORD = 30
_MOST_AUTHORS = 3
_TITLE_WORDS = 3
_GOOD = re.compile(r"[A-Za-z0-9][A-Za-z0-9:._+/-]{0,99}")
"""A key that every program takes."""
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
class _Part:
    """A piece of a pattern: text as it stands, or a placeholder with its modifiers."""

    literal: str = ""
    name: str = ""
    modifiers: tuple[str, ...] = ()


def pattern(store: Store) -> str:
    """Return the pattern of the library's keys."""
    return store.setting(_SETTING) or DEFAULT


def set_pattern(store: Store, text: str) -> None:
    """Let *text* be the pattern, '' the usual one. Keys that are given already stay: see `renew`.

    Raises:
        LecternError: It is no pattern; the advice says why.
    """
    if text:
        _parts(text)
    store.set_setting(_SETTING, "" if text == DEFAULT else text)


def example(text: str, paper: Paper | None = None) -> str:
    """Return the key that the pattern *text* gives *paper*, or a well-known one.

    Raises:
        LecternError: It is no pattern; the advice says why.
    """
    return _made(_parts(text), paper or _EXAMPLE)


def keys(store: Store, some: Sequence[Paper]) -> dict[PaperId, str]:
    """Return the keys of *some* papers; those that have none are given one, for good.

    A paper that another was merged into takes over the key of that one, if it has none; and
    one from a bibliography has the key that it had there, if that is free. To give a key is
    no act: it is not undone.
    """
    known = store.read(citation_keys.known, [paper.id for paper in some])
    if all(paper.id in known for paper in some):
        return known
    parts = _parts(pattern(store))
    with store.writing() as db:
        known = citation_keys.known(db, [paper.id for paper in some])
        for paper in some:
            if paper.id not in known:
                inherited = citation_keys.inherit(db, paper.id) if _is_merged(paper) else ""
                wanted = _wanted(parts, paper)
                known[paper.id] = inherited or citation_keys.give(db, paper.id, wanted)
    return known


def _is_merged(paper: Paper) -> bool:
    return any(text.record != paper.id for text in paper.texts)


def renew(store: Store) -> int:
    """Give every paper that has a key a new one by the pattern; return how many have changed.

    Nobody but the reader may ask for it: texts that cite the papers know the old keys.
    """
    parts = _parts(pattern(store))
    with store.writing() as db:
        before = citation_keys.forget(db)
        changed = 0
        for paper in papers.papers(db, sorted(before)):
            key = citation_keys.give(db, paper.id, _wanted(parts, paper))
            changed += key != before[paper.id]
    return changed


def _wanted(parts: Sequence[_Part], paper: Paper) -> Iterator[str]:
    """Yield the keys that *paper* may have, best first."""
    told = key_told(paper.facts)
    if _GOOD.fullmatch(told):
        yield told
    yield _made(parts, paper)


def _made(parts: Sequence[_Part], paper: Paper) -> str:
    key = "".join(part.literal or _filled(part, paper) for part in parts)[:_LONGEST_KEY]
    key = key.lstrip(":._+/-")
    return key if re.search("[A-Za-z]", key) else f"paper{paper.id}"


def _filled(part: _Part, paper: Paper) -> str:
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


def _parts(text: str) -> list[_Part]:
    """Return the parts of a pattern.

    Raises:
        LecternError: It is none; the advice says why.
    """
    parts: list[_Part] = []
    end = 0
    for found in _PART.finditer(text):
        parts += [_Part(literal=text[end : found.start()]), _placeholder(found[1], text)]
        end = found.end()
    parts.append(_Part(literal=text[end:]))
    wrong = next((part.literal for part in parts if not _LITERAL.fullmatch(part.literal)), "")
    if wrong:
        advice = tr("“{part}” cannot stand in a key: use a–z, 0–9 and : . _ + / - only.")
        raise _refused(text, advice.format(part=wrong))
    if len(text) > _LONGEST or not any(part.name for part in parts):
        raise _refused(text, tr("Take at least one of: {names}.").format(names=_names()))
    return [part for part in parts if part.name or part.literal]


def _placeholder(inside: str, text: str) -> _Part:
    name, *modifiers = inside.split(":")
    if name not in _VALUES:
        advice = tr("There is no “{name}”. There are: {names}.")
        raise _refused(text, advice.format(name=f"{{{name}}}", names=_names()))
    for modifier in modifiers:
        number = modifier.isascii() and modifier.isdecimal() and 0 < int(modifier[:4]) < 100
        if not number and modifier not in ("lower", "upper", "capital"):
            advice = tr("After the colon stands lower, upper, capital or a number up to 99.")
            raise _refused(text, advice)
    return _Part(name=name, modifiers=tuple(modifiers))


def _names() -> str:
    return ", ".join(f"{{{name}}}" for name in _VALUES)


def _refused(text: str, advice: str) -> LecternError:
    cause = tr("“{pattern}” is no pattern for citation keys.").format(pattern=text[:_LONGEST])
    return LecternError(cause, advice=advice)
