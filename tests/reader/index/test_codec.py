"""A law: whatever was indexed, our segments hold what stock Whoosh's hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query as wq
from whoosh.fields import TEXT
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.reading import IndexReader
from whoosh.writing import SegmentWriter

from reader.index.body import ZONES, placed_words
from reader.index.codec.arrays import MANY
from reader.index.codec.segment_postings import ArrayPostings
from reader.index.codec.writer import ArrayWriter
from reader.index.schema import schema
from reader.store.changes import Indexed
from tests.whoosh_pickles import own_segments

WORDS = [
    "kiln",
    "clay",
    "glaze",
    "glazing",
    "glazed",
    "Öfen",
    "x²",
    "42",
    "étatique",
    "straße",
    "窯",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
PAPERS = st.builds(Indexed, st.just(0), *[TEXTS] * len(ZONES))
COMMITS = st.lists(
    st.tuples(st.lists(PAPERS, max_size=3), st.lists(st.integers(1, 9), max_size=3)),
    min_size=1,
    max_size=3,
)
"""Commits: papers to add, numbered as they come, and which to delete."""


class StockBody(TEXT):
    """All text of a paper, for Whoosh's own writer."""

    def index(self, value: Indexed, **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each stem once, with how often it is there and where."""
        places: dict[str, list[int]] = {}
        for stem, place in placed_words(value):
            places.setdefault(stem, []).append(place)
        for stem, some in places.items():
            yield stem.encode(), len(some), float(len(some)), self.format.encode(some)


@pytest.fixture(autouse=True, scope="module")
def whoosh_may_read_its_own_segments():
    """Allow in the tests what no index of ours holds."""
    with own_segments():
        yield


@dataclass
class Both:
    """Indexes of the same papers: Whoosh's own, and ours."""

    stock: FileIndex
    ours: FileIndex


def both(folder: Path) -> Both:
    for name in ("stock", "ours"):
        (folder / name).mkdir()
    stock, ours = (FileStorage(str(folder / name)) for name in ("stock", "ours"))
    whoosh_s = schema()
    whoosh_s.remove("body")
    whoosh_s.add("body", StockBody())
    return Both(stock.create_index(whoosh_s), ours.create_index(schema()))


def papers_of(reader: IndexReader) -> list[int]:
    """Return the paper of each document, whoever wrote it."""
    leaves = [leaf for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
    return [paper for leaf in leaves for paper in leaf.column_reader("id", translate=False).load()]


def commit(index: FileIndex, writer: SegmentWriter, papers, gone) -> None:
    with index.reader() as reader:
        for number in np.flatnonzero(np.isin(papers_of(reader), gone)).tolist():
            writer.delete_document(number)
    for paper in papers:
        writer.add_document(id=paper.id, body=paper)
    writer.commit(merge=False)


def written(folder: Path, commits) -> Both:
    indexes = both(folder)
    number = 0
    for papers, gone in commits:
        some = []
        for paper in papers:
            number += 1
            fields = {name: getattr(paper, name) for name in ZONES}
            some.append(Indexed(id=number, **fields))
        commit(indexes.stock, SegmentWriter(indexes.stock), some, gone)
        commit(indexes.ours, ArrayWriter(indexes.ours), some, gone)
    return indexes


def postings(reader: IndexReader) -> dict:
    """Return everything that a reader knows of its words, by paper: segments may be others."""
    papers = papers_of(reader)
    found = {}
    for field, text in reader.all_terms():
        matcher = reader.postings(field, text)
        where = {}
        while matcher.is_active():
            where[papers[matcher.id()]] = (matcher.weight(), matcher.value_as("positions"))
            matcher.next()
        if where:
            found[field, text] = where
    return found


@settings(max_examples=50)
@given(commits=COMMITS)
def test_our_segments_hold_what_stock_ones_hold(commits):
    with TemporaryDirectory() as folder:
        indexes = written(Path(folder), commits)
        with indexes.stock.reader() as stock, indexes.ours.reader() as ours:
            assert postings(ours) == postings(stock)
            assert ours.doc_count() == stock.doc_count()
            lengths = [
                {
                    papers_of(reader)[doc]: reader.doc_field_length(doc, "body") or 0
                    for doc in reader.all_doc_ids()
                }
                for reader in (ours, stock)
            ]
            assert lengths[0] == lengths[1]


@settings(max_examples=50)
@given(commits=COMMITS)
def test_merging_changes_nothing_but_the_number_of_segments(commits):
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.index.codec.tidying.SEVERAL", 2)
        patch.setattr("reader.index.codec.tidying._size", lambda _: 0)
        ours = written(Path(folder), commits).ours
        with ours.reader() as reader:
            before, papers = postings(reader), reader.doc_count()
            several = len(reader.leaf_readers()) > 1
        ArrayWriter(ours).commit(merge=True)
        with ours.reader() as reader:
            assert postings(reader) == before
            assert reader.doc_count() == papers
            assert len(reader.leaf_readers()) == 1
            assert not (several and reader.has_deletions())
            assert not several or list(reader.all_terms()) == list(before)


@settings(max_examples=50)
@given(commits=COMMITS, text=st.sampled_from(WORDS[:5]))
def test_stock_queries_find_the_same_with_the_same_scores(commits, text):
    words = [word for word, _ in placed_words(Indexed(1, "", "", "", "", "", text))]
    some = wq.Or([wq.Term("body", word) for word in words] + [wq.Prefix("body", "gl")])
    with TemporaryDirectory() as folder:
        # We drop segments that are all deleted, which stock Whoosh goes on counting.
        indexes = written(Path(folder), [(papers, []) for papers, _ in commits])
        found = []
        for index in (indexes.stock, indexes.ours):
            with index.searcher() as searcher:
                hits = searcher.search(some, limit=None)
                found.append({hit["id"]: hit.score for hit in hits})
        assert found[0] == pytest.approx(found[1])


@given(papers=st.lists(PAPERS, min_size=1, max_size=6))
def test_a_segment_s_arrays_are_its_words(papers):
    with TemporaryDirectory() as folder:
        ours = both(Path(folder)).ours
        some = [Indexed(n, *[getattr(p, z) for z in ZONES]) for n, p in enumerate(papers, 1)]
        commit(ours, ArrayWriter(ours), some, [])
        expected: dict[str, dict[int, list[int]]] = {}
        for number, paper in enumerate(some):
            for word, place in placed_words(paper):
                expected.setdefault(word, {}).setdefault(number, []).append(place)
        with ours.reader() as reader:
            segment = ArrayPostings.of(reader)
            assert segment is not None
            assert segment.papers().tolist() == [paper.id for paper in some]
            assert segment.words("", "\U0010ffff") == [
                (word, len(where)) for word, where in sorted(expected.items())
            ]
            assert segment.total == sum(len(p) for w in expected.values() for p in w.values())
            for word, where in expected.items():
                found = segment.postings(word)
                assert found is not None
                parts = np.split(found.positions, np.cumsum(found.counts)[:-1])
                assert dict(zip(found.docs.tolist(), map(list, parts), strict=True)) == where


def test_a_word_may_stand_more_often_than_a_byte_counts(tmp_path):
    ours = both(tmp_path).ours
    texts = ["clay kiln " * 3, "clay " * (MANY - 1), "clay " * MANY, "clay " * 70_000 + "kiln"]
    some = [Indexed(n, "", "", "", "", "", text) for n, text in enumerate(texts, 1)]
    commit(ours, ArrayWriter(ours), some, [])
    with ours.reader() as reader:
        segment = ArrayPostings.of(reader)
        assert segment is not None
        clay, kiln = segment.postings("clay"), segment.postings("kiln")
        assert clay is not None
        assert kiln is not None
        assert clay.counts.tolist() == [3, MANY - 1, MANY, 70_000]
        assert kiln.counts.tolist() == [3, 1]
        assert clay.positions[-1] == ZONES["abstract"][1] - 1
