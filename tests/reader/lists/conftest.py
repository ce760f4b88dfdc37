"""A library of six papers, for lists of them."""

from __future__ import annotations

import pytest

from reader.store.store import Store
from tests.builders import imported, write_digest
from tests.reader.lists.deeds import PAPERS


@pytest.fixture
def store(library, tmp_path):
    with Store(library) as opened:
        imported(opened, write_digest(tmp_path, "monday", range(PAPERS)))
        yield opened
