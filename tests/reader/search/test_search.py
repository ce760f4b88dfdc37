"""The search box's answers: words from the index, marks from the database, both at once."""

from __future__ import annotations

import shutil

import pytest

from reader import annotating, merging, triage, undo
from reader.errors import LecternError
from reader.index.catching_up import catch_up
from reader.query import parse
from reader.search import Search, refuse_empty
from reader.store import papers
from reader.text.anchors import selector
from reader.types import Decision, Part
from tests.builders import abstract, all_ids, imported, saved_page, title, write_digest

OWLS = {0, 15}
"""Made-up papers about owls, among the first thirty."""


@pytest.fixture
def filled(store, tmp_path):
    imported(store, write_digest(tmp_path, "monday", range(30)))
    list(catch_up(store))
    return store


def numbers(store, answer):
    """Return the made-up papers of *answer* by their number, in its order."""
    found = store.read(papers.papers, answer.papers())
    return [int(paper.title.rpartition(" ")[2]) for paper in found]


def ids(store, *wanted):
    """Return the library's ids of made-up papers."""
    known = {paper.title: paper.id for paper in store.read(papers.papers, all_ids(store))}
    return [known[title(number)] for number in wanted]


def test_words_and_filters_together(filled, search):
    triage.star(filled, ids(filled, 15, 16), on=True)
    triage.decide(filled, ids(filled, 0), Decision.DONE)
    answer = search.ask(parse("owls is:starred"))
    assert (numbers(filled, answer), answer.complete, answer.capped) == ([15], True, False)
    assert set(numbers(filled, search.ask(parse("owls -is:starred")))) == {0}
    assert set(numbers(filled, search.ask(parse("owls is:starred OR is:done")))) == OWLS


def test_filters_alone_need_no_index_and_keep_the_order_of_the_list(filled, search):
    shutil.rmtree(filled.library.index(filled.id))
    triage.tag(filled, ids(filled, 9, 4, 7), "birds/owls")
    answer = search.ask(parse("tag:birds"))
    assert (numbers(filled, answer), answer.complete) == ([4, 7, 9], True)
    assert len(search.ask(parse("digest:monday is:inbox")).papers()) == 30


def test_a_mark_counts_at_once_whatever_the_index_holds(filled, search):
    triage.decide(filled, ids(filled, 0), Decision.DISMISSED)
    assert numbers(filled, search.ask(parse("owls is:dismissed"))) == [0]


def test_what_is_said_of_highlights_is_found_and_follows_merges_and_undo(filled, search):
    kept, merged = ids(filled, 3, 4)
    (paper,) = filled.read(papers.papers, [merged])
    there = selector(paper.abstract, (0, 20))
    annotating.highlight(filled, merged, Part.ABSTRACT, there, "yellow")
    (key,) = (one.id for one in next(filled.read(papers.papers, [merged])).highlights)
    annotating.comment(filled, key, "compare zeppelins")
    annotating.retag(filled, key, ["dirigible/idea"])
    list(catch_up(filled))
    for text in ("zeppelin", "highlight:zeppelins", "highlight:dirigible", "has:highlight"):
        assert numbers(filled, search.ask(parse(text))) == [4]
    merging.merge(filled, kept, [merged])
    list(catch_up(filled))
    for text in ("zeppelin", "has:highlight"):
        assert list(search.ask(parse(text)).papers()) == [kept]
    for _ in range(4):
        undo.undo(filled)
    list(catch_up(filled))
    for text in ("zeppelin OR dirigible", "has:highlight"):
        assert not search.ask(parse(text)).papers()


def test_nothing_found_is_a_complete_answer(filled, search):
    for text in ("zeppelin", "owls is:starred", "is:later", 'title:"owls from sketch 3"'):
        answer = search.ask(parse(text))
        assert (answer.ids, answer.complete, answer.capped) == (b"", True, False)


@pytest.mark.parametrize("text", ["-zzz", "-owls", "zzz OR -owls", "-(owls OR -sketch)"])
def test_a_search_may_say_not_and_nothing_else(filled, search, text):
    answer = search.ask(parse(text))
    expected = set(range(30)) - (OWLS if "owls" in text else set())
    assert (set(numbers(filled, answer)), answer.complete) == (expected, True)


