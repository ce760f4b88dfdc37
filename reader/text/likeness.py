"""Tell how alike two papers' texts are: noisy copies, shortened ones, later versions.

The thresholds were read off 100,000 real papers (``python -m tests.bench duplicates``), among
them the sequels of one group, which share whole sentences and are different papers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeAlias
from zlib import crc32

from reader.text.normal import essence
from reader.words import QT_TR_NOOP, tr

Texts: TypeAlias = tuple[str, str]
"""A title and an abstract."""

_LOOKED_AT, _KEPT = 20_000, 8_000
"""Characters of a text that are read, and letters of it that are compared: no abstract has more,
and what has more must not take long."""

_TELLING = 14
"""Letters of a title that say which paper it is; many share a shorter one."""
_UNMISTAKABLE = 60
"""Letters of a title that stand for a paper even where one side has no abstract."""
_PART = (
    "(?:(?:guest)?editorial|preface|foreword|proceedings|plenary|keynote|erratum|corrigendum"
    "|tableofcontents|frontmatter|bookreview|callforpapers)"
)
_PARTS = re.compile(f"^{_PART}|{_PART}$")
"""Titles that begin or end so are of parts of a volume, of which every volume has its own."""
_NUMBERS = re.compile(
    r"\d+|\b(?:one|two|three|four|five|six|first|second|third|i{1,3}|iv|vi{0,3}|ix)\b"
)
_SUBTITLE = 12
"""Letters of a subtitle; fewer, with a number among them, are "Part 2"."""

_BEGINNING, _EARLY = 48, 300
"""Letters that begin an abstract, and the bytes that a shortened one still has."""
_PIECE = re.compile(rb"(?=([uv\x86\x96\xa6\xb6].{31}))", re.DOTALL)
"""32 bytes from every u and v, and as seldom in other scripts: the places depend on the letters
alone, so lost spaces and other words before a piece do not change it. Shorter ones are in every
tenth paper ("simultaneous localization and mapping")."""
_EARLY_PIECES, _PIECES = 3, 2

_NO_ABSTRACT, _SENTENCE, _PARAGRAPH = 40, 80, 200
"""Letters: fewer are a placeholder; as many show a cut; as many are no text by rote."""
_BLOCK, _SAMPLES = 12, 48
_REACH = 96
"""Letters that may have come in between two blocks before the second is held to be missing."""
_FOLLOWED, _REWRITTEN = 0.6, 56
"""Share of blocks that follow each other in both, and letters in a row that do not: edits of
words, not of sentences."""
_SAME_TITLE = QT_TR_NOOP("same title")
_SAME_BODY, _MUCH_THE_SAME = QT_TR_NOOP("the same abstract"), QT_TR_NOOP("much the same abstract")
_CUT, _OTHER_BODY = QT_TR_NOOP("the abstract cut short"), QT_TR_NOOP("another abstract")
_NO_BODY, _NEW_TITLE = QT_TR_NOOP("one has no abstract"), QT_TR_NOOP("the title changed")
_LIKE_TITLES, _OTHER_TITLES = QT_TR_NOOP("like titles"), QT_TR_NOOP("other titles")
_LIKE_TITLE, _HALF = 0.75, 0.5


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two texts are. ``certain``: they may be taken for one without asking."""

    score: float
    certain: bool
    why: str
    """What speaks for it, in English: "same title, the abstract cut short". See `told`."""


def told(why: str) -> str:
    """Return what speaks for a likeness in the reader's language."""
    return ", ".join(tr(part) for part in why.split(", ")) if why else ""


def sketch(title: str, abstract: str) -> tuple[int, ...]:
    """Return at most seven 63-bit numbers; texts that may be alike have at least one in common.

    A title or abstract that many papers share gives none.
    """
    name, body = _letters(title), _letters(abstract)
    whole = body.encode()
    early = _lowest(_PIECE.findall(whole, 0, _EARLY), _EARLY_PIECES)
    lowest = _lowest(_PIECE.findall(whole), _EARLY_PIECES + _PIECES)
    features = early + [piece for piece in lowest if piece not in early][:_PIECES]
    if _telling(name):
        features.append(b"title " + name.encode())
    if len(body) >= _BEGINNING:
        features.append(b"begins " + body[:_BEGINNING].encode())
    return tuple(sorted({_number(feature) for feature in features}))


def compare(first: Texts, second: Texts) -> Likeness:
    """Compare two papers' titles and abstracts; a score below 0.5 is not worth a question."""
    titles = _letters(first[0]), _letters(second[0])
    abstracts = _letters(first[1]), _letters(second[1])
    if titles[0] == titles[1] and abstracts[0] == abstracts[1]:
        known = any(titles + abstracts)
        return Likeness(float(known), known, QT_TR_NOOP("the same text") if known else "")
    pair = _Abstracts.of(*abstracts)
    if titles[0] == titles[1] and _telling(titles[0]):
        return _same_title(len(titles[0]), pair)
    return _other_title(titles, _counted_alike(first[0], second[0]), pair)


