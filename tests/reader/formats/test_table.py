"""Every format stands all that is in the table; `tests.reader.formats.table` prints it."""

from __future__ import annotations

import pytest

from tests.reader.formats.table import COLUMNS, kinds


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("kind", list(kinds()), ids=lambda kind: kind.name)
def test_a_format_stands(kind, column):
    cell = COLUMNS[column](kind)
    if cell.said == "not here":
        pytest.skip("reads ../shared (or LECTERN_SHARED), which is not here")
    assert cell.holds, cell.said
