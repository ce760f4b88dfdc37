"""What is to be taken in, how the reader mends it before, and what became of it."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from reader.types.basic import Decision, DigestId, PaperId, Word
from reader.types.facts import DigestDate
from reader.types.parsed import LineKind, Orphan, ParsedPaper

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """What to read: the file at ``path``, or ``data`` that came another way, such as a paste.

    ``place`` and ``name`` are for data: where it came from, and what to call it.
    """

    path: Path | None = None
    data: bytes | None = None
    place: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """The reader's own reading of some lines of a digest, from 1, both ends in it.

    The papers that the parser found there are put aside, or only the one of ``rank``
    where several stand on a line. With ``title_lines`` the first so many lines are the
    title of one paper and the rest its abstract; with 0 nothing is taken from them.
    """

    first_line: int
    last_line: int
    title_lines: int = 0
    rank: int = 0
    title: str = ""
    """The title of the paper of that rank, by which a newer reading knows it."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What to take in: files and folders, what came another way, and what was told of it."""

    paths: tuple[Path, ...] = ()
    year: int | None = None
    """The year of their dates, if it was told."""
    name: str = ""
    """What the digest is called, if not as its file."""
    lasting: bool = False
    """Undo passes it over: it is Lectern's own doing."""
    items: tuple[Source, ...] = ()
    """What is not a file, such as a paste."""
    fixes: tuple[tuple[str, tuple[Fix, ...]], ...] = ()
    """What the reader mended in a preview, by the place of the digest."""
    left_out: tuple[str, ...] = ()
    """The places of digests that the reader left out of it."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file of an import.

    ``appearances`` = ``new`` + ``known``. ``decided`` counts those of the known
    that the reader had already moved out of the inbox, ``dismissed`` those that were
    dismissed; ``added`` the appearances that were not in the library before.
    ``changed`` counts known papers that came with another text, ``doubtful`` new
    ones that may be the same as an older. ``error`` is None when it was taken in.
    """

    path: str
    digest: str = ""
    digest_id: DigestId | None = None
    appearances: int = 0
    new: int = 0
    known: int = 0
    decided: int = 0
    dismissed: int = 0
    changed: int = 0
    doubtful: int = 0
    added: int = 0
    format: str = ""
    orphans: tuple[Orphan, ...] = ()
    kinds: dict[LineKind, int] = field(default_factory=dict)
    """How many lines of each kind the file has."""
    date: DigestDate = DigestDate()
    warnings: tuple[str, ...] = ()
    error: str | None = None
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is. ``total`` is 0 while it is not known."""

    label: str
    done: int
    total: int = 0


def came_to(work: Iterator[Progress | T]) -> Generator[Progress, None, T]:
    """Yield the progress of *work*, and return what it comes to, which it yields at last."""
    found: list[T] = []
    for came in work:
        if isinstance(came, Progress):
            yield came
        else:
            found.append(came)
    return found[-1]


class Novelty(Word):
    """What a paper of an import is to the library."""

    NEW = "new"
    KNOWN = "known"
    CHANGED = "changed"
    """Known, with another text."""
    DOUBTFUL = "doubtful"
    """Perhaps the same as another paper, or perhaps no paper as it was split."""


@dataclass(frozen=True, slots=True)
class Previewed:
    """A paper of a preview: what it would be, and its twin in the library.

    ``confidence`` is how alike a doubtful paper and its twin are; without a twin, how
    sure the split into papers is.
    """

    paper: ParsedPaper
    novelty: Novelty
    confidence: float = 1.0
    why: str = ""
    twin: PaperId | None = None
    twin_title: str = ""
    decision: Decision | None = None
    """Where the reader has put it, if it is known."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What one digest of an import would bring; nothing of it is stored.

    ``source`` is the text that the line numbers count in; the papers' ranks name them.
    """

    place: str
    name: str
    format: str = ""
    date: DigestDate = DigestDate()
    papers: tuple[Previewed, ...] = ()
    kinds: tuple[LineKind, ...] = ()
    orphans: tuple[Orphan, ...] = ()
    warnings: tuple[str, ...] = ()
    source: str = ""
    error: str | None = None
    advice: str = ""
