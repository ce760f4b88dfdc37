"""Say where and when a paper stood in digests, alike in the page and in what it opens."""

from __future__ import annotations

from reader.text.days import dated
from reader.types import Appearance
from reader.words import tr
from ui.widgets.plain import figure


def in_time(appearances: tuple[Appearance, ...]) -> tuple[Appearance, ...]:
    """Return *appearances* by date, the oldest first; those without a date come last."""
    return tuple(sorted(appearances, key=_when))


def remark(appearance: Appearance) -> str:
    """Return what stands beside a digest's name: the paper's rank and the page's date."""
    parts = (tr("no. {rank}").format(rank=figure(appearance.rank)), dated(appearance.date))
    return " · ".join(part for part in parts if part)


def lines_text(appearance: Appearance) -> str:
    """Return "lines 12–13", or "line 12"."""
    first, last = appearance.first_line, appearance.last_line
    if last == first:
        return tr("line {number}").format(number=figure(first))
    return tr("lines {first}–{last}").format(first=figure(first), last=figure(last))


def in_digests(appearances: tuple[Appearance, ...]) -> str:
    """Return "in 3 digests", or '' for one."""
    digests = len({appearance.digest_id for appearance in appearances})
    return tr("in %n digest(s)", n=digests) if digests > 1 else ""


def _when(appearance: Appearance) -> tuple[bool, str, int, int]:
    day = appearance.date.iso or ""
    return not day, day, appearance.digest_id, appearance.first_line
