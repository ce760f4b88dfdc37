"""Keep how the window looked with a checksum: a byte that changed on the disk is noticed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from reader.files import write_whole


def read(path: Path) -> tuple[dict[str, Any], bool]:
    """Return what `write` wrote to *path*, and whether it is whole; nothing where it is not."""
    try:
        key, _, text = path.read_bytes().partition(b"\n")
    except FileNotFoundError:
        return {}, True
    except OSError:
        return {}, False
    if key != _key(text):
        return {}, False
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}, False
    return (found, True) if isinstance(found, dict) else ({}, False)


def write(path: Path, values: Mapping[str, Any]) -> None:
    """Write *values* to *path*, whole or not at all.

    Raises:
        LecternError: It cannot be written.
    """
    text = json.dumps(values).encode()
    write_whole(path, [_key(text), b"\n", text])


def _key(text: bytes) -> bytes:
    return sha256(text).hexdigest().encode()
