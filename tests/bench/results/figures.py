"""Keep figures of a run: as JSON, as a table, as plots; the table stands in the README, too."""

from __future__ import annotations

import json
import math
import os
import platform
import sqlite3
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.bench.results.plots import Line, plot
from tests.bench.results.reasons import REASONS, TITLES
from tests.rows import Row

HERE = Path(__file__).parent
README = HERE.parents[2] / "README.md"
BEGIN, END = "<!-- bench -->", "<!-- /bench -->"
_RULE = "| --- | --: | --- | --- |"
_PACKAGES = ("PySide6-Essentials", "sqlite-utils", "numpy", "tantivy")

Series = tuple[str, str, str]
"""What is measured, of which engine, and of which kind."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What something cost at a number of papers."""

    measure: str
    engine: str
    papers: int
    cost: float
    unit: str
    kind: str = ""

    @property
    def name(self) -> str:
        """What is measured, of whom, in what."""
        return f"{' '.join(filter(None, self.series))}, {self.unit}"

    @property
    def series(self) -> Series:
        """What it is a point of."""
        return self.measure, self.engine, self.kind


@dataclass(frozen=True, slots=True)
class Run:
    """Figures of one run: when, where and of what."""

    date: str
    machine: str
    versions: str
    commit: str
    shown_on: str
    figures: tuple[Figure, ...]


def kept(figures: Sequence[Figure], shown_on: str) -> str:
    """Keep the figures and what is made of them; return the folder's name."""
    run = Run(_date(), _machine(), _versions(), _commit(), shown_on, tuple(figures))
    (HERE / "growth.json").write_text(json.dumps(asdict(run), indent=1) + "\n", "utf-8")
    for measure, lines in _lines(run).items():
        unit = next(one.unit for one in figures if one.measure == measure)
        (HERE / f"{measure}.svg").write_text(plot(TITLES[measure], unit, lines), "utf-8")
    (HERE / "growth.md").write_text(page(run), "utf-8")
    return str(HERE.relative_to(README.parent))


def kept_rows(rows: Mapping[str, Sequence[Row]], seconds: float) -> None:
    """Keep every row of all measurements, with its goal."""
    parts = ["# All measurements, with their goals", f"{_about()} It took {seconds / 60:.0f} min."]
    for name, some in rows.items():
        told = ([one.name, _figure(one.figure), one.goal, str(one.holds)] for one in some)
        lines = ["| " + " | ".join(each).replace("\n", " ") + " |" for each in told]
        parts += [f"## {name}", "\n".join(["| what | figure | goal | holds |", _RULE, *lines])]
    (HERE / "all.md").write_text("\n\n".join(parts) + "\n", "utf-8")
    told = {name: [asdict(one) for one in some] for name, some in rows.items()}
    about = {"about": _about(), "seconds": seconds, "rows": told}
    (HERE / "all.json").write_text(json.dumps(about, indent=1, ensure_ascii=False) + "\n", "utf-8")


def last() -> Run | None:
    """Return the run that is kept, if there is one."""
    path = HERE / "growth.json"
    if not path.is_file():
        return None
    told = json.loads(path.read_text("utf-8"))
    return Run(**told | {"figures": tuple(Figure(**one) for one in told["figures"])})


def fitted(figures: Iterable[Figure]) -> Mapping[Series, float]:
    """Return by which power of the number of papers the cost of each series grows."""
    return {
        series: _exponent([(one.papers, one.cost) for one in some])
        for series, some in _grouped(figures).items()
        if len(some) > 1
    }


def _exponent(points: Sequence[tuple[int, float]]) -> float:
    """Return the slope of the straight line that fits best where both axes are logarithmic."""
    across = [math.log(papers) for papers, _ in points]
    up = [math.log(max(cost, 1e-6)) for _, cost in points]
    middle, height = sum(across) / len(across), sum(up) / len(up)
    over = sum((x - middle) * (y - height) for x, y in zip(across, up, strict=True))
    return over / sum((x - middle) ** 2 for x in across)


def _grouped(figures: Iterable[Figure]) -> dict[Series, list[Figure]]:
    found: dict[Series, list[Figure]] = {}
    for one in figures:
        found.setdefault(one.series, []).append(one)
    return found


def _lines(run: Run) -> dict[str, list[Line]]:
    steep, found = fitted(run.figures), dict[str, list[Line]]()
    for series, some in _grouped(run.figures).items():
        points = tuple((one.papers, one.cost) for one in some)
        name = " ".join(filter(None, series[1:]))
        line = Line(name, series[1] == "Lectern", points, steep.get(series, 0))
        found.setdefault(series[0], []).append(line)
    return found


def page(run: Run) -> str:
    """Return all as Markdown: the table, how cost grows and why, and the plots."""
    parts = ["# How cost grows with the number of papers", table(run)]
    for measure in dict.fromkeys(one.measure for one in run.figures):
        parts += [f"## {TITLES[measure]}", REASONS[measure], f"![{measure}]({measure}.svg)"]
    return "\n\n".join(parts) + "\n"


def table(run: Run) -> str:
    """Return the figures as a table of Markdown, with its date and machine."""
    sizes = sorted({one.papers for one in run.figures})
    steep = fitted(run.figures)
    head = ["what", "of", *(f"{size:,} papers" for size in sizes), "grows as"]
    rows = [head, ["---"] * 2 + ["--:"] * (len(sizes) + 1)]
    for series, some in _grouped(run.figures).items():
        at = {one.papers: f"{_shown(one.cost)} {one.unit}" for one in some}
        measure = TITLES[series[0]] + (f": {series[2]}" if series[2] else "")
        power = f"n^{steep[series]:.2f}" if series in steep else "–"
        rows.append([measure, series[1], *(at.get(size, "–") for size in sizes), power])
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    about = f"Measured on {run.date} at commit {run.commit}, {run.machine}; {run.versions}."
    return "\n".join([about, "", *lines])


def _figure(figure: float | str) -> str:
    return figure.replace("|", "/") if isinstance(figure, str) else f"{figure:,.4g}"


def _shown(cost: float) -> str:
    return f"{cost:,.0f}" if cost >= 100 else f"{cost:.3g}"


def fill_readme() -> bool:
    """Put the table into the README between its marks; say whether both are there."""
    text, run = README.read_text("utf-8"), last()
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end and run):
        return False
    README.write_text(f"{before}{BEGIN}\n{table(run)}\n{END}{after}", "utf-8")
    return True


def in_readme() -> str:
    """Return what stands between the marks of the README."""
    return README.read_text("utf-8").partition(BEGIN)[2].partition(END)[0].strip()


def _about() -> str:
    return f"Measured on {_date()} at commit {_commit()}, {_machine()}; {_versions()}."


def _date() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _machine() -> str:
    model = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
        model = names[0] if names else model
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
        model += f", {memory:.0f} GB of memory"
    except (OSError, ValueError):
        pass
    return f"{model}, {os.cpu_count()} cores, {platform.system()}"


def _versions() -> str:
    told = [f"Python {platform.python_version()}", f"SQLite {sqlite3.sqlite_version}"]
    for name in _PACKAGES:
        try:
            told.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(told)


def _commit() -> str:
    command = ["git", "-C", str(HERE), "rev-parse", "--short", "HEAD"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"
