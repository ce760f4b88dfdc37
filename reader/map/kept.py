"""Keep the map of a library in its cache: delete it at will, it is drawn again."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.map.terms import Floats, Ints
from reader.map.vectors import Basis
from reader.search.lexicon import bytes_of, lines, read, write
from reader.types.maps import MapLabel

VERSION = 1
"""Raised whenever maps are drawn, or kept, in another way: they are then drawn again."""

_NAMES = (
    *("about", "ids", "places", "vectors", "stems", "weights", "directions"),
    *("texts", "label_places", "label_sizes"),
)


@dataclass(frozen=True, slots=True)
class Chart:
    """A map as it was drawn, with what places later papers on it."""

    ids: Ints
    places: Floats
    vectors: NDArray[np.float16]
    basis: Basis
    labels: tuple[MapLabel, ...]
    drawn: int
    """Papers that were there when all were placed; the rest came later."""


def path_of(index: Path) -> Path:
    """Return where the map stands that belongs to the search index at *index*."""
    return index.with_name(f"{index.name}.map")


def opened(path: Path) -> Chart | None:
    """Return the map at *path*; None when it is not there, damaged, or of other rules."""
    arrays = read(path, _NAMES)  # its checksums tell a damaged one, and nothing is unpickled
    with suppress(ValueError, TypeError, KeyError, IndexError):
        return _chart(arrays) if arrays else None
    return None


def save(path: Path, chart: Chart) -> None:
    """Write the map whole, in place of an older one."""
    labels = chart.labels
    write(
        path,
        {
            "about": np.array([VERSION, chart.drawn], np.int64),
            "ids": chart.ids,
            "places": chart.places,
            "vectors": chart.vectors,
            "stems": bytes_of(chart.basis.stems),
            "weights": chart.basis.weights,
            "directions": chart.basis.directions,
            "texts": bytes_of(label.text for label in labels),
            "label_places": np.array([(one.x, one.y) for one in labels], np.float32),
            "label_sizes": np.array([(one.level, one.papers) for one in labels], np.int64),
        },
    )


def _chart(arrays: Mapping[str, NDArray[Any]]) -> Chart:
    """Return what the arrays say.

    Raises:
        ValueError: It is of other rules, or does not fit together.
    """
    version, drawn = map(int, arrays["about"])
    stems = tuple(lines(arrays["stems"]))
    size, words, width = len(arrays["ids"]), len(stems), arrays["directions"].shape[-1]
    fitting = {
        "ids": (np.int64, (size,)),
        "places": (np.float32, (size, 2)),
        "vectors": (np.float16, (size, width)),
        "label_places": (np.float32, (len(arrays["label_sizes"]), 2)),
        "weights": (np.float32, (words,)),
        "directions": (np.float32, (words, width)),
    }
    fits = all(
        arrays[name].dtype == kind and arrays[name].shape == shape
        for name, (kind, shape) in fitting.items()
    )
    numbers = ("places", "vectors", "weights", "directions", "label_places")
    sound = all(np.isfinite(arrays[name]).all() for name in numbers)
    apart = len(np.unique(arrays["ids"])) == size
    if version != VERSION or not (fits and sound and apart and 0 <= drawn <= size):
        raise ValueError("This is no map.")
    labels = tuple(
        MapLabel(text, x, y, level, papers)
        for text, (x, y), (level, papers) in zip(
            lines(arrays["texts"]),
            arrays["label_places"].tolist(),
            arrays["label_sizes"].tolist(),
            strict=True,
        )
    )
    basis = Basis(stems, arrays["weights"], arrays["directions"])
    return Chart(arrays["ids"], arrays["places"], arrays["vectors"], basis, labels, drawn)
