"""Measure how quick Lectern is: ``python -m tests.bench NAME [--long] [--json]``."""

from __future__ import annotations

import sys

from tests.bench.claims import measured_claims
from tests.bench.duplicates import duplicates
from tests.bench.exports import exports
from tests.bench.frames import frames
from tests.bench.importing import importing
from tests.bench.json_lines import json_lines
from tests.bench.latency import latency
from tests.bench.quality import quality
from tests.bench.repair import repair
from tests.bench.searching import search
from tests.rows import Measurement, main

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
}

if __name__ == "__main__":
    sys.exit(main(BENCHES, sys.argv[1:], "python -m tests.bench"))
