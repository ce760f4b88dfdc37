"""Say which backups nobody will miss: many of the last hours are kept, few of long ago."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from reader.types.backups import Backup, Reason

LAST = 4
"""Backups that are kept whenever they were made: of those asked for, of those made by
themselves, and of those that restores or repairs made of what they replaced."""
_SPANS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (7, lambda when: when.date()),
    (4, lambda when: when.isocalendar()[:2]),
    (6, lambda when: (when.year, when.month)),
)
"""Of how many days, weeks and months the last backup is kept."""
_TURNS = (Reason.MIGRATION, Reason.RESTORE, Reason.REPAIR)
"""Of each of these the last one is kept: it leads back from what nothing else takes back."""
REJECTED = (Reason.RESTORE, Reason.REPAIR)
"""What these hold was given up for something better: they displace no other backups."""


def superfluous(backups: Iterable[Backup]) -> list[Backup]:
    """Return those of *backups* that can be deleted; the newest never is.

    Those that were asked for are thinned among themselves: no other displaces them. Days are
    those on which there are backups, in the order of their numbers. So the clock may be set
    back or forth: what it says is never compared with now.
    """
    newest_first = sorted(backups, key=lambda each: each.number, reverse=True)
    rejected = [each for each in newest_first if each.reason in REJECTED]
    asked = [each for each in newest_first if each.reason is Reason.ASKED]
    others = [each for each in newest_first if each not in rejected and each not in asked]
    kept = {each.number for each in (*newest_first[:1], *rejected[:LAST])}
    for part in (asked, others):
        kept |= {each.number for each in part[:LAST]}
        for count, span in _SPANS:
            kept |= _firsts(part, span, count)
    last = {each.reason: each.number for each in reversed(newest_first)}
    kept |= {last[reason] for reason in _TURNS if reason in last}
    return [each for each in newest_first if each.number not in kept]


def _firsts(
    newest_first: Iterable[Backup], span: Callable[[datetime], object], count: int
) -> set[int]:
    """Return the number of the newest backup of each of the last *count* spans."""
    newest: dict[object, int] = {}
    for each in newest_first:
        newest.setdefault(span(each.when), each.number)
    return set(list(newest.values())[:count])
