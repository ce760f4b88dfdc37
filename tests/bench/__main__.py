"""Measure how quick Lectern is: ``python -m tests.bench NAME [--long] [--json]``."""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Iterator

from tests.bench.bundled import bundled
from tests.bench.claims import measured_claims
from tests.bench.duplicates import duplicates
from tests.bench.exports import exports
from tests.bench.frames import frames
from tests.bench.growth import growth, readme
from tests.bench.importing import importing
from tests.bench.json_lines import json_lines
from tests.bench.latency import latency
from tests.bench.maps import maps
from tests.bench.migrating import migrating
from tests.bench.quality import quality
from tests.bench.repair import repair
from tests.bench.results.figures import kept_rows
from tests.bench.searching import search
from tests.bench.start import start
from tests.rows import Measurement, Row, main

BENCHES: dict[str, Measurement] = {
    "import": importing,
    "json-lines": json_lines,
    "frames": frames,
    "latency": latency,
    "duplicates": duplicates,
    "repair": repair,
    "claims": measured_claims,
    "search": search,
    "quality": quality,
    "exports": exports,
    "map": maps,
    "migration": migrating,
    "start": start,
    "bundle": bundled,
    "growth": growth,
    "readme": readme,
}


def run(arguments: list[str]) -> int:
    """Run what is named; keep the rows of everything, where that was run."""
    rows: defaultdict[str, list[Row]] = defaultdict(list)

    def noting(name: str) -> Measurement:
        def noted(long: bool) -> Iterator[Row]:
            for row in BENCHES[name](long):
                rows[name].append(row)
                yield row

        return noted

    begun = time.monotonic()
    status = main({name: noting(name) for name in BENCHES}, arguments, "python -m tests.bench")
    if "all" in arguments:
        kept_rows(rows, time.monotonic() - begun)
    return status


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