def test_an_index_far_behind_the_library_is_no_complete_answer(filled, search, monkeypatch):
    monkeypatch.setattr("reader.search.evaluating.BEHIND", 5)
    triage.tag(filled, ids(filled, *range(5)), "fresh")
    assert search.ask(parse("owls")).complete
    triage.note(filled, ids(filled, 7)[0], "one more")
    assert not search.ask(parse("owls")).complete
    list(catch_up(filled))
    assert search.ask(parse("owls")).complete


def test_a_text_that_asks_for_nothing_finds_nothing_and_is_refused_where_that_matters(search):
    query = parse("()")
    assert search.ask(query).ids == b""
    with pytest.raises(LecternError) as caught:
        refuse_empty(query)
    assert caught.value.advice


def test_without_its_index_the_search_looks_the_papers_through_and_says_so(filled, search):
    shutil.rmtree(filled.library.index(filled.id))
    answer = search.ask(parse("owls"))
    assert (set(numbers(filled, answer)), answer.complete) == (OWLS, False)
    triage.star(filled, ids(filled, 15), on=True)
    assert numbers(filled, search.ask(parse("owls is:starred"))) == [15]
    list(catch_up(filled))
    answer = search.ask(parse("owl"))
    assert (set(numbers(filled, answer)), answer.complete) == (OWLS, True)


def test_papers_taken_back_after_the_indexing_are_not_shown(filled, search, tmp_path):
    imported(filled, write_digest(tmp_path, "tuesday", range(30, 60)))
    list(catch_up(filled))
    assert set(numbers(filled, search.ask(parse("owls")))) == OWLS | {30, 45}
    undo.undo(filled)
    assert set(numbers(filled, search.ask(parse("owls")))) == OWLS


@pytest.mark.parametrize("text", ["learning*", "learnin*", "learn*", "LEARN*", "descri*"])
def test_the_beginning_of_a_word_finds_what_its_stem_has_lost(filled, search, text):
    assert len(search.ask(parse(text)).papers()) == 30


def test_a_word_that_is_being_typed_finds_papers_at_every_letter(filled, search):
    word = "learning"
    for length in range(2, len(word) + 1):
        assert len(search.ask(parse(word[:length], typing=True)).papers()) == 30


def test_a_pasted_sentence_finds_its_paper_first(filled, search):
    for number in (3, 17):
        sentence = abstract(number).split(". ")[0] + "."
        assert numbers(filled, search.ask(parse(sentence)))[0] == number
    torn = f"{title(8)} as somebody else might have quoted it by heart"
    assert numbers(filled, search.ask(parse(torn)))[0] == 8


def test_the_terms_to_highlight_come_with_the_answer(search):
    terms = search.ask(parse("describing sketch* -owls")).terms
    assert (terms.stems, terms.prefixes) == (frozenset({"describ"}), ("sketch",))


def test_while_typing_more_than_the_limit_is_cut_and_said_and_counted(filled, search, monkeypatch):
    monkeypatch.setattr("reader.search.asking.LIMIT", 10)
    triage.star(filled, ids(filled, *range(10)), on=True)
    for text, total in (("sketch", 30), ("sketch is:inbox", 30), ("is:inbox", 30),
                        ("sketch is:starred", 10), ("sort:title is:inbox", 30)):  # fmt: skip
        answer = search.ask(parse(text), typing=True)
        assert (len(answer.papers()), answer.capped, answer.total) == (10, total > 10, total)
        answer = search.ask(parse(text))
        assert (len(answer.papers()), answer.capped, answer.total) == (total, False, total)


def test_a_rare_word_stands_above_common_ones(store, tmp_path):
    lines: list[str] = []
    for number, extra in ((1, ""), (2, "It also names quaternions."), (3, "")):
        lines += [title(number), f"{abstract(number)} {extra}".strip()]
    (tmp_path / "odd.txt").write_text(saved_page(lines))
    imported(store, tmp_path / "odd.txt")
    list(catch_up(store))
    searching = Search(store)
    try:
        assert numbers(store, searching.ask(parse("quaternions sketch")))[0] == 2
    finally:
        searching.close()


def test_papers_with_only_some_of_the_words_are_told_apart(tmp_path, store):
    imported(store, write_digest(tmp_path, "some", range(10)))
    list(catch_up(store))
    search = Search(store)
    both = search.ask(parse("owls sketch"))
    assert (len(both.papers()), both.some) == (10, 9)
    none = search.ask(parse("owls xylophone"))
    assert (len(none.papers()), none.some) == (1, 1)
    one = search.ask(parse("owls"))
    assert (len(one.papers()), one.some) == (1, 0)
    search.close()
