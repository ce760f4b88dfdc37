"""A law: whatever is asked, arrays answer as stock Whoosh does, and as the words themselves say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.index.body import ZONES
from reader.index.codec.writer import ArrayWriter
from reader.index.documents import papers_of
from reader.index.evaluating.found import Knowledge
from reader.index.evaluating.scoring import Ranking
from reader.index.finding import FEW, MORE, Finder
from reader.index.folder import IndexFolder, State
from reader.index.schema import VERSION
from reader.query.tree import (
    TEXT_FIELDS,
    And,
    Filter,
    Fuzzy,
    In,
    Lighter,
    Like,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
)
from reader.store.changes import Indexed
from reader.text.words import words
from tests.reader.index.reference import FUZZY, LIKE, Meaning, Stock, stems_in

WORDS = ("kiln", "clay", "glaze", "glazing", "Öfen", "ofen", "salt-glazed", "étatique", "x2", "窯")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
PAPERS = st.builds(Indexed, st.just(0), *[TEXTS] * len(ZONES))
COMMITS = st.lists(
    st.tuples(st.lists(PAPERS, max_size=6), st.sets(st.integers(1, 12), max_size=3)),
    min_size=1,
    max_size=4,
)
"""Commits: papers to add, numbered as they come, and which to delete."""

SOME = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(tuple)
LEAVES = st.one_of(
    st.sampled_from([*WORDS, "nowhere"]).map(Word),
    SOME.map(Phrase),
    st.builds(Near, SOME, st.integers(1, 6)),
    st.sampled_from(("kil", "gl", "öf", "cla", "glazi", "zz")).map(Prefix),
    st.sampled_from(sorted(FUZZY)).map(Fuzzy),
    st.sampled_from(sorted(LIKE)).map(Like),
)


def joined(parts):
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return parts.map(Not) | several.map(And) | several.map(Or)


MARKS = st.sampled_from(("starred", "read")).map(lambda value: Filter("is", value))
WITHIN = st.builds(In, st.sampled_from(TEXT_FIELDS), st.recursive(LEAVES, joined, max_leaves=4))
TREES = st.recursive(LEAVES | WITHIN | MARKS, joined, max_leaves=8)

WHOOSH = Ranking()


TUNED = st.fixed_dictionaries(
    {
        "codec.terms._STRIDE": st.sampled_from((1, 2, 64)),
        "evaluating.evaluator._FEW": st.sampled_from((0, 16, 1_000)),
        "evaluating.hits._STEPS": st.sampled_from((0, 20, 1_000)),
        "evaluating.joining._SPARSE": st.sampled_from((0, 32)),
        "evaluating.placing._SEEK": st.sampled_from((0, 6, 1_000)),
        "evaluating.together._FEW": st.sampled_from((0, 16)),
        "evaluating.together._LONG": st.sampled_from((0, 4_000)),
        "evaluating.whole._OFTEN": st.sampled_from((0, 4)),
    }
)
"""Where the evaluator changes its ways: the answer must not depend on it."""


@contextmanager
def indexed(commits) -> Iterator[tuple[Finder, IndexFolder, dict[int, Indexed]]]:
    """Yield an index of several segments, and the papers that are left in it, by number."""
    left: dict[int, Indexed] = {}
    number = 0
    with TemporaryDirectory() as made:
        folder = IndexFolder(Path(made) / "index", "library")
        index = folder.make()
        for seq, (papers, gone) in enumerate(commits, start=1):
            with index.reader() as reader:
                held = papers_of(reader)
            writing = ArrayWriter(index)
            for document in np.flatnonzero(np.isin(held, [0, *gone])).tolist():
                writing.delete_document(document)
            for paper in gone:
                left.pop(paper, None)
            for paper in papers:
                number += 1
                left[number] = replace(paper, id=number)
                writing.add_document(id=number, body=left[number])
            writing.add_document(**folder.document(State("library", VERSION, seq)))
            writing.commit(merge=False)
            folder.note_files()
        index.close()
        finder = Finder(
            Path(made) / "index",
            "library",
            Knowledge(FUZZY.__getitem__, LIKE.__getitem__),
            ranking=WHOOSH,
        )
        try:
            yield finder, folder, left
        finally:
            finder.close()


def marking(finder, marked):
    return lambda _: np.isin(finder.papers_of_documents().papers, sorted(marked))


@settings(max_examples=40)
@given(
    commits=COMMITS,
    trees=st.lists(TREES, min_size=6, max_size=6),
    marked=st.sets(st.integers(1, 12)),
    tuned=TUNED,
)
def test_arrays_answer_as_stock_whoosh_does(commits, trees, marked, tuned):
    with indexed(commits) as (finder, folder, left), pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.index.finding.FEW", 0)  # only what has all the words
        for name, value in tuned.items():
            patch.setattr(f"reader.index.{name}", value)
        meaning = Meaning.of(left, marked & left.keys())
        index = folder.open()
        with index.searcher() as searcher:
            stock = Stock(meaning, searcher)
            for tree in trees:
                found = finder.find(tree, marking(finder, marked), None)
                scores = scored(found)
                assert scores == pytest.approx(stock.scores(tree), rel=1e-5), tree
                assert scores.keys() == meaning.papers(tree), tree
                assert found.total == len(scores)
                assert found.seq == len(commits)
        index.close()


@settings(max_examples=40)
@given(commits=COMMITS, tree=TREES, limit=st.integers(0, 8))
def test_the_best_come_first_and_more_of_them_if_asked(commits, tree, limit):
    with indexed(commits) as (finder, _, _):
        everything = finder.find(tree, marking(finder, {1, 3}), None)
        best = finder.find(tree, marking(finder, {1, 3}), limit)
        assert best.papers[:limit].tolist() == everything.papers[:limit].tolist()
        assert set(best.scores[limit:].tolist()) <= set(best.scores[max(limit - 1, 0) : limit])
        assert best.total == everything.total == len(everything.papers)
        whole = len(everything.papers) - everything.some
        for part in (everything.scores[:whole], everything.scores[whole:]):
            assert (np.diff(part) <= 0).all()
        assert best.some == max(0, len(best.papers) - whole)


@settings(max_examples=40)
@given(commits=COMMITS, parts=st.lists(TREES, min_size=2, max_size=4))
def test_where_few_have_all_the_words_some_with_some_of_them_follow(commits, parts):
    with indexed(commits) as (finder, _, left):
        meaning = Meaning.of(left, {1, 3} & left.keys())
        tree = And(tuple(parts))
        found = finder.find(tree, marking(finder, {1, 3}), None).papers.tolist()
        every = meaning.papers(tree)
        wanted = [part for part in parts if not condition(part)]
        pieces = [piece for part in wanted for piece in pieces_of(part)]
        some = meaning.papers(Or(tuple(pieces))) if len(wanted) > 1 else set()
        for part in parts:
            if condition(part):
                some &= meaning.papers(part)
        assert set(found[: len(every)]) == every
        assert len(found) == len(every) + (min(MORE, len(some - every)) if len(every) < FEW else 0)
        assert set(found[len(every) :]) <= some - every


def pieces_of(node):
    """Return what may each be missing where some of the words will do: words, as they are cut."""
    match node:
        case Word(text):
            return [Word(text[word.start : word.end]) for word in words(text)]
        case In(field, inner):
            return [In(field, piece) for piece in pieces_of(inner)]
        case And(nodes) if all(map(one_word, nodes)):
            return list(nodes)
    return [node]


def one_word(node):
    match node:
        case In(_, inner):
            return one_word(inner)
        case Word() | Phrase():
            return len(stems_in(node)) == 1
        case Near():
            return len(set(stems_in(node))) == 1
    return False


def condition(node):
    match node:
        case Filter() | Not():
            return True
        case And(nodes) | Or(nodes):
            return all(map(condition, nodes))
    return False


@settings(max_examples=40)
@given(commits=COMMITS, tree=TREES, weight=st.floats(0.125, 4, width=32))
def test_what_is_looked_for_besides_scores_by_its_weight(commits, tree, weight):
    with indexed(commits) as (finder, _, _), pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.index.finding.FEW", 0)
        plain = finder.find(tree, marking(finder, {1, 3}), None)
        lighter = finder.find(Lighter(tree, weight), marking(finder, {1, 3}), None)
        assert scored(lighter) == pytest.approx(
            {paper: score * weight for paper, score in scored(plain).items()}, rel=1e-5
        )


BEGUN = st.sampled_from(("kil", "gl", "öf", "cla", "glazi", "zz", "k")).map(Prefix)


@settings(max_examples=25)
@given(
    commits=COMMITS,
    tree=st.one_of(BEGUN, BEGUN.map(Not), st.builds(In, st.sampled_from(TEXT_FIELDS), BEGUN)),
    most=st.integers(1, 2),
)
def test_a_beginning_finds_all_words_though_few_of_them_rank(commits, tree, most):
    with indexed(commits) as (finder, _, left), pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.index.evaluating.planning.EXPANSIONS", most)
        found = finder.find(tree, marking(finder, ()), None)
        assert scored(found).keys() == Meaning.of(left, set()).papers(tree)
        assert found.total == len(found.papers)


def scored(found):
    return dict(zip(found.papers.tolist(), found.scores.tolist(), strict=True))
