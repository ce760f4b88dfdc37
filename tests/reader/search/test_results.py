"""What stands beside the papers of a search: orders, facets, and the lists that it is saved in."""

from __future__ import annotations

import shutil
import weakref
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import merging, smart, triage, undo
from reader.index.catching_up import catch_up
from reader.index.evaluating.deadline import Deadline
from reader.index.finding import Finder
from reader.index.folder import IndexFolder
from reader.library import Library
from reader.query import editing, parse
from reader.search import Search
from reader.search.masks import KEPT
from reader.search.nesting import Nesting
from reader.search.suggesting import Suggesting
from reader.store import changes, columns
from reader.store.arranging import letters
from reader.store.marks import Mark
from reader.store.store import Store
from reader.types import Decision
from reader.work import Ask, CountFacets, CountLists
from tests.builders import all_ids
from tests.reader.records import shown
from tests.reader.search.libraries import ACTS, FIRST, VENUES, do

pytestmark = pytest.mark.usefixtures("one_process")

SEARCHES = ("is:inbox", "owls OR has:code", "-is:done", "count hills", "note:owls OR digests:>1",
            "-(owls OR tag:birds)", "title:counting -is:starred")  # fmt: skip


@pytest.fixture
def opened(tmp_path_factory):
    """Return how to open a library and its search after some acts."""
    open_ones = []

    def open_after(acts):
        folder = tmp_path_factory.mktemp("results")
        store = Store(Library(folder / "library", folder / "cache"))
        for act in (FIRST, *acts):
            do(store, act)
        list(catch_up(store))
        search = Search(store)
        open_ones.extend([search, store])
        return store, search

    yield open_after
    for one in open_ones:
        one.close()


def ids(search, text, **how):
    return search.ask(parse(text), **how).papers().tolist()


@settings(max_examples=12)
@given(acts=st.lists(ACTS, max_size=8), text=st.sampled_from(("", *SEARCHES)))
def test_a_facet_counts_what_its_click_finds(opened, acts, text):
    _, search = opened(acts)
    whole = search.ask(parse(text or "-zeppelins"))
    for facet in search.facets(parse(text)).facets:
        answer = search.ask(parse(editing.include(text, facet.kind, facet.value)))
        if facet.state == 0 and whole.total > whole.some:
            assert facet.papers == answer.total - answer.some, facet
        assert facet.state == editing.state(text, facet.kind, facet.value)


def test_a_click_finds_names_with_signs_that_no_search_can_hold(opened):
    digest = 'the  "quiet" ones'
    acts = [("import", digest, [{**FIRST[2][3], "number": 9, "venue": "Acta „Nihil“  Nova"}])]
    acts += [
        ("tag", 0, 'sound "at night"'),
        ("tag", 1, 'sound "at night"/by "ear"'),
        ("tag", 2, '"'),
    ]
    store, search = opened(acts)
    (venue,) = {paper.facts.venue for paper in shown(store)} - set(VENUES)
    found = {(one.kind, one.value): one.papers for one in search.facets(parse("")).facets}
    assert ("tag", '"') not in found
    assert search.ask(search.read('tag:"sound at ni', typing=True), typing=True).total == 2
    for kind, value, papers in (
        ("tag", 'sound "at night"', 2),
        ("tag", 'sound "at night"/by "ear"', 1),
        ("digest", digest, 1),
        ("venue", venue, 1),
    ):
        assert found[kind, value] == papers
        text = editing.include("", kind, value)
        answer = search.ask(parse(text))
        assert (answer.total, answer.problems) == (papers, ()), text
        states = {(one.kind, one.value): one.state for one in search.facets(parse(text)).facets}
        assert states[kind, value] == 1, text
        assert editing.off(text, kind, value) == ""


