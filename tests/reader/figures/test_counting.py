"""The words that rise, and the time that figures are of."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.figures.counting import count
from reader.figures.rising import FEWEST, rises
from reader.figures.tally import Tally
from reader.store.store import Store
from reader.types.figures import Figures
from tests.builders import imported, write_digest

WORDS = st.sampled_from(
    ["owls", "OWLS", "tides", "the", "of", "sea-ice", "naïve", "x", "3", "—", "GPT-4", "Σίσυφος"]
)
TITLES = st.lists(st.tuples(st.lists(WORDS, max_size=6).map(" ".join), st.booleans()), max_size=12)


def by_hand(title: str) -> set[str]:
    """Return the words of a title, and each two that follow each other, but plain ones."""
    found = [one for one in title.lower().split() if one not in ("x", "3", "—")]
    pairs = {" ".join(two) for two in pairwise(found) if not {"the", "of"} & set(two)}
    return {one for one in found if one not in ("the", "of")} | pairs


@given(titles=TITLES, fewest=st.integers(1, 3), batch=st.integers(1, 5))
def test_words_are_counted_as_by_hand(titles, fewest, batch):
    tally, counts = Tally(), (Counter(), Counter())
    for title, is_late in titles:
        counts[not is_late].update(by_hand(title))
    for start in range(0, len(titles), batch):
        tally.take(*zip(*titles[start : start + batch], strict=True))
    found = tally.occurring(fewest)
    lately, before = counts
    assert (found.lately, found.before) == (lately.total(), before.total())
    assert {word: beside for word, *beside in found.words} == {
        word: [many, before[word]] for word, many in lately.items() if many >= fewest
    }


def risen(lately: list[str], before: list[str]) -> list[str]:
    tally = Tally()
    tally.take([*lately, *before], [True] * len(lately) + [False] * len(before))
    return [one.words for one in rises(tally.occurring(FEWEST))]


def test_a_word_that_stands_in_new_titles_only_rises_and_a_steady_one_does_not():
    before = [f"A study of {'owls' if n % 2 else 'tides'} number {n}" for n in range(60)]
    lately = [f"A study of {'owls' if n % 2 else 'glaciers'} again {n}" for n in range(30)]
    found = risen(lately, before)
    assert "glaciers" in found
    assert not {"owls", "study", "tides"} & set(found)


def test_nothing_rises_where_there_is_nothing_before():
    assert risen(["Owls at night"] * 9, []) == []


def test_a_period_leaves_out_what_came_before_it(library, tmp_path):
    with Store(library) as store:
        imported(store, write_digest(tmp_path, "old", range(5), date="Mar 12, 2020"))
        *_, figures = count(store, 28)
        assert isinstance(figures, Figures)
        assert figures.since == date.today().toordinal() - 27
        assert figures.papers == 0
