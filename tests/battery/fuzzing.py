"""The process that fuzzes one importer by coverage: ``python -m tests.battery.fuzzing NAME …``.

What follows the name goes to libFuzzer, such as ``-max_total_time=60`` and folders of inputs.
"""

from __future__ import annotations

import sys
from contextlib import suppress

import atheris  # the extra “fuzz”: see tests.battery.fuzz

with atheris.instrument_imports(include=["reader", "bibtexparser", "feedparser", "rispy"]):
    from reader.errors import LecternError
    from tests.battery.importers import IMPORTERS


def main() -> None:
    """Fuzz the importer that is named first; the process ends in libFuzzer."""
    program, name, *options = sys.argv
    importer = IMPORTERS[name]

    def take(data: bytes) -> None:
        with suppress(LecternError):
            importer(data)

    atheris.Setup([program, *options], take)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
