"""Leave a library as a power cut does: its acts are in the log, and the log is damaged."""

from __future__ import annotations

from reader.library import Library
from reader.store.store import Store
from reader.triage import star
from tests.builders import all_ids


def torn(library: Library) -> bytes:
    """Star and unstar a paper, and damage the log that has it; return the log."""
    with Store(library) as store:
        for on in (True, False, True, False):
            star(store, all_ids(store)[:1], on=on)
        log = library.database.with_name("library.sqlite-wal")
        files = {path: path.read_bytes() for path in (library.database, log)}
    for path, data in files.items():
        path.write_bytes(data)
    damaged = bytearray(files[log])
    damaged[len(damaged) // 2] ^= 4
    log.write_bytes(damaged)
    return bytes(damaged)