@settings(max_examples=12)
@given(acts=st.lists(ACTS, max_size=8), text=st.sampled_from(SEARCHES))
def test_an_order_holds_and_turns_round_and_loses_nothing(opened, acts, text):
    store, search = opened(acts)
    papers = {paper.id: paper for paper in shown(store)}
    for order, value in (
        ("title", lambda one: letters(papers[one].title)),
        ("digests", lambda one: -len({a.digest for a in papers[one].appearances})),
    ):
        answer = search.ask(parse(f"{text} sort:{order}"))
        found = answer.papers().tolist()
        assert sorted(found) == sorted(ids(search, text))
        firm = found[: len(found) - answer.some]
        assert [value(one) for one in firm] == sorted(map(value, firm))
        back = ids(search, f"{text} sort:-{order}")[: len(firm)]
        assert [value(one) for one in back] == sorted(map(value, firm), reverse=True)


def test_dates_are_sorted_newest_first_and_unknown_ones_stand_last_either_way(opened):
    store, search = opened([])
    known = {paper.id: paper.facts.published for paper in shown(store)}
    for text in ("is:inbox sort:date", "is:inbox sort:-date"):
        dates = [known[one] for one in ids(search, text)]
        assert dates[-1] == ""
        assert dates[:-1] == sorted(dates[:-1], reverse="-" not in text)


def test_an_order_by_itself_is_that_of_all_papers(opened):
    _, search = opened([])
    for order in ("sort:title", "sort:-date", "sort:relevance"):
        assert ids(search, order) == ids(search, f"-is:starred {order}") != []
    assert search.ask(parse("sort:nothing")).total == 0


def test_what_was_touched_last_comes_first(opened):
    store, search = opened([("star", 3, None), ("tag", 1, "birds"), ("star", 0, None)])
    one = sorted(all_ids(store))
    assert ids(search, "is:inbox sort:touched")[:3] == [one[0], one[1], one[3]]


def test_marks_may_stand_anywhere_among_words(opened):
    store, search = opened([("star", 0, None), ("tag", 1, "birds")])
    words, starred = set(ids(search, "tides")), set(ids(search, "is:starred"))
    assert set(ids(search, "tides OR is:starred")) == words | starred
    assert set(ids(search, "-(tides OR is:starred)")) == {*all_ids(store)} - words - starred
    assert set(ids(search, "(tides is:inbox) OR (glaciers -has:note)")) == words | set(
        ids(search, "glaciers")
    )


def test_equally_good_papers_stand_as_in_a_list(opened):
    store, search = opened([])
    assert ids(search, "-zeppelins") == all_ids(store)


@pytest.mark.parametrize("text", ["-zeppelins", "hills OR -has:code", "counting", "ear is:inbox"])
def test_what_is_listed_while_typing_is_the_beginning_of_all(opened, monkeypatch, text):
    more = [{**FIRST[2][0], "number": n} for n in range(5, 13)]
    _, search = opened([("import", "tuesday", more), ("tag", 1, "birds")])
    whole = search.ask(parse(text))
    monkeypatch.setattr("reader.search.asking.LIMIT", 5)
    typed = search.ask(parse(text), typing=True)
    assert typed.papers().tolist() == whole.papers().tolist()[:5]
    assert (typed.total, typed.capped) == (whole.total, whole.total > 5)


def test_without_its_index_words_fields_and_marks_are_looked_through(opened):
    store, search = opened([("star", 0, None), ("note", 1, "a thought on owls")])
    shutil.rmtree(store.library.index(store.id))
    one = sorted(all_ids(store))
    for text, expected in (
        ("title:owls OR is:starred", {one[0]}),
        ("note:owls", {one[1]}),
        ("author:byron -title:owls", {*one[1:4]}),
        ('near:"dark ear"', set(one)),
        ("~owls has:code", {one[0]}),
        ("like:#1", set()),
    ):
        answer = search.ask(parse(text))
        assert (set(answer.papers()), answer.complete) == (expected, False), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-(owls " * 40, {1, 2, 3, 4}),
        ("(OWLS OR (" * 20 + "tides", {0, 1}),
        ("author:ÉMILIE title:counting", {2, 3}),
    ],
)
def test_without_its_index_any_nesting_and_any_capitals_are_looked_through(opened, text, expected):
    store, search = opened([])
    shutil.rmtree(store.library.index(store.id))
    one = sorted(all_ids(store))
    assert set(ids(search, text)) - {one[0]} == {one[at] for at in expected} - {one[0]}


