"""A law: whoever takes shares of a plan, and however they end, each paper is done once."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.index.plan import Plan

ENDS = st.lists(st.tuples(st.integers(0, 5), st.sampled_from(("done", "some", "back"))), min_size=1)


@given(count=st.integers(0, 40), ends=ENDS)
def test_each_paper_is_done_once_and_no_change_is_passed_over(count, ends):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.index.plan.LEAST", 3)
        plan = Plan(array("q", range(100, 100 + count)), array("q", range(1, 2 * count, 2)), 99)
    taken, done = [], []
    steps = 0
    while not plan.is_done:
        which, how = ends[steps % len(ends)] if steps < 200 else (0, "done")
        steps += 1
        while len(taken) < 3 and (share := plan.take()) is not None:
            taken.append(share)
        share = taken.pop(which % len(taken))
        papers = plan.papers(share).tolist()
        if how == "back":
            plan.give_back(share)
            continue
        many = max(1, len(papers) // 2) if how == "some" else len(papers)
        plan.done(share, many)
        done += papers[:many]
        lacking = set(range(100, 100 + count)) - set(done)
        assert plan.seq == (99 if not lacking else 2 * (min(lacking) - 100))
    assert sorted(done) == list(range(100, 100 + count))


@pytest.mark.parametrize(("papers", "shares"), [(1, 1), (20_000, 1), (30_000, 2), (100_000, 6)])
def test_two_processes_have_as_many_shares_each(papers, shares):
    plan = Plan(array("q", range(papers)), array("q", range(papers)), papers)
    sizes = []
    while (share := plan.take()) is not None:
        sizes.append(share.stop - share.start)
    assert len(sizes) == shares
    assert max(sizes) - min(sizes) < shares
