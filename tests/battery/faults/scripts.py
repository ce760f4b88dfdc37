"""All scripts, and the digests that they take in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from tests.battery.faults import bringing_back, handing_out, keeping
from tests.battery.faults.doing import Inputs, Recorded
from tests.battery.faults.script import Script
from tests.builders import write_digest

SIZES = {"first": 20, "second": 155, "third": 5}
"""New papers of each digest; 155 take two transactions."""


def scripts(only: Collection[str] = ()) -> Sequence[Script]:
    """Return all scripts; or *only* those of these names."""
    every = (
        keeping.create(),
        keeping.import_(),
        keeping.annotate(),
        keeping.indexing(),
        keeping.migrate(),
        keeping.save_settings(),
        handing_out.export(),
        handing_out.back_up_twice(),
        bringing_back.restoring(),
        bringing_back.rebuilding(),
    )
    return [one for one in every if not only or one.name in only]


def inputs(folder: Path) -> Inputs:
    """Write the digests into *folder*, and read them."""
    paths, start = {}, 0
    for name, size in SIZES.items():
        paths[name] = write_digest(folder, name, range(start, start + size))
        start += size
    return Inputs(paths, Recorded(list(paths.values())))
