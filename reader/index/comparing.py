"""Compare an index with the library: does it hold the same papers, and the words that they have?"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from time import sleep

import numpy as np
from numpy.typing import NDArray
from whoosh.index import FileIndex
from whoosh.reading import SegmentReader

from reader.index.body import placed_words
from reader.index.codec.segment_postings import ArrayPostings
from reader.index.documents import leaves_of
from reader.index.folder import IndexBusyError, IndexDamagedError, IndexFolder
from reader.store import changes, columns
from reader.store.store import Store
from reader.words import tr

TRIES, PAUSE = 20, 0.5
"""How often to look again while somebody writes to the index, and the seconds between."""
SAMPLE = 12
"""Papers of which every word is looked up."""


def index_faults(store: Store) -> Iterator[str | None]:
    """Yield what the index of a library lacks, or has too much; None now and then meanwhile.

    Papers that changed since it was brought up to date are no fault: of those nothing is said,
    nor of an index that somebody goes on writing.
    """
    folder = IndexFolder(store.library.index(store.id), store.id)
    for _ in range(TRIES):
        with ExitStack() as held:
            try:
                held.enter_context(folder.writing())
            except IndexBusyError:
                yield None
                sleep(PAUSE)
                continue
            except OSError:
                pass  # nobody can write there
            yield from _faults(store, folder)
            return


def _faults(store: Store, folder: IndexFolder) -> Iterator[str | None]:
    try:
        index, state = folder.opened()
    except IndexDamagedError as error:
        yield str(error)
        return
    try:
        folder.verify()
        yield None
        if state.seq == store.read(changes.last):
            yield from _compared(store, index)
    except IndexDamagedError as error:
        yield str(error)
    finally:
        index.close()


def _compared(store: Store, index: FileIndex) -> Iterator[str | None]:
    with index.reader() as reader:
        leaves = leaves_of(reader)
        held = np.concatenate([np.empty(0, np.int64), *map(_papers, leaves)])
        held = held[held > 0]
        yield None
        there = np.array([row[0] for rows in store.read(columns.titles) for row in rows], np.int64)
        yield None
        lacking, too_many = np.setdiff1d(there, held), np.setdiff1d(held, there)
        if len(lacking) or len(too_many) or len(held) != len(there):
            yield tr("it lacks {lacking} papers, and holds {more} that are not there").format(
                lacking=len(lacking), more=len(held) - len(there) + len(lacking)
            )
            return
        sample = there[:: max(len(there) // SAMPLE, 1)][:SAMPLE].tolist()
        for leaf in leaves:
            yield from _misfiled(store, leaf, sample)
            yield None


def _papers(leaf: SegmentReader) -> NDArray[np.int64]:
    """Return the papers of a segment; 0 for the state document and deleted ones."""
    papers = ArrayPostings.of(leaf).papers().copy()
    gone = (
        [doc for doc in range(len(papers)) if leaf.is_deleted(doc)] if leaf.has_deletions() else []
    )
    papers[gone] = 0
    return papers


def _misfiled(store: Store, leaf: SegmentReader, sample: list[int]) -> Iterator[str]:
    """Yield the papers of a sample whose words a segment does not have as the library has them."""
    postings, papers = ArrayPostings.of(leaf), _papers(leaf)
    here = [paper for paper in sample if paper in papers]
    for held in store.read(changes.indexed, here):
        doc = int(np.flatnonzero(papers == held.id)[0])
        for stem in {stem for stem, _ in placed_words(held)}:
            found = postings.postings(stem)
            if found is None or doc not in found.docs:
                yield tr("it does not find paper {number} by all of its words").format(
                    number=held.id
                )
                break
