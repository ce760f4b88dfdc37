"""Say where else the words of a search stand, of papers whose title and abstract lack some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from operator import itemgetter

from sqlite_utils import Database

from reader.store import changes
from reader.store.changes import Indexed
from reader.text.snippet import Hit, Key, hits, only, snippet
from reader.types import PaperId, Snippet, Terms
from reader.words import tr

WIDTH = 90
"""Characters of a passage: half a line, so that the abstract's follows."""
TIES = 5
"""Words that are said to tie two papers: as many as leave room for the abstract."""
LONGEST = 8_000
"""Characters of a note, or of all authors, that are looked at: a row must not wait for a book."""

_ZONES = ("author", "tags", "note", "highlight")


@dataclass(frozen=True, slots=True)
class Lack:
    """The words of a search that a paper does not show, and the abstract that it does show."""

    keys: Set[Key]
    shown: str


def reasons(db: Database, lacking: Mapping[PaperId, Lack], terms: Terms) -> dict[PaperId, Snippet]:
    """Return where papers have the words of *terms* that they are *lacking* in what is shown."""
    found = {}
    for held in changes.indexed(db, list(lacking)):
        lack = lacking[held.id]
        if (reason := _reason(held, lack.shown, only(terms, lack.keys))) is not None:
            found[held.id] = reason
    return found


def ties(terms: Terms, *texts: tuple[str, Sequence[Hit]]) -> Snippet | None:
    """Return the words that tie a paper to the one whose like is sought, as its texts have them.

    Of each text are given the places that *terms* found in it.
    """
    spelt: dict[Key, str] = {}
    for text, found in texts if terms.alike else ():
        for hit in found:
            spelt.setdefault(hit.key, text[hit.start : hit.end])
    words = [spelt[stem] for stem in terms.alike if stem in spelt][:TIES]
    return _marked(tr("Alike in {words}"), words) if words else None


def _marked(form: str, words: Sequence[str]) -> Snippet:
    """Return *form* with all *words* in it, marked."""
    before, _, after = form.partition("{words}")
    text, spans = before, []
    for word in words:
        spans.append((len(text), len(text) + len(word)))
        text += f"{word}, "
    return Snippet(text.removesuffix(", ") + after, tuple(spans))


def _reason(held: Indexed, shown: str, terms: Terms) -> Snippet | None:
    """Return the passage of the part that has most different words of *terms*."""
    texts = [(zone, getattr(held, zone)[:LONGEST]) for zone in _ZONES]
    others = held.abstract.removeprefix(shown).lstrip()[:LONGEST]
    counted = [
        (len({hit.key for hit in hits(text, terms)}), zone, text)
        for zone, text in (*texts, ("others", others))
        if text
    ]
    most, zone, text = max(counted, key=itemgetter(0), default=(0, "", ""))
    return _told(zone, snippet(text, terms, WIDTH)) if most else None


def _told(zone: str, passage: Snippet) -> Snippet:
    """Return *passage* with what it is from before it."""
    form = {
        "author": tr("Authors: {passage}"),
        "tags": tr("Tags: {passage}"),
        "note": tr("In the note: {passage}"),
        "highlight": tr("On a highlight: {passage}"),
        "others": tr("In another text of it: {passage}"),
    }[zone]
    before, _, after = form.partition("{passage}")
    spans = tuple((start + len(before), end + len(before)) for start, end in passage.spans)
    return Snippet(f"{before}{passage.text}{after}", spans)
