"""What is learnt from a library: words, authors, acronyms; a cache that always comes back."""

from __future__ import annotations

import os
from itertools import islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.index.catching_up import catch_up
from reader.query import parse
from reader.search import Search
from reader.search.learning import learn
from reader.search.lexicon import SHOWN, Lexicons, opened, path_of, read, write
from reader.search.short_forms import Pair, ShortForms, chosen
from reader.store.history import Entry
from reader.store.marks import Mark
from reader.text.acronyms import Acronym
from tests.builders import all_ids
from tests.reader.search.papers import PAPERS, add, taught

MEANWHILE = {"title": "Zeppelins above the lake", "abstract": "Zeppelins hum.", "authors": ["Li"]}


@pytest.fixture
def path(store):
    return path_of(store.library.index(store.id))


def known(lexicon):
    """Return all that a lexicon knows."""
    return (
        dict(lexicon.words.all()),
        dict(lexicon.name_words.all()),
        dict(lexicon.names.all()),
        lexicon.short_forms.meanings("LMM"),
        lexicon.last,
        lexicon.papers,
    )


def test_words_count_once_a_paper_and_names_by_their_parts(store):
    add(store, *PAPERS)
    lexicon = taught(store)
    assert lexicon.papers == len(PAPERS)
    assert lexicon.words.papers("owls") == 1
    assert lexicon.words.papers("night") == len(PAPERS)
    assert lexicon.words.papers("byron") == 0
    assert lexicon.name_words.papers("byron") == len(PAPERS)
    assert lexicon.names.beginning("bret", 99) == [
        (name, 1) for name, _ in sorted(lexicon.names.all()) if "Breteuil" in name
    ]
    assert lexicon.names.beginning("émi", 1) == lexicon.names.beginning("EMI", 1)
    pair = Pair("LMM", "Large Multimodal Model", len(PAPERS))
    assert lexicon.short_forms.meanings("LMMs") == [pair]


def test_learning_in_pieces_comes_to_the_same(store, path, monkeypatch):
    add(store, *PAPERS)
    whole = known(taught(store))
    path.unlink()
    monkeypatch.setattr("reader.search.learning.BATCH", 4)
    stops = 0
    while (lexicon := opened(path)) is None or lexicon.papers < len(PAPERS):
        learning = learn(store)
        assert list(islice(learning, 2))
        learning.close()
        stops += 1
    assert known(opened(path)) == whole
    assert stops > 1


def test_only_new_papers_are_read_and_few_of_them_wait(store, path, monkeypatch):
    add(store, *PAPERS)
    taught(store)
    assert list(learn(store)) == []
    add(store, MEANWHILE)
    monkeypatch.setattr("reader.search.learning.SHARE", 2)
    assert list(learn(store)) == []
    monkeypatch.setattr("reader.search.learning.SHARE", 50)
    assert [one.total for one in learn(store)] == [1]
    assert opened(path).words.papers("zeppelins") == 1
    assert opened(path).words.papers("night") == len(PAPERS)


def test_what_changes_meanwhile_is_indexed_at_once(store, monkeypatch):
    add(store, *PAPERS)
    list(catch_up(store))
    monkeypatch.setattr("reader.search.learning.BATCH", 4)
    learning = learn(store, meanwhile=lambda: catch_up(store))
    first = next(learning).label
    store.act(Entry("note", "Write"), [(Mark.NOTE, {all_ids(store)[0]: "zeppelins"})])
    assert next(learning).label != first
    assert next(one for one in learning if one.label == first)
    search = Search(store)
    found = search.ask(parse("note:zeppelins"))
    search.close()
    learning.close()
    assert found.papers().tolist() == all_ids(store)[:1]
    assert opened(path_of(store.library.index(store.id))).papers < len(PAPERS)


def test_papers_that_are_gone_are_forgotten(store, path):
    add(store, *PAPERS)
    taught(store)
    with store.writing() as db:
        db.execute("UPDATE papers SET digests = 0 WHERE id % 2")
    list(learn(store))
    assert opened(path).papers < len(PAPERS)
    assert opened(path).words.papers("night") == opened(path).papers


