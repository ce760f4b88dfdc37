"""Put all text of a paper into one field, each part in a zone of positions of its own.

One posting a word and paper is all that a search without fields has to read, and a
field is a range of positions: the index of a library holds no word twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.store.changes import Indexed
from reader.text.words import stem, written

ZONES: dict[str, tuple[int, int]] = {
    "title": (0, 2_048),
    "author": (2_048, 8_192),
    "tags": (8_192, 9_216),
    "note": (9_216, 24_576),
    "highlight": (24_576, 30_720),
    "abstract": (30_720, 65_536),
}
"""First position of a zone and the one after its last; a word past it stands on the last."""

AGAIN = 1_024
"""A title is there twice, the second time so many positions later: its words count double."""


def runs(held: Indexed) -> Iterator[tuple[int, int, list[str]]]:
    """Yield what is to stand one after the other: first position, last one, words as written."""
    for name, (first, after) in ZONES.items():
        found = written(getattr(held, name))
        if found and name == "title":
            yield first, first + AGAIN - 1, found
            yield first + AGAIN, after - 1, found
        elif found:
            yield first, after - 1, found


def placed_words(held: Indexed) -> Iterator[tuple[str, int]]:
    """Yield every stem of a paper with its position, in ascending order."""
    for first, last, found in runs(held):
        for place, word in enumerate(found, first):
            yield stem(word), min(place, last)
