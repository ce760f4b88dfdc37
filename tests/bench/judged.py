"""Read the collections with judgements, and tell how good a ranking of their papers is."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path

from tests.bench.peers import Text
from tests.shared import shared

COLLECTIONS = ("cranfield", "cisi", "cacm")
FOLDER = "corpus/ir"
DEPTH = 1_000
"""Papers of a ranking that count for the average precision."""
RECALLED = 100
FIRST = 10


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents numbered from 1, and queries with the documents that answer them."""

    name: str
    texts: list[Text]
    queries: list[tuple[str, frozenset[int]]]


@dataclass(frozen=True, slots=True)
class Quality:
    """How good rankings are, on average over queries or collections."""

    ndcg: float
    precision: float
    recall: float

    def told(self) -> str:
        """Return the three figures for people."""
        return f"{self.ndcg:.3f} / {self.precision:.3f} / {self.recall:.3f}"


def collection(name: str) -> Collection:
    """Return a collection.

    Raises:
        DataMissingError: It is not on this machine.
    """
    folder = shared(f"{FOLDER}/{name}")
    documents = list(_lines(folder / "docs.jsonl"))
    numbers = {one["id"]: number for number, one in enumerate(documents, start=1)}
    texts = [
        Text(numbers[one["id"]], one["title"], one["text"], one["authors"]) for one in documents
    ]
    answering: dict[str, set[int]] = {}
    with (folder / "qrels.tsv").open(encoding="utf-8", newline="") as file:
        for query, document, judged in list(csv.reader(file, delimiter="\t"))[1:]:
            if int(judged) > 0 and document in numbers:
                answering.setdefault(query, set()).add(numbers[document])
    queries = [
        (one["text"], frozenset(answering[one["id"]]))
        for one in _lines(folder / "queries.jsonl")
        if one["id"] in answering
    ]
    return Collection(name, texts, queries)


def judged(ranking: Sequence[int], right: frozenset[int]) -> Quality:
    """Return nDCG@10, average precision and recall@100 of one ranking."""
    gains = [1 / log2(place + 1) for place in range(1, FIRST + 1)]
    ideal = sum(gains[: len(right)])
    gained = sum(gain for gain, one in zip(gains, ranking, strict=False) if one in right)
    found, precision = 0, 0.0
    for place, one in enumerate(ranking[:DEPTH], start=1):
        if one in right:
            found += 1
            precision += found / place
    recall = len(right.intersection(ranking[:RECALLED])) / len(right)
    return Quality(gained / ideal, precision / len(right), recall)


def mean(some: Sequence[Quality]) -> Quality:
    """Return the mean of each figure."""
    sums = [
        sum(figures)
        for figures in zip(*((q.ndcg, q.precision, q.recall) for q in some), strict=True)
    ]
    return Quality(*(figure / len(some) for figure in sums))


def _lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
