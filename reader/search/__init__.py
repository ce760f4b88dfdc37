"""Answer what is typed into the search box: words from the index, marks from the database."""

from reader.search.asking import Search, refuse_empty

__all__ = ["Search", "refuse_empty"]
