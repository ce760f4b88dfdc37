"""What tests of the core are given beside a store."""

from __future__ import annotations

import pytest

from tests.builders import reading_once


@pytest.fixture
def one_process():
    """Read all that a test takes in by one process."""
    with reading_once():
        yield
