"""Put all text of a paper into one field, each part in a zone of positions of its own.

One posting a word and paper is all that a search without fields has to read, and a
field is a range of positions: the index of a library holds no word twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.store.changes import Indexed
from reader.text.words import words

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


def placed_words(held: Indexed) -> Iterator[tuple[str, int]]:
    """Yield every stem of a paper with its position, by ascending position in each zone."""
    for name, (first, after) in ZONES.items():
        last = first + AGAIN - 1 if name == "title" else after - 1
        for place, word in enumerate(words(getattr(held, name)), first):
            yield word.stem, min(place, last)
            if name == "title":
                yield word.stem, min(place, last) + AGAIN
