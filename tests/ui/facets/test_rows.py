"""What the facet panel shows of a search: laws of its rows, without a window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.query.editing import exclude, include, off
from reader.work import Facet
from ui.facets.rows import SHOWN, Choice, Heading, More, Shown, rows_of
from ui.facets.words import Group

NAMES = st.one_of(
    st.sampled_from(["maps", "to read", "method/attention", "a:b", "OR", "-x", "2024", "Ünï"]),
    st.text(st.characters(exclude_characters='"“”„', exclude_categories=("C", "Z")), min_size=1),
)
MARKS = st.one_of(
    st.tuples(st.sampled_from(["tag", "digest", "source", "venue"]), NAMES),
    st.tuples(st.just("is"), st.sampled_from(["inbox", "later", "done", "dismissed", "starred"])),
    st.tuples(st.just("has"), st.sampled_from(["note", "highlight", "code"])),
    st.tuples(st.just("date"), st.integers(1990, 2030).map(str)),
)
WORDS = st.sampled_from(["", "owls", '"night owls" -kites', "owls OR kites", "owls sort:date"])


def choices(text: str, *facets: Facet) -> dict[tuple[str, str], Choice]:
    rows = rows_of(facets, Shown(text, counted=True), set(Group))
    return {(row.kind, row.value): row for row in rows if isinstance(row, Choice)}


@given(WORDS, MARKS)
def test_what_a_click_writes_is_what_the_panel_shows(words, mark):
    facet = Facet(*mark, 3)
    for write, state in ((include, 1), (exclude, -1)):
        text = write(words, *mark)
        assert choices(text, facet)[mark].state == state
        assert choices(off(text, *mark), facet)[mark].state == 0


@given(WORDS, MARKS)
def test_what_is_written_is_shown_though_no_paper_has_it(words, mark):
    shown = choices(exclude(words, *mark)).values()
    assert [(one.papers, one.state) for one in shown] == [(None, -1)]


@given(WORDS, MARKS)
def test_a_name_that_is_being_typed_is_shown_once_papers_have_it(words, mark):
    text = f"{words} tag:maps"
    for typing, counted in ((True, 0), (False, 1)):
        rows = rows_of([], Shown(text, typing), set(Group))
        assert len([row for row in rows if isinstance(row, Choice)]) == counted
    row = rows_of([Facet("tag", "maps", 3)], Shown(text, typing=True), set(Group))[1]
    assert (row.value, row.state) == ("maps", 1)
    whole = rows_of([], Shown(f"{include('', *mark)} ", typing=True), set(Group))
    assert len(whole) == 2


@given(st.lists(MARKS, max_size=40, unique=True), st.sets(st.sampled_from(Group)))
def test_every_value_is_shown_or_counted_as_left_out(marks, opened):
    facets = [Facet(*mark, 1) for mark in marks]
    rows = rows_of(facets, Shown(counted=True), opened)
    shown = [row for row in rows if isinstance(row, Choice)]
    beyond = sum(row.beyond for row in rows if isinstance(row, More))
    assert len(shown) + beyond == len(choices("", *facets))
    assert len({row.group for row in rows if isinstance(row, Heading)}) == sum(
        isinstance(row, Heading) for row in rows
    )
    for row in rows:
        if isinstance(row, More):
            assert row.is_open == (row.group in opened) == (row.beyond == 0)


def test_what_is_asked_for_is_never_left_out():
    facets = [Facet("tag", f"topic {number}", 9 - number) for number in range(9)]
    rows = rows_of(facets, Shown('-tag:"topic 8"', counted=True), ())
    names = [row.value for row in rows if isinstance(row, Choice)]
    assert names == [*(f"topic {number}" for number in range(SHOWN)), "topic 8"]


def test_digests_of_one_name_are_one_value():
    assert len(choices("", Facet("digest", "Daily", 3), Facet("digest", "Daily", 3))) == 1


def test_without_a_count_no_number_is_shown():
    rows = rows_of([Facet("tag", "maps", 3)], Shown(), ())
    assert [row.papers for row in rows if isinstance(row, Choice)] == [None]
