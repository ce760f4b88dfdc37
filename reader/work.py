"""The jobs a worker can be asked to do, and its reports: plain records, quick to import."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from reader.query import Problem
from reader.sources.source import SourceId, SourceReport
from reader.types import (
    FileReport,
    Intake,
    ListId,
    PaperRow,
    Preview,
    Progress,
    Sought,
    Terms,
    Written,
)
from reader.types.backups import Backup, Looked, Reason, Unguarded
from reader.types.findings import Finding, Mended, Repair
from reader.types.restoring import Difference, Restored


@dataclass(frozen=True, slots=True)
class Widened:
    """That ``typed`` was looked for as ``also``, too; ``without`` is the search that does not."""

    typed: str
    also: str
    without: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that papers of a search have, how many have it, and what adds it to the search.

    ``kind`` is a name of FILTERS, COUNTS or DATES; ``state`` is 1 when the search asks
    for it, -1 when it asks for papers without it.
    """

    kind: str
    value: str
    papers: int
    state: int = 0


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets of a search, in the order in which they are shown."""

    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Completion:
    """What can stand in the search box from ``start`` to ``end``; ``papers`` have it, if known.

    ``told`` is what a name of the language finds.
    """

    text: str
    start: int
    end: int
    kind: str
    papers: int | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class Completions:
    """What can go on where the cursor stands, best first."""

    completions: tuple[Completion, ...]


@dataclass(frozen=True, slots=True)
class ListCounts:
    """How many papers each smart list holds, by name."""

    papers: tuple[tuple[str, int], ...]


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
    total: int = 0
    """How many papers were found, listed or not."""
    meant: str = ""
    """The search that was perhaps meant, in words of the library; shown, never imposed."""
    widened: tuple[Widened, ...] = ()
    """What was looked for besides: acronyms and their long forms."""
    cut: bool = False
    """Time ran out: these are the papers found so far."""
    rows: tuple[PaperRow, ...] = ()
    """What a list draws of the first, so that they are painted with it."""
    titles: tuple[tuple[str, str], ...] = ()
    """The papers whose like was sought, as the search names them, with their titles."""

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
    """Search; ``typing`` when the text is still being typed. Only the newest one is answered.

    With the answer come its first ``rows``: those that the list shows at once.
    """

    text: str
    typing: bool = True
    rows: int = 0


@dataclass(frozen=True, slots=True)
class CountFacets:
    """Count the facets of a search. Only the newest one is answered."""

    text: str
    typing: bool = True


@dataclass(frozen=True, slots=True)
class Complete:
    """Complete the search where the cursor stands. Only the newest one is answered."""

    text: str
    cursor: int


@dataclass(frozen=True, slots=True)
class CountLists:
    """Count the papers of the smart lists. Only the newest one is answered."""


@dataclass(frozen=True, slots=True)
class Export:
    """Write papers (the bytes of an ``array('q')``) to a file or folder, or return them as text."""

    format: str
    ids: bytes
    heading: str
    path: Path | None = None
    preview: bool = False
    """A preview is quick and shows no progress."""
    reading_list: ListId | None = None
    """The list whose heading, introduction, sections and sentences go out with its papers."""
    style: str = ""
    """The name of a citation style."""
    template: str = ""
    """The text of a template of the reader's own."""
    by: str = ""
    """Who hands them on; '' where nothing is to be said."""


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
    rich: bool = False
    """The text is a preview in HTML, safe to be set: it shows what pages will look like."""
    files: tuple[tuple[str, str], ...] = ()
    """Of a folder, if no path was given: the names and texts of its files."""
    written: Written | None = None
    """Of a folder that was written."""


@dataclass(frozen=True, slots=True)
class Refresh:
    """Refresh sources: these, or all that are enabled; by schedule, those that are due."""

    ids: tuple[SourceId, ...] = ()
    scheduled: bool = False


@dataclass(frozen=True, slots=True)
class BackUp:
    """Make a backup; one that nobody asked for only where something has changed."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class LookBackupsOver:
    """Read every byte of all backups."""


@dataclass(frozen=True, slots=True)
class PreviewRestore:
    """Say what would be different if the library were as the copy at ``source``."""

    source: Path


@dataclass(frozen=True, slots=True)
class PrepareRestore:
    """Back the library up, and lay ready what is to take its place."""

    source: Path


@dataclass(frozen=True, slots=True)
class CheckLibrary:
    """Look the library over, its index and its backups: each finding is reported."""


@dataclass(frozen=True, slots=True)
class MendLibrary:
    """Do one repair of what a check has found."""

    repair: Repair


Safety: TypeAlias = (
    BackUp | LookBackupsOver | PreviewRestore | PrepareRestore | CheckLibrary | MendLibrary
)
AnyExport: TypeAlias = Export | ExportAnnotations
Question: TypeAlias = Ask | CountFacets | Complete | CountLists
"""What the search answers; a newer one of its kind takes its place."""
Job: TypeAlias = (
    ImportFiles | PreviewFiles | Reparse | Refresh | UpdateIndex | Question | AnyExport | Safety
)
Found: TypeAlias = Answer | Facets | Completions | ListCounts
Kept: TypeAlias = Backup | Looked | Unguarded | Difference | Restored | Finding | Mended
Report: TypeAlias = Progress | FileReport | SourceReport | Preview | Found | Exported | Kept


def packed(ids: Iterable[int]) -> bytes:
    """Return *ids* as jobs and answers carry them: quicker to send than a list by 200 times."""
    return array("q", ids).tobytes()


def unpacked(ids: bytes) -> array[int]:
    """Return the ids that `packed` wrote."""
    result = array("q")
    result.frombytes(ids)
    return result
