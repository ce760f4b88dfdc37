"""What Whoosh's own segments hold, which no index of ours does: for comparing the two."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from reader.index import unpickling

_OWN = {
    ("whoosh.codec.whoosh3", "W3Codec"),
    ("whoosh.codec.whoosh3", "W3Segment"),
    ("collections", "defaultdict"),
    ("builtins", "int"),
    ("_codecs", "encode"),
}


@contextmanager
def own_segments() -> Iterator[None]:
    """Let Whoosh read its own segments meanwhile."""
    with mock.patch.object(unpickling, "_ALLOWED", unpickling._ALLOWED | _OWN):
        yield
