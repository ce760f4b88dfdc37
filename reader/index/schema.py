"""The fields of the search index, cut into words by the tokeniser that the highlighter uses."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

from reader.text.words import words

with warnings.catch_warnings():
    # Whoosh 2.7.4 is of 2016: its string escapes draw SyntaxWarnings on Python 3.12 and later.
    warnings.simplefilter("ignore")
    from whoosh.analysis import Token, Tokenizer
    from whoosh.fields import ID, STORED, TEXT, Schema

VERSION = 1
"""Raised whenever the schema or the tokeniser changes: older indexes are then rebuilt."""

TEXT_FIELDS = {"title": 2.0, "abstract": 1.0, "note": 1.5, "tags": 1.5}
"""Where words are looked for, and what a hit there weighs."""


class Stems(Tokenizer):  # type: ignore[misc]
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


def schema() -> Schema:
    """Return the schema. ``id`` is the paper's number; ``state`` marks the one state document."""
    fields: dict[str, Any] = {name: TEXT(analyzer=Stems()) for name in TEXT_FIELDS}
    return Schema(id=ID(stored=True, unique=True), state=ID(unique=True), known=STORED, **fields)
