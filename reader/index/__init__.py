"""The only Whoosh: a cache over the texts of a library that can be deleted at any time."""

from reader.index import unpickling  # noqa: F401 - before Whoosh reads anything
