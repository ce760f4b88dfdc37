"""The corpus loader, on a small corpus of our own with the same shape."""

from __future__ import annotations

import gzip
import json

from reader.formats.table import read
from tests.bench.corpus import CORPUS, entries, papers, write_digests


def small_corpus(folder, count):
    (folder / CORPUS).parent.mkdir(parents=True)
    with gzip.open(folder / CORPUS, "wt", encoding="utf-8") as lines:
        for number in range(1, count + 1):
            record = {
                "id": f"own:{number}",
                "title": f"Counting the leaves of tree number {number} by hand",
                "abstract": f"We count the leaves of tree {number}. " * 5,
                "authors": ["Ada Lovelace", "Blaise Pascal"],
                "year": 2024,
            }
            lines.write(json.dumps(record) + "\n")


def test_papers_come_in_order_with_their_identifiers(tmp_path, monkeypatch):
    monkeypatch.setenv("LECTERN_SHARED", str(tmp_path))
    small_corpus(tmp_path, 5)
    found = list(entries(3))
    assert [entry.id for entry in found] == ["own:1", "own:2", "own:3"]
    assert found[2].paper.rank == 3
    assert found[2].paper.facts.authors == ("Ada Lovelace", "Blaise Pascal")
    assert len(list(papers())) == 5


def test_digests_cut_from_the_corpus_are_read_back_whole(tmp_path, monkeypatch):
    monkeypatch.setenv("LECTERN_SHARED", str(tmp_path))
    small_corpus(tmp_path, 5)
    paths = write_digests(tmp_path, 5, each=2)
    digests = [read(path.read_bytes()) for path in paths]
    assert [len(digest.papers) for digest in digests] == [2, 2, 1]
    titles = [paper.title for digest in digests for paper in digest.papers]
    assert titles == [paper.title for paper in papers()]
