"""A sentence on each paper of a reading list: why it is there, what to look at."""

from __future__ import annotations

from dataclasses import replace

from reader.listing.known import entry_values, existing, fitting_line, standing
from reader.store import papers
from reader.store.history import Act, Entry
from reader.store.marks import Mark
from reader.store.store import Store
from reader.types import ListId, PaperId
from reader.words import tr

LONGEST = 1_000
"""Characters of a sentence; what is longer is a note."""


def write(store: Store, of: ListId, paper: PaperId, sentence: str) -> Act | None:
    """Say a sentence on a paper in a list, where it stands in it; '' says nothing.

    Raises:
        LecternError: The list is gone, or the sentence is too long.
    """
    sentence = fitting_line(sentence, LONGEST)
    with store.writing():
        name = existing(store, of).name
        found = [one for one in standing(store, of) if one.paper == paper]
        if not found:
            return None
        words = tr("Sentence in “{name}”").format(name=name)
        words = papers.labelled(store.read(papers.title, paper), words)
        said = [replace(found[0], sentence=sentence)]
        return store.act(Entry("sentence", words), [(Mark.ENTRY, entry_values(of, said))])