@dataclass(frozen=True, slots=True)
class _Abstracts:
    """Two abstracts side by side, by their letters."""

    length: int
    """Letters of the shorter."""
    cut: bool
    """Whether the shorter begins the longer, or is the longer."""
    edited: bool
    """Whether the shorter is the longer, or its beginning, but for some words."""
    shared: float
    """Share of the shorter that stands somewhere in the longer."""

    @classmethod
    def of(cls, one: str, other: str) -> _Abstracts:
        shorter, longer = _by_length(one, other)
        if len(shorter) < _NO_ABSTRACT:
            return cls(len(shorter), cut=False, edited=False, shared=0.0)
        if longer.startswith(shorter):
            return cls(len(shorter), cut=True, edited=True, shared=1.0)
        shared = _shared(shorter, longer)
        edited = shared >= _HALF / 2 and _edited(shorter, longer)
        return cls(len(shorter), cut=False, edited=edited, shared=shared)


def _same_title(letters: int, pair: _Abstracts) -> Likeness:
    if pair.length < _NO_ABSTRACT:
        certain = letters >= _UNMISTAKABLE
        return Likeness(0.95 if certain else 0.8, certain, f"{_SAME_TITLE}, {_NO_BODY}")
    if pair.cut and pair.length >= _SENTENCE:
        return Likeness(0.99, certain=True, why=f"{_SAME_TITLE}, {_CUT}")
    rewritten = pair.length >= _PARAGRAPH and pair.shared >= _HALF
    if rewritten or (pair.edited and pair.length >= _SENTENCE):
        return Likeness(0.97, certain=True, why=f"{_SAME_TITLE}, {_MUCH_THE_SAME}")
    score = 0.6 + 0.3 * pair.shared
    return Likeness(score, certain=False, why=f"{_SAME_TITLE}, {_OTHER_BODY}")


def _other_title(titles: Texts, counted_alike: bool, pair: _Abstracts) -> Likeness:
    alike = _dice(*titles)
    if pair.edited and pair.length >= _PARAGRAPH:
        body = _SAME_BODY if pair.cut else _MUCH_THE_SAME
        like = max(alike, _dice_of_ends(*titles)) >= _LIKE_TITLE
        if like and counted_alike and not any(map(_PARTS.search, titles)):
            name = _SAME_TITLE if alike == 1 else _NEW_TITLE
            return Likeness(0.95, certain=True, why=f"{name}, {body}")
        why = f"{_LIKE_TITLES if like else _OTHER_TITLES}, {body}"
        return Likeness(0.6 + 0.3 * alike, certain=False, why=why)
    score = min(0.9, 0.4 * alike + 0.6 * pair.shared)
    why = QT_TR_NOOP("like titles and abstracts") if score >= _HALF else ""
    return Likeness(score, certain=False, why=why)


def _letters(text: str) -> str:
    return essence(text[:_LOOKED_AT])[:_KEPT]


def _telling(name: str) -> bool:
    return len(name) >= _TELLING and not _PARTS.search(name)


def _lowest(pieces: Iterable[bytes], count: int) -> list[bytes]:
    """Return the *count* pieces with the lowest checksums: texts that share most share these."""
    return sorted(set(pieces), key=crc32)[:count]


def _number(feature: bytes) -> int:
    return int.from_bytes(blake2b(feature, digest_size=8).digest()) >> 1  # SQLite's are signed


def _by_length(one: str, other: str) -> tuple[str, str]:
    return (one, other) if (len(one), one) <= (len(other), other) else (other, one)


def _shared(shorter: str, longer: str) -> float:
    step = max(_BLOCK, len(shorter) // _SAMPLES)
    blocks = [shorter[at : at + _BLOCK] for at in range(0, len(shorter) - _BLOCK + 1, step)]
    return sum(block in longer for block in blocks) / len(blocks)


def _edited(shorter: str, longer: str) -> bool:
    """Tell whether the blocks of *shorter* follow each other in *longer* without a long gap."""
    behind, place, found = 0, 0, 0
    for start in range(0, len(shorter) - _BLOCK + 1, _BLOCK):
        end = start + _BLOCK
        at = longer.find(shorter[start:end], place, place + end - behind + _REACH)
        gap = end - behind if at < 0 else max(start - behind, at - place)
        if gap > _REWRITTEN:
            return False
        if at >= 0:
            behind, place, found = end, at + _BLOCK, found + 1
    blocks = len(shorter) // _BLOCK
    return len(shorter) - behind <= _REWRITTEN and found >= _FOLLOWED * blocks


def _dice(one: str, other: str) -> float:
    """Return how many runs of three letters two titles share: 0 to 1."""
    if one == other:
        return 1.0
    first, second = _threes(one), _threes(other)
    return 2 * len(first & second) / (len(first) + len(second) or 1)


def _dice_of_ends(one: str, other: str) -> float:
    """Compare the shorter title with as much of the longer's beginning and end: no subtitles."""
    shorter, longer = _by_length(one, other)
    length = len(shorter)
    return max(_dice(shorter, longer[:length]), _dice(shorter, longer[len(longer) - length :]))


def _threes(text: str) -> set[str]:
    return {text[at : at + 3] for at in range(len(text) - 2)}


def _counted_alike(one: str, other: str) -> bool:
    """Tell whether two titles have the same numbers, or one has more of them in its subtitle."""
    first, second = (set(_NUMBERS.findall(text[:_KEPT].casefold())) for text in (one, other))
    if first == second:
        return True
    nested = first <= second or second <= first
    return nested and abs(len(one) - len(other)) >= _SUBTITLE
