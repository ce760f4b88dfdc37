"""Put made-up papers into a library, and what is learnt from them."""

from __future__ import annotations

import json
from itertools import count

from reader.index.catching_up import catch_up
from reader.search.learning import learn
from reader.search.lexicon import Lexicon, opened, path_of
from reader.store.store import Store
from reader.types import PaperId
from tests.builders import SUBJECTS, all_ids
from tests.reader.records import take

_names = count()

PAPERS = (
    {
        "title": f"Night sounds of {subject} and what a listener makes of them",
        "abstract": f"We listen to {subject} with a Large Multimodal Model (LMM) all night, and"
        f" transformer {subject} answer. Of {number} microphones most hear the reinforcement.",
        "authors": ["Ada Byron", f"Émilie {subject.title()}-Breteuil"],
    }
    for number, subject in enumerate(SUBJECTS)
)
PAPERS = tuple(PAPERS)


def add(store: Store, *papers: dict[str, object]) -> list[PaperId]:
    """Put papers in, as a digest of their own; return all papers of the library."""
    lines = "".join(json.dumps(paper) + "\n" for paper in papers)
    take(store, f"digest {next(_names)}", lines.encode())
    return all_ids(store)


def taught(store: Store) -> Lexicon:
    """Index and learn all that is in the library; return what was learnt."""
    list(catch_up(store))
    list(learn(store))
    lexicon = opened(path_of(store.library.index(store.id)))
    assert lexicon is not None
    return lexicon
