"""Keep what the reader chose in a preview, as values: what is left out and what was mended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from reader.types import Fix, Intake, ParsedPaper
from reader.ways_in import is_prose

Cut: TypeAlias = tuple[str, Fix]
"""The place of a digest, and the fix that takes one paper out of it."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen so far; every change is a new value, so that undo is the value before."""

    fixes: tuple[tuple[str, Fix], ...] = ()
    """The reader's own readings of some lines, by place, in the order they were made."""
    out: frozenset[Cut] = frozenset()
    skipped: frozenset[str] = frozenset()
    """The places of digests that are not taken in at all."""

    def mended(self, place: str, fix: Fix) -> Choices:
        """Return these with some lines read as *fix* says; what was left out there is forgotten."""
        kept = (cut for cut in self.out if cut[0] != place or not _touch(cut[1], fix))
        return replace(self, fixes=(*self.fixes, (place, fix)), out=frozenset(kept))

    def toggled(self, cuts: Iterable[Cut]) -> Choices:
        """Return these with papers left out; if all of them were, with all of them taken in."""
        some = frozenset(cuts)
        return replace(self, out=self.out - some if some <= self.out else self.out | some)

    def skip(self, place: str, *, on: bool) -> Choices:
        """Return these without the digest at *place*, or with it again."""
        skipped = self.skipped | {place} if on else self.skipped - {place}
        return replace(self, skipped=skipped)

    def trial(self, intake: Intake) -> Intake:
        """Return *intake* as it is to be previewed: what is left out is still shown."""
        return replace(intake, fixes=_by_place(self.fixes))

    def final(self, intake: Intake, emptied: Iterable[str]) -> Intake:
        """Return *intake* as it is to be taken in, without the digests that were *emptied*."""
        absent = self.skipped | set(emptied)
        cuts = sorted(self.out, key=lambda cut: (cut[1].first_line, cut[1].rank))
        fixes = [(place, fix) for place, fix in (*self.fixes, *cuts) if place not in absent]
        return replace(intake, fixes=_by_place(fixes), left_out=tuple(sorted(absent)))


def cut(place: str, form: str, paper: ParsedPaper) -> Cut:
    """Return the fix that takes *paper* out of a digest of the format *form*.

    Lines of prose belong to one paper, and keep their numbers whatever is mended;
    records may share a line, and have ranks.
    """
    rank = 0 if is_prose(form) else paper.rank
    return place, Fix(paper.first_line, paper.last_line, 0, rank, paper.title if rank else "")


def _touch(one: Fix, other: Fix) -> bool:
    return one.first_line <= other.last_line and other.first_line <= one.last_line


def _by_place(fixes: Iterable[tuple[str, Fix]]) -> tuple[tuple[str, tuple[Fix, ...]], ...]:
    places: defaultdict[str, list[Fix]] = defaultdict(list)
    for place, fix in fixes:
        places[place].append(fix)
    return tuple((place, tuple(some)) for place, some in places.items())
