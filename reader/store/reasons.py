"""Say where else the words of a search stand, of papers whose title and abstract lack some."""

from __future__ import annotations

from collections.abc import Mapping, Set

from sqlite_utils import Database

from reader.store import changes
from reader.store.changes import Indexed
from reader.text.snippet import Key, hits, only, snippet
from reader.types import PaperId, Snippet, Terms
from reader.words import tr

WIDTH = 90
"""Characters of a passage: half a line, so that the abstract's follows."""
LONGEST = 8_000
"""Characters of a note, or of all authors, that are looked at: a row must not wait for a book."""

_ZONES = ("author", "tags", "note", "highlight", "abstract")


def reasons(
    db: Database, lacking: Mapping[PaperId, Set[Key]], terms: Terms
) -> dict[PaperId, Snippet]:
    """Return where papers have the words of *terms* that they are *lacking* in what is shown."""
    found = {}
    for held in changes.indexed(db, list(lacking)):
        if (reason := _reason(held, only(terms, lacking[held.id]))) is not None:
            found[held.id] = reason
    return found


def _reason(held: Indexed, terms: Terms) -> Snippet | None:
    """Return the passage of the part that has most different words of *terms*."""
    texts = [(zone, getattr(held, zone)[-LONGEST:]) for zone in _ZONES]
    counted = [(len({hit.key for hit in hits(text, terms)}), zone, text) for zone, text in texts]
    most, zone, text = max(counted, key=lambda each: each[0])
    return _told(zone, snippet(text, terms, WIDTH)) if most else None


def _told(zone: str, passage: Snippet) -> Snippet:
    """Return *passage* with what it is from before it."""
    form = {
        "author": tr("Authors: {passage}"),
        "tags": tr("Tags: {passage}"),
        "note": tr("In the note: {passage}"),
        "highlight": tr("On a highlight: {passage}"),
        "abstract": tr("In another text of it: {passage}"),
    }[zone]
    before, _, after = form.partition("{passage}")
    spans = tuple((start + len(before), end + len(before)) for start, end in passage.spans)
    return Snippet(f"{before}{passage.text}{after}", spans)
