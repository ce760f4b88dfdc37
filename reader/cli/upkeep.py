"""The commands that look after a library."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import chain

from reader.cli.terminal import followed, visible
from reader.index.catching_up import catch_up
from reader.index.folder import IndexDamagedError, IndexFolder
from reader.library import Library
from reader.store import changes, counts
from reader.store.check import Finding
from reader.store.check import check as look_over
from reader.store.store import Store


def check(library: Library, _options: argparse.Namespace) -> int:
    """Look the library and its index over; say what was looked at."""
    faults = 0
    with Store(library) as store:
        for finding in chain(store.read(look_over), _index(store)):
            faults += bool(finding.fault)
            print(visible(f"{'FAULT' if finding.fault else 'ok':<6}{finding.what}"))
            if finding.fault:
                print(visible(f"      {finding.fault}"))
    return int(bool(faults))


def _index(store: Store) -> Iterator[Finding]:
    what = "the search index"
    if not store.library.index(store.id).exists():
        yield Finding(f"{what} (not made yet: the next search makes it)")
        return
    folder = IndexFolder(store.library.index(store.id), store.id)
    try:
        index = folder.open()
        folder.verify()
    except IndexDamagedError as error:
        yield Finding(what, f"{error} It is made again by the next search, or 'rebuild-index'.")
        return
    state, documents = folder.state(index), index.doc_count() - 1
    index.close()
    if state.seq == store.read(changes.last) and documents != store.read(counts.papers):
        yield Finding(what, f"it holds {documents} papers. Run 'lectern rebuild-index'.")
    else:
        yield Finding(what)


def rebuild_index(library: Library, _options: argparse.Namespace) -> int:
    """Make the search index anew."""
    with Store(library) as store:
        for _ in followed(catch_up(store, rebuild=True)):
            pass
        print(f"{store.read(counts.papers):,} papers are indexed.")
    return 0
