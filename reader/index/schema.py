"""The fields of the search index, cut into words by the tokeniser that the highlighter uses."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

from reader.index.body import placed_words
from reader.store.changes import Indexed
from reader.text.words import words

with warnings.catch_warnings():
    # Whoosh 2.7.4 is of 2016: its string escapes draw SyntaxWarnings on Python 3.12 and later.
    warnings.simplefilter("ignore")
    from whoosh.analysis import Token, Tokenizer
    from whoosh.columns import NumericColumn
    from whoosh.fields import COLUMN, ID, STORED, TEXT, Schema

VERSION = 2
"""Raised whenever the schema or the tokeniser changes: older indexes are then rebuilt."""


class StemTokenizer(Tokenizer):  # type: ignore[misc]
    """Whoosh's view of `reader.text.words.words`: stems with their positions."""

    def __call__(self, value: str, **options: Any) -> Iterator[Token]:
        """Yield one token object again and again, as Whoosh wants it."""
        token = Token(options.get("positions", False), options.get("chars", False))
        token.mode = options.get("mode", "")
        token.boost, token.stopped = 1.0, False
        for position, word in enumerate(words(value)):
            token.text = token.original = word.stem
            token.pos = position
            token.startchar, token.endchar = word.start, word.end
            yield token


class Body(TEXT):  # type: ignore[misc]
    """All text of a paper, given as `Indexed` and cut by `placed_words`."""

    def __init__(self) -> None:
        super().__init__(analyzer=StemTokenizer())

    def index(self, value: Indexed, **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each stem once, with how often it is there and where."""
        places: dict[str, list[int]] = {}
        for stem, place in placed_words(value):
            places.setdefault(stem, []).append(place)
        for stem, some in places.items():
            yield stem.encode(), len(some), float(len(some)), self.format.encode(some)


def schema() -> Schema:
    """Return the schema.

    ``id`` is a column with the paper's number; it is 0 in the one state document, which
    alone has the word "state" in ``state``, and keeps what it knows in ``known``.
    """
    number = COLUMN(NumericColumn("q"))
    return Schema(id=number, state=ID(), known=STORED, body=Body())
