"""A search of what a test has filled its library with."""

from __future__ import annotations

import pytest

from reader.search import Search


@pytest.fixture
def search(filled):
    searching = Search(filled)
    yield searching
    searching.close()
