"""What is kept of the benchmarks: how steeply costs grow, the table, and the one in the README."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.results import figures
from tests.bench.results.figures import Figure, Run, fitted, in_readme, last, page, table
from tests.bench.results.plots import Line, plot
from tests.bench.results.reasons import REASONS, TITLES

SIZES = (1_000, 10_000, 100_000)


def costs(power: float, factor: float = 1.0, engine: str = "Lectern") -> tuple[Figure, ...]:
    return tuple(Figure("query", engine, n, factor * n**power, "ms", "AND of two") for n in SIZES)


def run(*some: Figure) -> Run:
    return Run("2026-11-23 01:00 UTC", "a machine", "Python 3", "abc", "Xvfb", some)


@given(st.floats(0, 2), st.floats(0.01, 100))
def test_the_power_by_which_costs_grow_is_found(power, factor):
    (found,) = fitted(costs(power, factor)).values()
    assert found == pytest.approx(power, abs=1e-6)


def test_the_table_has_a_line_for_each_engine_and_a_column_for_each_size():
    lines = table(run(*costs(1), *costs(0.5, 3, "FTS5"))).splitlines()
    assert lines[0].startswith("Measured on 2026-11-23")
    assert lines[2].count("papers") == len(SIZES)
    assert [line.split(" | ")[1] for line in lines[4:]] == ["Lectern", "FTS5"]
    assert [line.split("n^")[1].rstrip(" |") for line in lines[4:]] == ["1.00", "0.50"]


def test_each_measure_has_its_reason():
    assert TITLES.keys() == REASONS.keys()
    assert REASONS["query"] in page(run(*costs(1)))


def test_a_plot_is_svg_with_a_line_for_each_engine():
    lines = [Line("<Lectern>", True, ((1_000, 0.1), (10_000, 2.0)), 1.3)]
    lines.append(Line("FTS5", False, ((1_000, 3.0),), 0))
    drawn = ET.fromstring(plot("A search", "ms", lines))
    kinds = [each.tag.rpartition("}")[2] for each in drawn.iter()]
    assert kinds.count("polyline") == 2
    assert kinds.count("circle") == 3
    assert "<Lectern>  n^1.30" in "".join(drawn.itertext())


def test_the_readme_shows_the_run_that_is_kept():
    kept = last()
    assert in_readme() == (table(kept) if kept else "")


def test_the_readme_is_filled_between_its_marks(tmp_path, monkeypatch):
    monkeypatch.setattr(figures, "README", tmp_path / "README.md")
    monkeypatch.setattr(figures, "last", lambda: run(*costs(1)))
    figures.README.write_text("before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n")
    assert figures.fill_readme()
    assert figures.fill_readme()
    assert in_readme() == table(run(*costs(1)))
    assert figures.README.read_text().startswith("before\n")
    assert figures.README.read_text().endswith("\nafter\n")
