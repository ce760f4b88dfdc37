"""The jobs that keep a library safe: backups, restores, checks and repairs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.types.backups import Reason
from reader.types.findings import Repair


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