def test_an_index_that_has_just_been_begun_is_not_believed(opened):
    store, search = opened([])
    IndexFolder(store.library.index(store.id), store.id).make().close()
    answer = search.ask(parse("counting"))
    assert (answer.papers().tolist(), answer.complete) == (all_ids(store), False)
    list(catch_up(store))
    answer = search.ask(parse("counting"))
    assert (set(answer.papers()), answer.complete) == (set(all_ids(store)), True)


LISTED = ("is:inbox list:one", "is:inbox OR counting list:one", "list:one sort:-date")


@pytest.mark.parametrize("text", LISTED)
@pytest.mark.parametrize("turn", range(1, 6))
def test_papers_that_come_in_the_middle_of_a_search_do_no_harm(opened, monkeypatch, turn, text):
    store, search = opened([])
    smart.save(store, "two", "-zeppelins is:inbox")
    smart.save(store, "one", "list:two OR has:code")
    before = set(all_ids(store))
    read, reads = store.read, count(1)

    def reading(ask, *values, **named):
        if ask is columns.at and next(reads) == turn:
            do(store, ("import", "tuesday", [*FIRST[2], {**FIRST[2][0], "number": 9}]))
        return read(ask, *values, **named)

    monkeypatch.setattr(store, "read", reading)
    answer = search.ask(parse(text))
    assert before <= set(answer.papers()) <= set(all_ids(store))
    assert search.lists()


def test_an_index_that_grows_in_the_middle_of_a_search_waits_for_the_next(opened, monkeypatch):
    near, find, answers = Suggesting.near_words, Finder.find, []

    def growing(self, text):
        if len(all_ids(store)) == len(before):
            do(store, ("import", "tuesday", [{**FIRST[2][0], "number": 9}]))
            list(catch_up(store))
        return near(self, text)

    def finding(*asked, **how):
        answers.append(find(*asked, **how))
        return answers[-1]

    monkeypatch.setattr(Suggesting, "near_words", growing)
    monkeypatch.setattr(Finder, "find", finding)
    store, search = opened([])
    before = set(all_ids(store))
    search.ask(parse("~counting"))
    search.ask(parse("~counting"))
    (new,), last = set(all_ids(store)) - before, store.read(changes.last)
    assert [new in found.papers for found in answers] == [found.seq == last for found in answers]
    assert new in answers[-1].papers


def test_looking_through_stops_in_time(opened, monkeypatch):
    store, search = opened([])
    assert ids(search, "counting")
    shutil.rmtree(store.library.index(store.id))
    assert not search.ask(parse("counting")).cut
    monkeypatch.setattr("reader.search.looking.STEP", 2)
    looks = count()
    monkeypatch.setattr(Deadline, "passed", lambda _: next(looks) > 1)
    answer = search.ask(parse("counting"))
    assert (answer.cut, len(answer.papers())) == (True, 4)


def test_papers_that_are_shown_no_more_are_in_no_answer_though_the_index_has_them(opened):
    store, search = opened([("import", "tuesday", FIRST[2][:1])])
    assert ids(search, "counting")
    undo.undo(store)
    undo.undo(store)
    one = sorted(all_ids(store))
    assert sorted(ids(search, "counting")) == one
    if len(one) > 1:
        merging.merge(store, one[0], [one[1]])
        assert one[1] not in ids(search, "counting OR -owls")
        assert one[1] not in ids(search, "-zeppelins")


