"""A long preview is sent in pieces that come to the whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.jobs import PIECE, in_pieces
from reader.types import LineKind, Novelty, ParsedPaper, Preview, Previewed, Progress


@given(st.integers(0, 3 * PIECE + 1))
def test_the_pieces_come_to_the_whole_and_only_the_first_has_the_account(count):
    papers = (ParsedPaper(f"T{n}", "", n, n, n) for n in range(1, count + 1))
    some = tuple(Previewed(paper, Novelty.NEW) for paper in papers)
    whole = Preview("here", "name", papers=some, kinds=(LineKind.TITLE,) * count, source="text")
    step = Progress("Reading", 1)
    first, head, *rest = in_pieces(iter([step, whole]))
    assert first is step
    assert (head.kinds, head.source) == (whole.kinds, whole.source)
    assert all(not each.kinds and not each.source for each in rest)
    assert tuple(each for one in (head, *rest) for each in one.papers) == some
    assert all(0 < len(each.papers) <= PIECE for each in rest)
