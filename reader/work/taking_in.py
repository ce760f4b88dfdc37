"""The jobs that bring papers in, and have the index follow."""

from __future__ import annotations

from dataclasses import dataclass

from reader.types import Intake
from reader.types.sources import SourceId


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
class Refresh:
    """Refresh sources: these, or all that are enabled; by schedule, those that are due."""

    ids: tuple[SourceId, ...] = ()
    scheduled: bool = False


@dataclass(frozen=True, slots=True)
class UpdateIndex:
    """Bring the search index up to date, or make it anew."""

    rebuild: bool = False