def test_a_smart_list_is_its_search_and_nests(opened):
    store, search = opened([("star", 0, None), ("tag", 1, "birds")])
    smart.save(store, "Starred", "is:starred")
    smart.save(store, "Words", "tides OR list:starred")
    smart.save(store, "Rest", '-list:WORDS -list:"nobody"')
    words = set(ids(search, "tides")) | set(ids(search, "is:starred"))
    assert set(ids(search, "list:words")) == words
    assert set(ids(search, "list:rest")) == {*all_ids(store)} - words
    assert ids(search, "list:words is:starred") == ids(search, "is:starred")
    counts = dict(search.lists().papers)
    assert counts == {"Starred": 1, "Words": len(words), "Rest": len(all_ids(store)) - len(words)}
    triage.star(store, all_ids(store), on=True)
    assert dict(search.lists().papers)["Starred"] == len(all_ids(store))


def test_lists_that_hold_one_another_end_and_are_empty_there(opened):
    store, search = opened([])
    rows = {"one": ["list:two OR tides", 0], "two": ["list:one", 1], "me": ["-list:me", 2]}
    store.act(smart.Entry("smart-list", "by another program"), [(Mark.SMART, rows)])
    assert set(ids(search, "list:one")) == set(ids(search, "tides"))
    assert set(ids(search, "list:two")) == set(ids(search, "tides"))
    assert sorted(ids(search, "list:me")) == sorted(all_ids(store))
    chain = {f"c{n}": [f"list:c{n + 1}", n] for n in range(200)}
    store.act(smart.Entry("smart-list", "deep"), [(Mark.SMART, chain)])
    assert ids(search, "list:c0") == []
    assert len(search.lists().papers) == 203


def test_lists_have_the_time_of_the_search_they_stand_in_and_what_was_cut_is_not_kept(
    opened, monkeypatch
):
    store, search = opened([])
    smart.save(store, "inner", "owls")
    smart.save(store, "outer", "list:inner OR tides")
    begun = []
    monkeypatch.setattr(Deadline, "__init__", lambda self, *_: begun.append(self))
    monkeypatch.setattr(Deadline, "passed", lambda _: True)
    assert search.ask(parse("list:outer")).cut
    assert len(begun) == 1
    assert search.lists().papers == ()
    assert len(begun) == 2
    monkeypatch.setattr(Deadline, "passed", lambda _: False)
    whole = set(ids(search, "owls")) | set(ids(search, "tides"))
    assert set(ids(search, "list:outer")) == whole
    assert set(ids(search, "counting list:outer")) == whole
    assert dict(search.lists().papers) == {"inner": len(ids(search, "owls")), "outer": len(whole)}


def test_what_many_searches_asked_for_is_let_go(opened, monkeypatch):
    made = {Finder: {}, Nesting: {}}

    def noted(kind, found):
        made[kind][id(found)] = weakref.ref(found)
        return found

    find, papers = Finder.find, Nesting.papers

    def finding(self, node, masks, *rest, **how):
        return find(self, node, lambda mark: noted(Finder, masks(mark)), *rest, **how)

    monkeypatch.setattr(Finder, "find", finding)
    monkeypatch.setattr(Nesting, "papers", lambda self, name: noted(Nesting, papers(self, name)))
    _, search = opened([])
    for number in range(3 * KEPT):
        assert not ids(search, f'counting (digests:>{number + 9} OR list:"none {number}")')
    for kind, asked in made.items():
        held = sum(ref() is not None for ref in asked.values())
        assert held <= 2 * KEPT, kind


def test_a_smart_list_holds_only_papers_with_all_its_words(opened):
    store, search = opened([])
    smart.save(store, "both", "owls xylophone")
    assert search.ask(parse("owls xylophone")).some == 1
    assert ids(search, "list:both") == []
    assert search.lists().papers == (("both", 0),)


def test_a_worker_answers_for_facets_and_lists(opened):
    from reader.jobs import Jobs

    store, _ = opened([("decide", 0, Decision.DONE)])
    smart.save(store, "done", "is:done")
    jobs = Jobs(store.library)
    (facets,) = jobs.run(CountFacets("is:done"))
    assert [(one.value, one.papers, one.state) for one in facets.facets if one.kind == "is"] == [
        ("done", 1, 1)
    ]
    assert next(iter(jobs.run(CountLists()))).papers == (("done", 1),)
    assert next(iter(jobs.run(Ask("list:done")))).total == 1
    jobs.close()
