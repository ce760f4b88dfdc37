"""The search engines that Lectern is compared with, set up as one who knows them would."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

from tests.bench.asked import Asked, Form

TOP = 50
"""Papers that a search returns; Lectern's returns a thousand, and how many there are."""
DOUBLY = 2.0
"""What a word in a title counts, as in Lectern."""


@dataclass(frozen=True, slots=True)
class Text:
    """A paper as every engine is given it."""

    number: int
    title: str
    abstract: str
    authors: str = ""
    tags: tuple[str, ...] = ()
    day: int = 0
    """YYYYMMDD."""


Ready = TypeVar("Ready")
Statement = tuple[str, list[str | int]]
"""SQL and its values."""


class Engine(Protocol[Ready]):
    """A search engine over some papers."""

    def ready(self, asked: Asked) -> Ready:
        """Return the search as the engine takes it: what this takes is not timed."""

    def run(self, ready: Ready, top: int = TOP) -> Sequence[int]:
        """Return the numbers of the best papers, best first."""


class Fts5:
    """SQLite's FTS5: the porter stemmer, an index of beginnings, titles weighted double."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path)
        self._db.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
            "PRAGMA cache_size = -262144; PRAGMA mmap_size = 1073741824;"
        )

    def build(self, texts: Iterable[Text]) -> None:
        """Fill the index."""
        db = self._db
        with closing(db.cursor()) as cursor:
            cursor.executescript(_FTS5)
            cursor.execute("BEGIN")
            for one in texts:
                row = one.number, one.title, one.abstract, one.authors
                cursor.execute(
                    "INSERT INTO found (rowid, title, abstract, authors) VALUES (?, ?, ?, ?)", row
                )
                cursor.execute("INSERT INTO days VALUES (?, ?)", (one.number, one.day))
                cursor.executemany(
                    "INSERT INTO tagged VALUES (?, ?)", ((tag, one.number) for tag in one.tags)
                )
            cursor.execute("COMMIT")
            cursor.executescript(
                f"INSERT INTO found (found, rank) VALUES ('rank', 'bm25({DOUBLY}, 1, 1)');"
                "INSERT INTO found (found) VALUES ('optimize'); ANALYZE;"
            )

    def ready(self, asked: Asked) -> Statement:
        """Return what to execute."""
        sql = "SELECT rowid FROM found WHERE found MATCH ?"
        values: list[str | int] = [_fts5(asked)]
        if asked.tag:
            sql += " AND +rowid IN (SELECT paper FROM tagged WHERE tag = ?)"
            values.append(asked.tag)
        if asked.year:
            sql += " AND +rowid IN (SELECT paper FROM days WHERE day BETWEEN ? AND ?)"
            values += [asked.year * 10_000, asked.year * 10_000 + 9_999]
        return f"{sql} ORDER BY rank LIMIT ?", values

    def run(self, ready: Statement, top: int = TOP) -> list[int]:
        """Return the numbers of the best papers, best first."""
        sql, values = ready
        return [number for (number,) in self._db.execute(sql, [*values, top])]


_FTS5 = """
CREATE VIRTUAL TABLE found USING fts5 (
    title, abstract, authors, tokenize = 'porter unicode61', prefix = '3'
);
CREATE TABLE days (paper INTEGER PRIMARY KEY, day INTEGER NOT NULL);
CREATE INDEX by_day ON days (day);
CREATE TABLE tagged (tag TEXT NOT NULL, paper INTEGER NOT NULL, PRIMARY KEY (tag, paper))
    WITHOUT ROWID;
"""


def _fts5(asked: Asked) -> str:
    quoted = [f'"{word}"' for word in asked.words]
    match asked.form:
        case Form.OR | Form.SENTENCE:
            return " OR ".join(quoted)
        case Form.PHRASE:
            return f'"{" ".join(asked.words)}"'
        case Form.PREFIX | Form.TYPED:
            return " AND ".join(quoted) + " *"
    return " AND ".join(quoted)


class Tantivy:
    """tantivy by its Python binding: English stems, titles weighted double."""

    def __init__(self, path: Path) -> None:
        import tantivy

        self._tantivy: Any = tantivy
        builder = tantivy.SchemaBuilder()
        for name in ("title", "text"):
            builder.add_text_field(name, tokenizer_name="en_stem")
        builder.add_text_field("tag", tokenizer_name="raw", index_option="basic")
        builder.add_integer_field("day", indexed=True, fast=True)
        builder.add_integer_field("number", stored=True, fast=True)
        self._schema = builder.build()
        path.mkdir(exist_ok=True)
        self._index: Any = tantivy.Index(self._schema, path=str(path))
        self._searcher: Any = self._index.searcher()

    def build(self, texts: Iterable[Text]) -> None:
        """Fill the index."""
        writer = self._index.writer(heap_size=512 << 20, num_threads=2)
        for one in texts:
            document = self._tantivy.Document(number=one.number, day=one.day)
            document.add_text("title", one.title)
            document.add_text("text", f"{one.abstract} {one.authors}")
            for tag in one.tags:
                document.add_text("tag", tag)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def ready(self, asked: Asked) -> Any:
        """Return the query."""
        kind, query = self._tantivy.Query, self._query(asked)
        must = [(self._tantivy.Occur.Must, query)]
        if asked.tag:
            term = kind.term_query(self._schema, "tag", asked.tag, "basic")
            must.append((self._tantivy.Occur.Must, kind.const_score_query(term, 0.0)))
        if asked.year:
            first = asked.year * 10_000
            integer = self._tantivy.FieldType.Integer
            days = kind.range_query(self._schema, "day", integer, first, first + 9_999)
            must.append((self._tantivy.Occur.Must, kind.const_score_query(days, 0.0)))
        return kind.boolean_query(must) if len(must) > 1 else query

    def run(self, ready: Any, top: int = TOP) -> list[int]:
        """Return the numbers of the best papers, best first."""
        found = self._searcher.search(ready, top)
        return [self._searcher.doc(address)["number"][0] for _, address in found.hits]

    def _query(self, asked: Asked) -> Any:
        words = " ".join(asked.words)
        match asked.form:
            case Form.OR | Form.SENTENCE:
                return self._parsed(words)
            case Form.PHRASE:
                return self._parsed(f'"{words}"')
            case Form.PREFIX | Form.TYPED:
                return self._begun(asked.words)
        return self._parsed(words, conjunction_by_default=True)

    def _begun(self, words: Sequence[str]) -> Any:
        kind, occur = self._tantivy.Query, self._tantivy.Occur
        either = [
            (occur.Should, kind.regex_query(self._schema, field, f"{words[-1]}.*"))
            for field in ("title", "text")
        ]
        last = kind.boolean_query(either)
        if len(words) == 1:
            return last
        whole = self._parsed(" ".join(words[:-1]), conjunction_by_default=True)
        return kind.boolean_query([(occur.Must, whole), (occur.Must, last)])

    def _parsed(self, text: str, **how: bool) -> Any:
        return self._index.parse_query(
            text, ["title", "text"], field_boosts={"title": DOUBLY, "text": 1.0}, **how
        )
