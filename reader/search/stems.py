"""Give the words of papers as the search index counts them, for it to learn from the best ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.store import find
from reader.store.store import Store
from reader.text.words import stem, written
from reader.types import PaperId


def stems_of_papers(store: Store, papers: Sequence[PaperId]) -> Iterator[Counter[str]]:
    """Yield how often each stem stands in each paper, in its title doubly."""
    for _paper, (title, abstract) in store.read(find.texts, papers):
        yield Counter(map(stem, written(f"{title} {title} {abstract}")))
