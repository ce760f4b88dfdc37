"""What an import and a merge may change, whatever else there is; each raises AssertionError."""

from __future__ import annotations

from reader.types import Decision
from tests.battery.believed import Belief, Marked
from tests.builders import title


def told(paper: dict[str, object]) -> Marked:
    """Return a paper as an export as JSON Lines tells it."""
    tags = frozenset(paper["tags"])
    return Marked(paper["title"], paper["decision"], paper["starred"], tags, paper["note"])


def only_came_in(before: Belief, after: Belief, page: tuple[int, int]) -> None:
    """Hold a library against what it was before a page was imported."""
    first, count = page
    known = {text for one in before.papers.values() for text in one.texts}
    new = [one for paper, one in after.papers.items() if paper not in before.papers]
    wanted = {title(number) for number in range(first, first + count)}
    assert before.papers.items() <= after.papers.items()
    assert wanted - known <= {one.title for one in new} <= wanted
    assert all(one == Marked(one.title, texts=frozenset({one.title})) for one in new)
    assert (before.highlights, before.lists) == (after.highlights, after.lists)
    assert after.digests == before.digests | {f"page {first} {count}"}


def only_merged(before: Belief, after: Belief, into: int, others: list[int]) -> None:
    """Hold a library against what it was before papers were merged."""
    some, one = [before.papers[paper] for paper in (into, *others)], after.papers[into]
    assert after.papers.keys() == before.papers.keys() - set(others)
    assert one.starred == any(each.starred for each in some)
    assert one.tags == frozenset().union(*(each.tags for each in some))
    assert one.texts == frozenset().union(*(each.texts for each in some))
    assert all(each.note in one.note for each in some)
    assert one.decision in {Decision.INBOX, *(each.decision for each in some)}
    assert after.highlights.keys() == before.highlights.keys()
    gone = set(others)
    for of, (name, papers) in before.lists.items():
        assert after.lists[of][0] == name
        assert set(after.lists[of][1]) == {into if paper in gone else paper for paper in papers}
