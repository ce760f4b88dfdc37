"""Tell the date by which a list is ordered, in each of its rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from reader.types import PaperRow, SortKey
from ui.papers.order import Order
from ui.widgets.times import hour, local

_DATES = (SortKey.DATE, SortKey.ADDED, SortKey.TOUCHED)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date of a paper. With *own* that of the paper itself, where any source tells one."""

    key: SortKey
    own: bool

    def text(self, row: PaperRow) -> str:
        """Return it as it is written; '' where none is known."""
        match self.key:
            case SortKey.ADDED:
                return when(row.added)
            case SortKey.TOUCHED:
                return when(row.touched_at)
        return (row.published if self.own else "") or row.dated


def stamp_of(order: Order, *, own: bool) -> Stamp | None:
    """Return the date that a list is ordered by before all else, if it is one."""
    key = order[0][0] if order else None
    return Stamp(key, own) if key in _DATES else None


def when(stamp: str, now: datetime | None = None) -> str:
    """Return the time of day of a stamp (ISO 8601) of today, else its day; '' for none."""
    if not stamp:
        return ""
    here = local(stamp)
    today = (now or datetime.now(UTC)).astimezone().date()
    if here.date() != today:
        return here.date().isoformat()
    return hour(here)
