"""A law: whatever is joined with And, Or and Not, the index finds what the words say."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import triage
from reader.index.catching_up import catch_up
from reader.index.finding import Finder
from reader.library import Library
from reader.query.tree import And, Node, Not, Or, Word
from reader.store.store import Store
from tests.builders import all_ids, imported, write_digest

WORDS = ("quince", "walnut", "medlar", "sloe")


def joined(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return parts.map(Not) | several.map(And) | several.map(Or)


TREES = st.recursive(st.sampled_from(WORDS).map(Word), joined, max_leaves=8)


def holds(node: Node, words: set[str]) -> bool:
    match node:
        case Word(text):
            return text in words
        case Not(inner):
            return not holds(inner, words)
        case And(nodes):
            return all(holds(part, words) for part in nodes)
        case Or(nodes):
            return any(holds(part, words) for part in nodes)
    raise TypeError(node)


@pytest.fixture(scope="module")
def orchard(tmp_path_factory):
    """An index of several segments with deleted documents, and the words of each paper."""
    folder = tmp_path_factory.mktemp("orchard")
    with Store(Library(folder / "library", folder / "cache")) as store:
        imported(store, write_digest(folder, "monday", range(2 ** len(WORDS))))
        list(catch_up(store))
        words = {}
        for paper, has in zip(all_ids(store), product((0, 1), repeat=len(WORDS)), strict=True):
            words[paper] = {word for word, there in zip(WORDS, has, strict=True) if there}
            triage.note(store, paper, " ".join(words[paper]))
            if paper % 5 == 0:
                list(catch_up(store))
        list(catch_up(store))
        finder = Finder(store.library.index(store.id), store.id)
        yield finder, words
        finder.close()


@given(tree=TREES)
@settings(max_examples=150)
def test_what_is_found_is_what_the_words_say(orchard, tree):
    finder, words = orchard
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.index.finding.FEW", 0)  # all that match, without the near misses
        found = finder.find(tree, pytest.fail).papers.tolist()
    assert sorted(found) == [paper for paper, has in sorted(words.items()) if holds(tree, has)]
