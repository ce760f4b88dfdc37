"""The jobs a worker can be asked to do, and its reports: plain records, quick to import."""

from __future__ import annotations

from typing import TypeAlias

from reader.sources.source import SourceReport
from reader.types import FileReport, Preview, Progress
from reader.types.backups import Backup, Looked, Unguarded
from reader.types.figures import Figures
from reader.types.findings import Finding, Mended
from reader.types.maps import MapMarks, Mapped
from reader.types.restoring import Difference, Restored
from reader.work.charting import CountFigures, DrawMap, ReadMapMarks
from reader.work.handing_on import Export, ExportAnnotations, Exported
from reader.work.packing import packed, unpacked
from reader.work.safety import (
    BackUp,
    CheckLibrary,
    LookBackupsOver,
    MendLibrary,
    PrepareRestore,
    PreviewRestore,
)
from reader.work.searching import (
    Answer,
    Ask,
    Complete,
    Completion,
    Completions,
    CountFacets,
    CountLists,
    Facet,
    Facets,
    ListCounts,
    Widened,
)
from reader.work.taking_in import ImportFiles, PreviewFiles, Refresh, Reparse, UpdateIndex

Charting: TypeAlias = DrawMap | CountFigures
Safety: TypeAlias = (
    BackUp | LookBackupsOver | PreviewRestore | PrepareRestore | CheckLibrary | MendLibrary
)
AnyExport: TypeAlias = Export | ExportAnnotations
Question: TypeAlias = Ask | CountFacets | Complete | CountLists | ReadMapMarks
"""What the search answers; a newer one of its kind takes its place."""
Job: TypeAlias = (
    ImportFiles
    | PreviewFiles
    | Reparse
    | Refresh
    | UpdateIndex
    | Question
    | AnyExport
    | Safety
    | Charting
)
Found: TypeAlias = Answer | Facets | Completions | ListCounts | MapMarks
Charted: TypeAlias = Mapped | Figures
Kept: TypeAlias = Backup | Looked | Unguarded | Difference | Restored | Finding | Mended
Report: TypeAlias = (
    Progress | FileReport | SourceReport | Preview | Found | Exported | Kept | Charted
)

__all__ = [
    "Answer",
    "AnyExport",
    "Ask",
    "BackUp",
    "Charted",
    "Charting",
    "CheckLibrary",
    "Complete",
    "Completion",
    "Completions",
    "CountFacets",
    "CountFigures",
    "CountLists",
    "DrawMap",
    "Export",
    "ExportAnnotations",
    "Exported",
    "Facet",
    "Facets",
    "Found",
    "ImportFiles",
    "Job",
    "Kept",
    "ListCounts",
    "LookBackupsOver",
    "MendLibrary",
    "PrepareRestore",
    "PreviewFiles",
    "PreviewRestore",
    "Question",
    "ReadMapMarks",
    "Refresh",
    "Reparse",
    "Report",
    "Safety",
    "UpdateIndex",
    "Widened",
    "packed",
    "unpacked",
]
