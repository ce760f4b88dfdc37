"""The arrays that a segment consists of, and the one file that they are kept in."""

from __future__ import annotations

import json
import mmap
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

MOST = 1 << 16
"""Documents of a segment at most: their numbers take two bytes, and merging one is soon done."""
MANY: Final = 255
"""A count of so many or more stands in `Arrays.over`."""

_MAGIC = b"Lectern1"
_WIDTH = len(_MAGIC)
_TYPES = {
    "docs": "<u2",
    "counts": "u1",
    "over_at": "<u4",
    "over": "<u4",
    "places": "<u2",
    "terms": "u1",
    "ends": "<u4",
    "first_docs": "<u4",
    "first_places": "<u4",
    "lengths": "u1",
    "papers": "<i8",
}


@dataclass(frozen=True, slots=True)
class Arrays:
    """One segment, in memory or in a file.

    Term number ``t`` has the postings from ``first_docs[t]`` up to ``first_docs[t + 1]``
    in ``docs`` and ``counts``, and so on in ``places``. Its text ends at ``ends[t]`` in
    ``terms``, where a line feed follows each; terms are in order within their field.
    """

    docs: NDArray[np.uint16]
    counts: NDArray[np.uint8]
    over_at: NDArray[np.uint32]
    over: NDArray[np.uint32]
    places: NDArray[np.uint16]
    terms: NDArray[np.uint8]
    ends: NDArray[np.uint32]
    first_docs: NDArray[np.uint32]
    first_places: NDArray[np.uint32]
    lengths: NDArray[np.uint8]
    papers: NDArray[np.int64]
    fields: Mapping[str, tuple[int, int]]
    """The first term of each field, and the one after its last."""
    total: int
    """Words of all documents."""
    stored: Mapping[int, dict[str, Any]] = field(default_factory=dict)
    """What few documents have to keep besides."""
    mapping: mmap.mmap | None = None
    """The file that the arrays are views of, if they are."""


def save(arrays: Arrays, file: BinaryIO) -> None:
    """Write *arrays* to an empty file."""
    file.write(_MAGIC)
    at, places = _WIDTH, {}
    for name, kind in _TYPES.items():
        content = np.ascontiguousarray(getattr(arrays, name), dtype=kind)
        places[name] = (at, len(content))
        file.write(content.data)
        gap = -content.nbytes % _WIDTH
        file.write(b"\0" * gap)
        at += content.nbytes + gap
    told = {
        "arrays": places,
        "fields": dict(arrays.fields),
        "total": arrays.total,
        "stored": list(arrays.stored.items()),
    }
    directory = json.dumps(told).encode()
    file.write(directory + len(directory).to_bytes(_WIDTH, "little") + _MAGIC)


def load(buffer: bytes | mmap.mmap) -> Arrays:
    """Return views of the arrays that `save` wrote.

    Raises:
        ValueError: This is not what it wrote.
    """
    view = memoryview(buffer)
    tail = len(view) - 2 * _WIDTH
    if tail < 0 or view[:_WIDTH] != _MAGIC or view[-_WIDTH:] != _MAGIC:
        raise ValueError("It is no segment.")
    start = tail - int.from_bytes(view[tail:-_WIDTH], "little")
    if start < 0:
        raise ValueError("The segment's directory is not there.")
    told = json.loads(bytes(view[start:tail]))
    parts = {
        name: np.frombuffer(view, kind, told["arrays"][name][1], told["arrays"][name][0])
        for name, kind in _TYPES.items()
    }
    arrays = Arrays(
        **parts,
        fields={name: (first, after) for name, (first, after) in told["fields"].items()},
        total=int(told["total"]),
        stored=dict(told["stored"]),
        mapping=buffer if isinstance(buffer, mmap.mmap) else None,
    )
    _check(arrays)
    return arrays


def _check(arrays: Arrays) -> None:
    """Refuse arrays that do not fit together, so that no reading runs past an end."""
    terms = len(arrays.ends)
    fits = (
        len(arrays.first_docs) == len(arrays.first_places) == terms + 1
        and arrays.first_docs[-1] == len(arrays.docs) == len(arrays.counts)
        and arrays.first_places[-1] == len(arrays.places)
        and (arrays.ends[-1] if terms else -1) == len(arrays.terms) - 1
        and len(arrays.lengths) == len(arrays.papers) <= MOST
    )
    if not fits:
        raise ValueError("The segment's arrays do not fit together.")
