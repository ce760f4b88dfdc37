"""Put files into a ZIP archive whose bytes depend on them alone, not on the clock."""

from __future__ import annotations

import io
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_WHEN = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP archive knows."""
_MODE = 0o644 << 16


def zipped(files: Iterable[tuple[str, bytes]], stored: str = "") -> bytes:
    """Return an archive of *files*, in their order; the one called *stored* is not compressed."""
    whole = io.BytesIO()
    with ZipFile(whole, "w") as archive:
        for name, data in files:
            info = ZipInfo(name, _WHEN)
            info.create_system = 3  # wherever it is made, the same bytes
            info.external_attr = _MODE
            info.compress_type = ZIP_STORED if name == stored else ZIP_DEFLATED
            archive.writestr(info, data)
    return whole.getvalue()
