"""Measure how well a search ranks, by people's judgements, beside other engines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from reader.index.catching_up import catch_up
from reader.library import Library
from reader.merge import prepared
from reader.query import parse
from reader.search import Search
from reader.store.store import Store
from reader.types import Facts, ParsedPaper
from tests.bench.asked import Asked, Form
from tests.bench.judged import COLLECTIONS, DEPTH, Collection, Quality, collection, judged, mean
from tests.bench.library import take_page
from tests.bench.peers import Engine, Fts5, Tantivy, Text
from tests.bench.settings import settings
from tests.bench.stock import Stock
from tests.rows import Row

NDCG = 0.445
"""The mean of the collections."""
_WORD = re.compile(r"\w+")

Ranker = Callable[[str], Sequence[int]]
"""Returns the numbers of the best documents for a query as it is typed."""


def quality(long: bool) -> Iterator[Row]:
    """Yield nDCG@10, mean average precision and recall@100 of each engine.

    In the long form also those of all settings that were tried: RANKING.md.
    """
    figures: dict[str, list[Quality]] = {}
    for name in COLLECTIONS:
        one = collection(name)
        with TemporaryDirectory() as scratch:
            for engine, ranker in _rankers(one, Path(scratch)):
                figures.setdefault(engine, []).append(_over(ranker, one))
                yield Row(f"{name}: {engine}", figures[engine][-1].told(), "", holds=True)
    means = {engine: mean(some) for engine, some in figures.items()}
    for engine, each in means.items():
        yield Row(f"mean: {engine}", each.told(), "", holds=True)
    yield from _goals(means)
    if long:
        yield from settings([collection(name) for name in COLLECTIONS])


def _goals(means: dict[str, Quality]) -> Iterator[Row]:
    ours = means.pop("Lectern")
    yield Row("nDCG@10", ours.ndcg, f"≥ {NDCG}", ours.ndcg >= NDCG)
    best = max(each.precision for each in means.values())
    yield Row("mean average precision", ours.precision, f"≥ {best:.3f}", ours.precision >= best)
    best = max(each.recall for each in means.values())
    yield Row("recall@100", ours.recall, f"≥ {best:.3f}", ours.recall >= best)


def _rankers(one: Collection, scratch: Path) -> Iterator[tuple[str, Ranker]]:
    with Store(Library(scratch / "library", scratch / "cache")) as store:
        _fill(store, one.texts)
        search = Search(store)
        yield "Lectern", _lectern(store, search)
        search.close()
    peers: dict[str, Any] = {
        "FTS5, porter, OR": Fts5(scratch / "fts5.sqlite"),
        "tantivy, English stems, OR": Tantivy(scratch / "tantivy"),
        "Whoosh as it comes, stemming, OR": Stock(scratch / "whoosh"),
    }
    for name, engine in peers.items():
        engine.build(one.texts)
        yield name, _peer(engine)


def _fill(store: Store, texts: Sequence[Text]) -> None:
    """Take a collection in as one digest, and index it."""
    page = [
        prepared(
            ParsedPaper(
                title=one.title or f"[{one.number}]",
                abstract=one.abstract,
                rank=one.number,
                first_line=2 * one.number - 1,
                last_line=2 * one.number,
                facts=Facts(authors=(one.authors,) if one.authors else ()),
            )
        )
        for one in texts
    ]
    take_page(store, "judged", page)
    for _ in catch_up(store):
        pass


def _lectern(store: Store, search: Search) -> Ranker:
    """Rank as the search box does; a paper that documents were merged into stands for them."""
    numbers: dict[int, list[int]] = {}
    rows = store.read(lambda db: db.execute("SELECT paper_id, rank FROM standing").fetchall())
    for paper, rank in rows:
        numbers.setdefault(paper, []).append(rank)

    def rank(text: str) -> list[int]:
        papers = search.ask(parse(text), typing=True).papers()
        return [number for paper in papers for number in numbers[paper]]

    return rank


def _peer(engine: Engine[Any]) -> Ranker:
    def rank(text: str) -> Sequence[int]:
        words = tuple(_WORD.findall(text.lower()))
        return engine.run(engine.ready(Asked(words, Form.SENTENCE)), DEPTH)

    return rank


def _over(ranker: Ranker, one: Collection) -> Quality:
    return mean([judged(ranker(text), right) for text, right in one.queries])
