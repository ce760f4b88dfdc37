"""Draw the map of a library, or place what is new on the one that is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

import numpy as np

from reader.map.kept import Chart, opened, path_of, save
from reader.map.labels import labels
from reader.map.placing import among, placed
from reader.map.terms import Gathering, Ints
from reader.map.vectors import found_basis, projected
from reader.store import find
from reader.store.store import Store
from reader.types import PaperId, Place, PlaceKind, Progress
from reader.types.maps import LEAST_OF_MAP, Mapped
from reader.types.taking_in import came_to
from reader.words import tr

SHARE = 4
"""All are placed anew when one paper in so many has come since they were, or is gone."""
BATCH = 500
"""Papers read at once."""
SEED = 0
"""Of all that is drawn by lot: papers that came in the same order give the same map anywhere."""


def draw(store: Store, *, anew: bool = False) -> Iterator[Progress | Mapped]:
    """Yield progress, and at last the map as the library is now.

    Stopped, nothing is kept of it. Papers that came since the map was drawn are placed among
    the others, which stay where they are; when they are many, or the reader wants it *anew*,
    all are placed again.
    """
    ids = np.sort(np.array(store.read(find.ids, Place(PlaceKind.ALL)), np.int64))
    if len(ids) < LEAST_OF_MAP:
        yield Mapped(b"", b"", papers=len(ids))
        return
    path = path_of(store.library.index(store.id))
    before = None if anew else opened(path)
    work = _followed(store, before, ids) if _serves(before, ids) else _drawn(store, ids)
    chart = yield from came_to(work)
    if chart is not before:
        with suppress(OSError):  # a cache that cannot be written is gone without
            save(path, chart)
    added = max(0, len(chart.ids) - chart.drawn)
    places = chart.places.tobytes()
    yield Mapped(chart.ids.tobytes(), places, chart.labels, len(chart.ids), added)


def _serves(chart: Chart | None, ids: Ints) -> bool:
    if chart is None:
        return False
    stayed = int(np.isin(chart.ids, ids, assume_unique=True).sum())
    grown = len(ids) - min(stayed, chart.drawn)
    return (len(chart.ids) - stayed) * SHARE <= chart.drawn and grown * SHARE <= chart.drawn


def _drawn(store: Store, ids: Ints) -> Iterator[Progress | Chart]:
    papers = Gathering()
    yield from _read(store, ids, papers)
    yield from chart_of(papers, ids, SEED)


def chart_of(papers: Gathering, ids: Ints, seed: int) -> Iterator[Progress | Chart]:
    """Draw the map of *papers*, which have these numbers; it comes last."""
    counted = papers.counted()
    basis = yield from came_to(found_basis(counted, papers.words, seed))
    vectors = yield from came_to(projected(counted, papers.stems, basis))
    del counted
    places = yield from came_to(placed(vectors, seed))
    yield Progress(tr("Naming regions"), 0, 0)
    named = tuple(labels(papers, places, seed))
    yield Chart(ids, places, vectors.astype(np.float16), basis, named, len(ids))


def _followed(store: Store, chart: Chart | None, ids: Ints) -> Iterator[Progress | Chart]:
    """Yield the map without what is gone, and with what is new."""
    assert chart is not None
    stays = np.isin(chart.ids, ids, assume_unique=True)
    new = np.setdiff1d(ids, chart.ids, assume_unique=True)
    if stays.all() and not len(new):
        yield chart
        return
    places, vectors = chart.places[stays], chart.vectors[stays]
    if len(new):
        papers = Gathering()
        yield from _read(store, new, papers)
        found = yield from came_to(projected(papers.counted(), papers.stems, chart.basis))
        beside = among(found, vectors.astype(np.float32), places, SEED)
        places = np.concatenate([places, beside.clip(-1, 1)]).astype(np.float32)
        vectors = np.concatenate([vectors, found.astype(np.float16)])
    every = np.concatenate([chart.ids[stays], new])
    drawn = int(min(chart.drawn, stays.sum()))
    yield Chart(every, places, vectors, chart.basis, chart.labels, drawn)


def _read(store: Store, ids: Sequence[PaperId] | Ints, papers: Gathering) -> Iterator[Progress]:
    for start in range(0, len(ids), BATCH):
        yield Progress(tr("Reading papers"), start, len(ids))
        wanted = [PaperId(int(one)) for one in ids[start : start + BATCH]]
        known = dict(store.read(find.texts, wanted))
        papers.take(known.get(one, ("", "")) for one in wanted)
