"""Make digests of JSON Lines for tests: the same papers told by many sources."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from hypothesis import strategies as st

from reader.intake import take_in
from reader.store import find, papers
from reader.store.store import Store
from reader.text.normal import fingerprint
from reader.types import FileReport, Intake, Paper, Place, PlaceKind, Source
from tests.builders import SUBJECTS, shared_reading


@dataclass(frozen=True)
class Told:
    """How one source tells of made-up paper ``number``."""

    number: int
    way: str = "plain"

    def record(self) -> dict[str, object]:
        """Return the JSON of it."""
        told: dict[str, object] = {"title": self.title(), "abstract": self.abstract()}
        if self.way in ("arxiv", "later version"):
            told["id"] = f"arxiv:2403.{10000 + self.number}"
        if self.way in ("later version", "published"):
            told["doi"] = f"10.1234/journal.{self.number}"
        return told

    def title(self) -> str:
        """Return its title as this source has it."""
        subject = SUBJECTS[self.number % len(SUBJECTS)]
        title = f"Counting {subject.title()} in the Dark by Ear: Study {self.number}"
        if self.way == "shouted":
            return title.upper()
        return f"Hearing {subject}, and what they weigh" if self.way == "later version" else title

    def abstract(self) -> str:
        """Return its abstract as this source has it."""
        subject = SUBJECTS[self.number % len(SUBJECTS)]
        first = f"Night {self.number} after night {subject} were heard but never seen by anyone."
        if self.way == "later version":
            return f"{subject} of sort {self.number} have a weight that the ear can learn to tell."
        return f"{first} We count {subject} by the sounds they make on {self.number + 7} hills."


WAYS = ("plain", "shouted", "arxiv", "later version", "published")
TOLD = st.builds(Told, st.integers(0, 5), st.sampled_from(WAYS))
DIGESTS = st.lists(TOLD, min_size=1, max_size=8)


def digest(told: Iterable[Told]) -> bytes:
    """Return a digest of JSON Lines."""
    return "".join(json.dumps(each.record()) + "\n" for each in told).encode()


def take(store: Store, name: str, data: bytes, **told: object) -> list[FileReport]:
    """Import *data* as if it had been fetched; return the reports."""
    intake = Intake(items=(Source(data=data, place=name, name=name),), **told)
    return [
        each for each in take_in(store, intake, *shared_reading()) if isinstance(each, FileReport)
    ]


def shown(store: Store) -> list[Paper]:
    """Return all papers that the library shows."""
    return list(store.read(papers.papers, store.read(find.ids, Place(PlaceKind.ALL))))


def what_is_there(store: Store) -> set[object]:
    """Return the library's papers by what they are, whatever their order and numbers."""
    return {
        (
            frozenset(fingerprint(text.raw_title, text.raw_abstract) for text in paper.texts),
            frozenset(one.digest for one in paper.appearances),
            frozenset(paper.facts.ids),
            (paper.decision, paper.starred, paper.tags, paper.note),
        )
        for paper in shown(store)
    }
