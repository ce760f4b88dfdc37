"""Citation keys: by a pattern, unique, and the same for good."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from reader import citing, merging
from reader.errors import LecternError
from reader.handing import handout
from reader.store import papers
from reader.store.store import Store
from reader.types import Facts
from tests.builders import all_ids, imported
from tests.reader.exports.hostile_texts import TEXTS, paper

BIB = """@article{%s,
  title = {%s},
  author = {%s},
  year = {%s},
}
"""


def taken_in(store, tmp_path, *entries, name="some"):
    path = tmp_path / f"{name}.bib"
    path.write_text("".join(BIB % entry for entry in entries), encoding="utf-8")
    imported(store, path)


def keys(store):
    return {item.paper.title: item.key for item in handout(store, all_ids(store), "All").items}


def given_by(pattern, title="A Title of Owls", **facts):
    return citing.example(pattern, paper(7, title, facts=Facts(**facts)))


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        (citing.DEFAULT, "garciamarquez2025learning"),
        ("{author:capital}{year:2}", "Garciamarquez25"),
        ("{authors:upper}_{id}", "GARCIAMARQUEZBERG_7"),
        ("{author:3}:{title:capital}", "gar:LearningGrowTrees"),
        ("x-{word:upper:4}", "x-LEAR"),
    ],
)
def test_a_pattern_makes_a_key(pattern, key):
    facts = Facts(
        authors=("Gabriel García Márquez", "Anna Berg"),
        published="2025-03",
        details=(("author", "García Márquez || Gabriel"),),
    )
    assert citing.example(pattern, paper(7, "On Learning to Grow Trees", facts=facts)) == key


def test_without_authors_three_words_say_what_it_is():
    assert given_by(citing.DEFAULT, "Attention Is All You Need Now") == "attentionallyou"
    assert given_by(citing.DEFAULT, "Über Bäume", published="2024") == "2024uberbaume"


@pytest.mark.parametrize("title", ["漢字", "😀", "", "…", "12"])
def test_what_has_no_letter_has_its_number(title):
    assert given_by("{word}", title) == "paper7"


def test_many_authors_are_one_and_others():
    assert given_by("{authors}", authors=("A Ba", "C De", "F Ge", "H Ij")) == "baetal"


@given(TEXTS, TEXTS)
def test_a_key_is_plain_ascii(title, author):
    key = given_by("{author}{year}{word}-{title}", title, authors=(author,))
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9:._+/-]*", key)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("{name}", "There is no “{name}”"),
        ("{author", "“{author” cannot stand in a key"),
        ("{author}, {year}", "“, ” cannot stand"),
        ("{author:tiny}", "After the colon"),
        ("{author:0}", "After the colon"),
        ("{author:" + "9" * 5000 + "}", "After the colon"),
        ("paper", "Take at least one of"),
        ("{id}" * 100, "Take at least one of"),
        ("{id}ü", "“ü” cannot stand"),
    ],
)
def test_a_wrong_pattern_is_refused_and_says_why(store, pattern, said):
    with pytest.raises(LecternError) as refused:
        citing.set_pattern(store, pattern)
    assert said in refused.value.advice
    assert citing.pattern(store) == citing.DEFAULT


def test_keys_stay_when_others_come_and_differ(store, tmp_path):
    taken_in(store, tmp_path, ("", "Owls at night", "Ada Lovelace", 2020))
    before = keys(store)
    assert before == {"Owls at night": "lovelace2020owls"}
    some = [("", f"Owls {end} again", "Eve Lovelace", 2020) for end in "mnopq"]
    taken_in(store, tmp_path, *some, name="more")
    after = keys(store)
    assert after["Owls at night"] == "lovelace2020owls"
    assert len({key.casefold() for key in after.values()}) == 6
    assert {*after.values()} == {"lovelace2020owls", *(f"lovelace2020owls{x}" for x in "abcde")}
    assert keys(store) == after


def test_more_than_the_alphabet_get_keys_that_differ(store, tmp_path):
    taken_in(store, tmp_path, *(("", f"Owls {n}", "A B", 2020) for n in range(60)))
    found = keys(store)
    assert len(set(found.values())) == 60
    assert {"b2020owls", "b2020owlsz", "b2020owlsaa"} <= set(found.values())


def test_imported_keys_are_kept_where_they_are_free(store, tmp_path):
    taken_in(store, tmp_path, ("Smith:2020", "Owls", "A Smith", 2020))
    keys(store)
    taken_in(
        store, tmp_path, ("smith:2020", "Tides", "B Smith", 2021), ("é{", "Maps", "C", 1), name="b"
    )
    found = keys(store)
    assert found["Owls"] == "Smith:2020"
    assert found["Tides"] == "smith2021tides"
    assert all(key.isascii() for key in found.values())


def test_a_paper_takes_over_the_key_of_one_that_it_stands_for(store, tmp_path):
    taken_in(store, tmp_path, ("", "Owls", "A Smith", 2020), ("", "Tides", "B Jones", 2021))
    first, second = sorted(all_ids(store))
    (item,) = handout(store, [second], "One").items
    merging.merge(store, first, [second])
    assert list(keys(store).values()) == [item.key] == ["jones2021tides"]


def test_a_new_pattern_changes_keys_only_when_asked_to(store, tmp_path):
    taken_in(store, tmp_path, ("", "Owls", "A Smith", 2020), ("", "Tides", "B Jones", 2021))
    before = keys(store)
    citing.set_pattern(store, "{author:capital}-{year}")
    assert keys(store) == before
    assert citing.renew(store) == 2
    assert keys(store) == {"Owls": "Smith-2020", "Tides": "Jones-2021"}
    assert citing.renew(store) == 0


def test_keys_come_from_the_store_and_are_given_once(store, tmp_path):
    taken_in(store, tmp_path, ("", "Owls", "A Smith", 2020))
    some = list(store.read(papers.papers, all_ids(store)))
    citing.set_pattern(store, "{id}-{word}")
    first = citing.keys(store, some)
    citing.set_pattern(store, "{year}{word}")
    assert citing.keys(store, some) == first


def test_a_library_that_cannot_be_written_lends_keys_and_keeps_none(store, tmp_path):
    entries = [("", f"Owls {number}", "A Smith", 2020) for number in range(4)]
    taken_in(store, tmp_path, *entries)
    citing.set_pattern(store, "{author}{year}")
    some = list(store.read(papers.papers, all_ids(store)))
    given = citing.keys(store, some[:2])
    with Store(store.library, read_only=True) as reading:
        lent = keys(reading)
        assert keys(reading) == lent
    assert len({key.casefold() for key in lent.values()}) == len(entries)
    assert {lent[paper.title] for paper in some[:2]} == set(given.values())
    assert keys(store) == lent
