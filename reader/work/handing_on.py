"""The jobs that hand papers and annotations on, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.types import ListId, Sought, Written


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
