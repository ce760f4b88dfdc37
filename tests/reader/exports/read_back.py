"""Which exports Lectern reads again, and what of a paper comes back with each."""

from __future__ import annotations

from reader.exports import EXPORTS, ExportFormat

READ_BACK = {
    "markdown": "lectern",
    "bibtex": "bibtex",
    "csv": "csv",
    "json-lines": "json",
    "eml": "lectern",
}
"""Exports with texts, facts and marks, and the format that reads each."""
WITHOUT_MARKS = {"atom": "feed", "json-feed": "json-feed"}
"""Exports with texts and facts alone: they are for others."""

whole = tuple(export for export in EXPORTS if export.name in READ_BACK)
facts_alone = tuple(export for export in EXPORTS if export.name in WITHOUT_MARKS)


def named(name: str) -> ExportFormat:
    """Return the export of a name."""
    return next(export for export in EXPORTS if export.name == name)
