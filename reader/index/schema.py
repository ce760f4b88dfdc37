"""The fields of the search index: what `ArrayWriter` gathers, as Whoosh reads it."""

from __future__ import annotations

from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, ID, STORED, TEXT, Schema

VERSION = 2
"""Raised whenever the schema or the tokeniser changes: older indexes are then rebuilt."""


def schema() -> Schema:
    """Return the schema.

    ``id`` is a column with the paper's number; it is 0 in the one state document, which
    alone has the word "state" in ``state``, and keeps what it knows in ``known``. ``body``
    is all text of a paper, given as `Indexed` and cut by `placed_words`.
    """
    return Schema(id=COLUMN(NumericColumn("q")), state=ID(), known=STORED, body=TEXT())