@pytest.mark.parametrize("harm", ["gone", "cut", "changed", "empty", "other"])
def test_a_damaged_cache_knows_nothing_and_comes_back(store, path, harm):
    add(store, *PAPERS)
    whole = known(taught(store))
    lexicons = Lexicons(store.library.index(store.id))
    assert known(lexicons.current()) == whole
    data = path.read_bytes()
    path.unlink()
    if harm != "gone":
        middle = len(data) // 2
        path.write_bytes(
            {
                "cut": data[:middle],
                "changed": data[:600] + b"owls" + data[604:],
                "empty": b"",
                "other": b"no zip file at all" * 99,
            }[harm]
        )
    assert lexicons.current().papers == 0
    assert lexicons.current().words.papers("night") == 0
    assert lexicons.current().short_forms.meanings("LMM") == ()
    list(learn(store))
    assert known(lexicons.current()) == whole


PARTS = ("about", "words_sizes", "words_letters", "words_papers", "names", "names_papers")


@pytest.mark.parametrize("other", [[], [-3, 7, 99], [1.5], [[1, 2], [3, 4]], ["owls"]])
@pytest.mark.parametrize("part", [*PARTS, "acronyms", "heard"])
def test_a_cache_whose_parts_do_not_fit_together_is_none(store, path, part, other):
    add(store, *PAPERS)
    whole = known(taught(store))
    arrays = {**read(path, (*SHOWN, "heard")), part: np.array(other)}
    write(path, arrays)
    search = Search(store)
    for text in ("nihgt", "~nihgt", "author:nihgt"):
        search.ask(parse(text))
        search.complete(text, len(text))
    search.close()
    list(learn(store, anew=part == "heard"))
    assert known(opened(path)) == whole


def test_what_a_killed_learner_left_is_swept_and_what_is_being_written_stays(store, path):
    left, writing = (path.with_name(f"{path.name}.{pid}.new") for pid in (11, 12))
    path.parent.mkdir(parents=True, exist_ok=True)
    for half in (left, writing):
        half.write_bytes(b"half")
    os.utime(left, (0, 0))
    add(store, *PAPERS)
    taught(store)
    assert not left.exists()
    assert writing.exists()


def test_all_is_learnt_anew_when_that_is_asked_for(store, path):
    add(store, *PAPERS)
    taught(store)
    with store.writing() as db:
        db.execute("UPDATE papers SET title = 'Zeppelins'")
    assert list(learn(store)) == []
    assert len(list(learn(store, anew=True))) == 1
    assert opened(path).words.papers("zeppelins") == len(PAPERS)


def test_an_empty_library_teaches_nothing(store, path):
    assert list(learn(store)) == []
    assert not path.exists()


def test_too_much_is_let_go_and_the_commonest_stays(store, path, monkeypatch):
    add(store, *PAPERS)
    monkeypatch.setattr("reader.search.learning.MOST", 60)
    monkeypatch.setattr("reader.search.learning.KEPT", 8)
    list(learn(store))
    words = dict(opened(path).words.all())
    assert len(words) == 8
    assert set(words.values()) == {len(PAPERS)}


def test_what_is_no_array_is_not_read(tmp_path):
    path = tmp_path / "lexicon"
    path.write_bytes(b"PK\x03\x04" + b"\x00" * 100)
    assert read(path, ("about",)) == {}
    assert read(tmp_path / "none", ("about",)) == {}


PAIRS = st.dictionaries(
    st.builds(
        Acronym,
        st.sampled_from(["AB", "ABs", "CD"]),
        st.sampled_from(["arctic bells", "Arctic Bell", "amber boats", "cold docks", "a b c"]),
    ),
    st.integers(1, 30),
    max_size=8,
)


@given(PAIRS, st.sampled_from([10, 5_000]))
def test_the_commonest_meanings_are_chosen(found, papers):
    pairs = chosen(found, papers)
    forms = ShortForms(pairs)
    assert sum(pair.papers for pair in pairs) <= sum(found.values())
    for short in ("AB", "CD"):
        meanings = forms.meanings(short)
        assert len(meanings) <= 3
        assert [one.papers for one in meanings] == sorted(
            (one.papers for one in meanings), reverse=True
        )
    for pair in pairs:
        assert Pair.read(pair.line()) == pair
        assert papers < 1_000 or pair.papers > 1


def test_spellings_of_a_pair_count_together_and_rare_meanings_do_not():
    pairs = chosen(
        {
            Acronym("AB", "arctic bells"): 5,
            Acronym("ab", "Arctic bell"): 4,
            Acronym("AB", "amber boats"): 1,
            Acronym("AB", "any bird"): 3,
        },
        5_000,
    )
    assert pairs == [Pair("AB", "arctic bells", 9), Pair("AB", "any bird", 3)]
    forms = ShortForms(pairs)
    assert forms.name_of(("arctic", "bell")) == pairs[0]
    assert forms.name_of(("amber", "boat")) is None
    assert forms.longest == 2
