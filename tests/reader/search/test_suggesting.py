"""What helps a search along: acronyms, what was perhaps meant, fuzzy words, papers alike."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.index.catching_up import catch_up
from reader.query import parse
from reader.query.tree import And, In, Lighter, Or, Phrase, Word
from reader.search import Search
from reader.search.learning import learn
from reader.search.lexicon import path_of
from reader.search.meant import meant
from reader.search.near import Spellings
from reader.search.widening import widen
from reader.store import papers
from reader.work import Widened
from tests.builders import SUBJECTS, all_ids
from tests.reader.search.papers import PAPERS, add, taught

SPELT_OUT = {
    "title": "A long look at seeing and hearing at once",
    "abstract": "This large multimodal model hears kites. It never gives itself a shorter name.",
}
SHORT = {"title": "Why an LMM is tired", "abstract": "The LMM at night hears no ropes."}
TRANSFORMERS = tuple(
    {"title": f"A transformer for {subject} again", "abstract": f"It knows {subject} by sight."}
    for subject in SUBJECTS
)


@pytest.fixture
def filled(store):
    add(store, *PAPERS, *TRANSFORMERS, SPELT_OUT, SHORT)
    taught(store)
    return store


@pytest.fixture
def lexicon(filled):
    return taught(filled)


def titles(store, answer):
    return [paper.title for paper in store.read(papers.papers, answer.papers())]


# --- acronyms


def test_an_acronym_finds_its_long_form_behind_itself(filled, search):
    answer = search.ask(parse("LMM"))
    found = titles(filled, answer)
    assert found.index(SHORT["title"]) < found.index(SPELT_OUT["title"]) == len(found) - 1
    assert answer.widened == (Widened("LMM", "Large Multimodal Model", '"LMM"'),)
    assert {"larg", "multimod", "model"} <= answer.terms.stems | set(answer.terms.phrases[0])


def test_a_long_form_finds_its_acronym(filled, search):
    answer = search.ask(parse("large multimodal models ropes"))
    assert SHORT["title"] in titles(filled, answer)
    typed = answer.widened[0]
    assert (typed.typed, typed.also) == ("large multimodal models", "LMM")
    without = search.ask(parse(typed.without))
    assert without.widened == ()
    assert SHORT["title"] not in titles(filled, without)[: without.total - without.some]


@pytest.mark.parametrize(
    "text", ['"LMM"', "-LMM owls", '"large multimodal model"', "author:LMM", "lmx"]
)
def test_what_is_quoted_or_unwanted_is_not_widened(lexicon, text):
    query = parse(text)
    assert widen(query, lexicon) == (query.root, ())


@pytest.mark.parametrize(
    ("text", "widened"),
    [("LMM", True), ("lmm", False), ("lmm ", True), ("large multimodal model", False)],
)
def test_a_word_that_may_go_on_is_widened_in_capitals_only(lexicon, text, widened):
    assert bool(widen(parse(text, typing=True), lexicon)[1]) is widened


def test_a_field_holds_both_forms(lexicon):
    root, _ = widen(parse("title:LMM"), lexicon)
    long = Lighter(Phrase(("Large", "Multimodal", "Model")), 0.4)
    assert root == In("title", Or((Word("LMM"), long)))


def test_each_word_of_a_long_form_may_be_the_acronym(lexicon):
    root, _ = widen(parse("large multimodal model"), lexicon)
    assert isinstance(root, And)
    assert [one.nodes[0] for one in root.nodes] == [
        Word("large"), Word("multimodal"), Word("model")
    ]  # fmt: skip
    assert {one.nodes[1].node for one in root.nodes} == {Word("LMM")}


TEXT = st.lists(
    st.sampled_from(
        [
            "LMM",
            "lmm",
            "large",
            "multimodal",
            "model",
            "owls",
            '"',
            "(",
            ")",
            "-",
            "OR",
            "title:",
            "~",
        ]
    ),
    max_size=9,
).map(" ".join)


@pytest.mark.parametrize("sign", ["~", "&", "…", '""'])
def test_a_sign_among_the_words_of_a_long_form_does_not_keep_it_from_being_exact(lexicon, sign):
    (one,) = widen(parse(f"large multimodal {sign} model"), lexicon)[1]
    assert widen(parse(one.without), lexicon)[1] == ()


@given(text=TEXT, typing=st.booleans())
def test_a_search_without_what_was_widened_is_not_widened(lexicon, text, typing):
    query = parse(text, typing=typing)
    _, widened = widen(query, lexicon)
    for one in widened:
        again = widen(parse(one.without, typing=typing), lexicon)[1]
        assert one.typed not in {other.typed for other in again}


# --- did you mean


def nothing(_word, _others):
    return 0.0


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("transfomer", "transformer"),
        ("Tranformer", "Transformer"),
        ("TRASNFORMER -owls", "TRANSFORMER -owls"),
        ("-transfomer owls", ""),
        ('"transfomer"', ""),
        ("transfomer*", ""),
        ("~transfomer", ""),
        ("tag:transfomer", ""),
        ("title:transfomer OR (nihgt tag:nihgt)", "title:transformer OR (night tag:nihgt)"),
        ("author:Byrn", "author:Byron"),
        ("Byron", ""),
        ("transformer owls", ""),
        ("nightsounds", "night sounds"),
        ("transfomer's \"transfomer\" owls", "transformer's \"transfomer\" owls"),
        ("tides2", ""),
        ("ow", ""),
        ("zzzzzzzz", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_what_was_perhaps_meant_is_in_the_words_of_the_library(lexicon, text, better):
    assert meant(parse(text), lexicon, nothing, few=True) == better


def test_a_beginning_is_no_mistake_while_it_is_typed(lexicon):
    assert meant(parse("transfo", typing=True), lexicon, nothing, few=True) == ""
    assert meant(parse("transfomer", typing=True), lexicon, nothing, few=True) == "transformer"


@given(text=st.text(max_size=30) | TEXT, few=st.booleans())
def test_anything_may_have_been_meant(lexicon, text, few):
    better = meant(parse(text), lexicon, nothing, few=few)
    assert better != text or not better
    assert meant(parse(better), lexicon, nothing, few=few) == ""


def test_the_other_words_of_a_search_decide(store):
    for near, beside in (("boat", "harbours"), ("goat", "meadows")):
        add(store, *(
            {"title": f"Of a {near} and {beside} in book {beside}{number}",
             "abstract": f"Story {number} of {beside} and {number + 9} more."}
            for number in range(6)
        ))  # fmt: skip
    taught(store)
    search = Search(store)
    offered = [search.ask(parse(f"voat {beside}")).meant for beside in ("harbours", "meadows")]
    search.close()
    assert offered == ["boat harbours", "goat meadows"]


def test_it_is_offered_through_the_search_and_never_imposed(filled, search):
    answer = search.ask(parse("transfomer kites"))
    assert answer.meant == "transformer kites"
    assert answer.total == answer.some
    assert search.ask(parse(answer.meant)).meant == ""


# --- nearly alike


def test_a_fuzzy_word_finds_what_is_spelt_nearly_so(filled, search):
    near = search.ask(parse("~transfomer"))
    assert set(near.papers()) == set(search.ask(parse("transformer")).papers())
    assert "transform" in near.terms.stems
    assert search.ask(parse("~owlz")).total > 0
    assert search.ask(parse("~zzzzzz")).total == 0


def test_a_fuzzy_word_is_looked_up_once_and_anew_when_more_was_learnt(filled, search, monkeypatch):
    looked_up = []
    near = Spellings.near
    monkeypatch.setattr(
        Spellings, "near", lambda self, *args: (looked_up.append(args), near(self, *args))[1]
    )
    assert search.ask(parse("~zepelins ~sounbs ~zepelins")).terms.stems >= {"sound"}
    assert sorted(looked_up) == [("sounbs", 1), ("zepelins", 2)]
    assert search.ask(parse("~zepelins")).total == 0
    add(filled, {"title": "Zeppelins above the lake", "abstract": "Sounds of zeppelins."})
    list(catch_up(filled))
    list(learn(filled, anew=True))
    assert search.ask(parse("~zepelins")).total == 1


def test_without_what_was_learnt_the_index_knows_its_stems(filled, search):
    path_of(filled.library.index(filled.id)).unlink()
    assert search.ask(parse("~transfomer")).total == len(PAPERS) + len(TRANSFORMERS)
    assert search.ask(parse("transfomer LMM")).widened == ()
    list(learn(filled))
    assert search.ask(parse("transfomer LMM")).widened != ()


def test_while_typing_nothing_is_read_before_it_is_warm(search):
    assert search.ask(parse("LMM ", typing=True), typing=True).widened == ()
    search.warm()
    assert search.ask(parse("LMM ", typing=True), typing=True).widened != ()


# --- papers alike


def named(store, title):
    """Return the number of a paper by its title."""
    return next(one.id for one in store.read(papers.papers, all_ids(store)) if one.title == title)


def test_papers_alike_share_their_words_and_not_themselves(filled, search):
    number = named(filled, TRANSFORMERS[0]["title"])
    answer = search.ask(parse(f"like:#{number}"))
    found = titles(filled, answer)
    assert TRANSFORMERS[0]["title"] not in found
    assert set(found[: len(TRANSFORMERS) - 1]) <= {one["title"] for one in (*TRANSFORMERS, *PAPERS)}
    other = named(filled, PAPERS[0]["title"])
    assert "owls" in search.ties(f"#{number}", other)
    assert "owl" in answer.terms.stems


def test_what_is_to_be_highlighted_can_be_looked_for_at_once(filled, search):
    for text in ("owl", "~owls", "like:#1", "is:starred"):
        terms = search.ask(parse(text)).terms
        assert {terms: "kept by what it is"}[terms] == "kept by what it is"


def test_papers_alike_are_filtered_as_any(filled, search):
    number = named(filled, TRANSFORMERS[0]["title"])
    some = search.ask(parse(f"like:#{number} has:authors"))
    assert titles(filled, some) == [PAPERS[0]["title"]]
    assert search.ask(parse(f"like:#{number} -has:authors")).total == 0
    assert number not in set(search.ask(parse(f"like:#{number} OR zeppelins")).papers())


def test_papers_with_a_word_in_common_are_not_alike(store):
    own = "harbour gauges drift moonless sandbanks agree cheap floats settle estuary pilots dredge"
    tides = {"title": "What tides tell", "abstract": f"{own} and that is all."}
    again = {"title": "What tides tell twice", "abstract": " ".join(own.split()[:8])}
    one_each = [
        {"title": f"On {word} alone", "abstract": f"We wrote of {word} for a long and windy year."}
        for word in own.split()
    ]
    add(store, tides, again, *one_each)
    taught(store)
    search = Search(store)
    number = named(store, tides["title"])
    assert titles(store, search.ask(parse(f"like:#{number}"))) == [again["title"]]
    assert search.ask(parse(" OR ".join(own.split()))).total == len(one_each) + 2
    others = set(titles(store, search.ask(parse(f"-like:#{number}"))))
    assert others == {one["title"] for one in one_each}
    search.close()


def test_a_paper_that_is_not_there_has_none_alike(filled, search):
    assert search.ask(parse("like:#999999")).total == 0
    assert search.ties("#999999", all_ids(filled)[0]) == []
    assert search.ties(f"#{all_ids(filled)[0]}", 999_999) == []


def test_all_of_it_stands_without_an_index(filled, search):
    number = all_ids(filled)[0]
    shutil.rmtree(filled.library.index(filled.id))
    for text in ("LMM", "transfomer owls", "~transfomer", f"like:#{number}"):
        assert search.ask(parse(text)).complete is False
    assert search.ties(f"#{number}", all_ids(filled)[1]) == []
    list(catch_up(filled))
    assert search.ask(parse("transfomer owls")).complete
