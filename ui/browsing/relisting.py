"""Say what an act does to the list: papers leave it, or it must be asked for again."""

from __future__ import annotations

from reader.store.history import PAPER_MARKS, Act
from reader.store.marks import Mark
from reader.types import Arrangement, Decision, Grouping, PaperId, Place, PlaceKind, SortKey


def leaves(place: Place, query: str, act: Act) -> list[PaperId] | None:
    """Return the papers that *act* took out of the list; None when it must be asked for."""
    decisions = {edit.mark for edit in act.edits} == {Mark.DECISION}
    if query or not decisions or place.kind.value not in list(Decision):
        return None if _relists(place, query, act) else []
    after = [item for edit in act.edits for item in edit.after.items()]
    if any(value == place.kind.value for _, value in after):
        return None
    return [int(key) for key, _ in after]


def _relists(place: Place, query: str, act: Act) -> bool:
    """Say whether *act* may bring papers into the list, or take some out."""
    marks = {edit.mark for edit in act.edits}
    if marks & {Mark.VERSION, Mark.YEAR, Mark.MERGED, Mark.WATCH}:
        return True
    if query:
        return False
    return {
        PlaceKind.STARRED: Mark.STARRED in marks,
        PlaceKind.TAG: Mark.TAGS in marks,
        PlaceKind.LIST: Mark.ENTRY in marks,
        PlaceKind.NEXT: bool(marks & {Mark.ENTRY, Mark.LIST, Mark.DECISION}),
        PlaceKind.ALL: False,
        PlaceKind.DIGEST: False,
    }.get(place.kind, Mark.DECISION in marks)


def led_to(act: Act) -> frozenset[PaperId]:
    """Return the papers that were decided on, if *act* took decisions back or made them again."""
    marks = {edit.mark for edit in act.edits}
    if act.verb not in ("undo", "redo") or not marks <= PAPER_MARKS:
        return frozenset()
    decided = (edit.after for edit in act.edits if edit.mark is Mark.DECISION)
    return frozenset(int(key) for after in decided for key in after)


def rearranges(arrangement: Arrangement, act: Act) -> bool:
    """Say whether *act* moves papers within the list.

    Not by when they were touched last: each act would take its paper from under the eye.
    """
    keys = {key for key, _ in arrangement.order}
    marks = {edit.mark for edit in act.edits}
    by_decision = SortKey.DECISION in keys or arrangement.grouping is Grouping.DECISION
    by_tag = SortKey.TAGS in keys or arrangement.grouping is Grouping.TAG
    return (by_decision and Mark.DECISION in marks) or (by_tag and Mark.TAGS in marks)
