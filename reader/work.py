"""The jobs a worker can be asked to do, and its reports: plain records, quick to import."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from reader.query import Problem
from reader.sources.source import SourceId, SourceReport
from reader.types import FileReport, Intake, Preview, Progress, Sought, Terms


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found. ``ids`` are the bytes of an ``array('q')``, best first.

    ``capped``: there are more than these; ``some``: how many at the end have only
    some of the words. ``complete`` is False when the index was
    not ready, and the papers were looked through one by one instead, or when it is
    far behind the library, as while it is being built.
    """

    ids: bytes
    terms: Terms
    problems: tuple[Problem, ...] = ()
    capped: bool = False
    some: int = 0
    complete: bool = True

    def papers(self) -> array[int]:
        """Return the papers' numbers, best first."""
        return unpacked(self.ids)


@dataclass(frozen=True, slots=True)
class ImportFiles:
    """Take files and folders in."""

    intake: Intake


@dataclass(frozen=True, slots=True)
class PreviewFiles:
    """Say what taking files in would bring; nothing is stored."""

    intake: Intake


@dataclass(frozen=True, slots=True)
class Reparse:
    """Read kept originals again: those that older parsers have read, or *everything*.

    ``lasting``: nobody asked for it, so undo passes it over.
    """

    everything: bool = False
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class UpdateIndex:
    """Bring the search index up to date, or make it anew."""

    rebuild: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Search; ``typing`` when the text is still being typed. Only the newest one is answered."""

    text: str
    typing: bool = True


@dataclass(frozen=True, slots=True)
class Export:
    """Write papers (the bytes of an ``array('q')``) to a file, or return them as text."""

    format: str
    ids: bytes
    heading: str
    path: Path | None = None
    preview: bool = False
    """A preview is quick and shows no progress."""


@dataclass(frozen=True, slots=True)
class ExportAnnotations:
    """Write the annotations that are sought to a file, or return them as text."""

    format: str
    sought: Sought
    heading: str
    path: Path | None = None
    preview: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export came to: the text, if no path was given."""

    papers: int
    """Or annotations."""
    path: Path | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Refresh:
    """Refresh sources: these, or all that are enabled; by schedule, those that are due."""

    ids: tuple[SourceId, ...] = ()
    scheduled: bool = False


AnyExport: TypeAlias = Export | ExportAnnotations
Job: TypeAlias = ImportFiles | PreviewFiles | Reparse | Refresh | UpdateIndex | Ask | AnyExport
Report: TypeAlias = Progress | FileReport | SourceReport | Preview | Answer | Exported


def packed(ids: Iterable[int]) -> bytes:
    """Return *ids* as jobs and answers carry them: quicker to send than a list by 200 times."""
    return array("q", ids).tobytes()


def unpacked(ids: bytes) -> array[int]:
    """Return the ids that `packed` wrote."""
    result = array("q")
    result.frombytes(ids)
    return result
