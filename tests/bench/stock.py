"""Whoosh as it comes, set up for sentences: any word, stemmed, in title or text."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from pathlib import Path

from tests.bench.asked import Asked
from tests.bench.peers import DOUBLY, TOP, Text
from tests.whoosh_pickles import own_segments

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from whoosh.analysis import StemmingAnalyzer
    from whoosh.fields import STORED, TEXT, Schema
    from whoosh.filedb.filestore import FileStorage
    from whoosh.qparser import MultifieldParser, OrGroup
    from whoosh.query import Query


class Stock:
    """Stock Whoosh over some papers; titles weigh double."""

    def __init__(self, path: Path) -> None:
        path.mkdir()
        fields = {name: TEXT(analyzer=StemmingAnalyzer()) for name in ("title", "text")}
        self._index = FileStorage(str(path)).create_index(Schema(number=STORED, **fields))
        boosts = {"title": DOUBLY}
        schema = self._index.schema
        self._parser = MultifieldParser(list(fields), schema, boosts, plugins=[], group=OrGroup)
        self._searcher = self._index.searcher()

    def build(self, texts: Iterable[Text]) -> None:
        """Fill the index."""
        with own_segments():
            writer = self._index.writer()
            for one in texts:
                text = f"{one.abstract} {one.authors}"
                writer.add_document(number=one.number, title=one.title, text=text)
            writer.commit()
            self._searcher = self._index.searcher()

    def ready(self, asked: Asked) -> Query:
        """Return the query."""
        return self._parser.parse(" ".join(asked.words))

    def run(self, ready: Query, top: int = TOP) -> list[int]:
        """Return the numbers of the best papers, best first."""
        with own_segments():
            return [hit["number"] for hit in self._searcher.search(ready, limit=top)]
