"""Have other people's programs read every export, and print what came of it as one table.

    python -m tests.proofs [FORMAT ...]

The small list that they read has hostile texts in it, Chinese, Japanese, Hebrew and Arabic,
emoji and mathematics. `tests/reader/exports/proof/install.sh` installs the programs.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, field

import pytest

from tests.proofs.table import PLACES, PROOFS, ROOT, Proof, matches


@dataclass(eq=False, slots=True)
class Outcomes:
    """What came of each test: a plugin of pytest's."""

    each: dict[str, str] = field(default_factory=dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what came of a test: the worst of its parts counts."""
        if report.when == "call" or not report.passed:
            self.each[report.nodeid] = report.outcome

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note a file that could not be read."""
        if report.failed:
            self.each[report.nodeid] = report.outcome


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("formats", nargs="*", help="these formats only")
    wanted = frozenset(parser.parse_args().formats)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.chdir(ROOT)
    outcomes, held = Outcomes(), True
    with redirect_stdout(sys.stderr):
        pytest.main(["-q", "-m", "not shared", *PLACES], plugins=[outcomes, _Only(wanted)])
    print("| format | read by | version | result |\n|---|---|---|---|")
    for proof in PROOFS:
        version = proof.version() or "not here"
        for name in proof.formats:
            if not wanted or name in wanted:
                told, holds = judged(proof, name, outcomes.each)
                held = held and holds
                print(f"| {name} | {proof.program} | {version} | {told} |")
    return 0 if held else 1


def judged(proof: Proof, name: str, outcomes: Mapping[str, str]) -> tuple[str, bool]:
    """Return what came of a proof in words, and whether nothing of it failed or was left out."""
    some = Counter(came for test, came in outcomes.items() if matches(proof, name, test))
    words = {"passed": "✓ {} hold", "failed": "**✗ {} fail**", "skipped": "– {} not tried"}
    told = [words[came].format(some[came]) for came in words if some[came]]
    return ", ".join(told) or "**no test**", bool(some) and set(some) == {"passed"}


@dataclass(eq=False, slots=True)
class _Only:
    """Leaves out the tests of other formats: a plugin of pytest's."""

    wanted: frozenset[str]

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the tests that prove something that is wanted."""
        items[:] = [item for item in items if any(self._proving(item.nodeid))]

    def _proving(self, test: str) -> Iterator[bool]:
        for proof in PROOFS:
            names = (name for name in proof.formats if not self.wanted or name in self.wanted)
            yield any(matches(proof, name, test) for name in names)


if __name__ == "__main__":
    sys.exit(main())
