"""Make a font of letters that have no shape, as a TrueType file of the least that programs take."""

from __future__ import annotations

import struct

BOX = "□"
"""The one letter that has a shape, for what no font has."""
JOINER = "\u2060"
BOX_WIDTH = 0.78
"""For letters of the size 1."""
_EM = 1000
_SIDE, _STROKE, _ADVANCE, _BEARING = 620, 40, round(BOX_WIDTH * _EM), 80
"""Of the box, in thousandths of the size of the letters."""
_GLYPHS = 3
"""What stands for unknown letters, the joiner, and the box; then come the others."""


def blank_font(family: str, first: int, count: int) -> bytes:
    """Return a font of *count* letters from the code *first* on, and of `BOX` and `JOINER`."""
    box, glyphs = _box(), _GLYPHS + count
    starts = [0, 0, 0, *[len(box)] * (glyphs - 2)]
    widths = [(0, 0), (0, 0), (_ADVANCE, _BEARING), *[(1, 0)] * count]
    bounds = (0, 0, _ADVANCE, _SIDE)
    told = (0x10000, glyphs, 8, 2)
    return _file(
        {
            b"OS/2": struct.pack(">H3h", 4, 500, 400, 5).ljust(96, b"\0"),
            b"cmap": _codes(first, count),
            b"glyf": box,
            b"head": struct.pack(">4I2H16x", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _EM)
            + struct.pack(">4h2H3h", *bounds, 0, 8, 2, 1, 0),
            b"hhea": struct.pack(">I3hH11hH", 0x10000, _SIDE, 0, 0, _ADVANCE, *[0] * 11, glyphs),
            b"hmtx": b"".join(struct.pack(">Hh", *each) for each in widths),
            b"loca": struct.pack(f">{len(starts)}I", *starts),
            b"maxp": struct.pack(">I3H", *told).ljust(32, b"\0"),
            b"name": _names(family),
            b"post": struct.pack(">I", 0x30000).ljust(32, b"\0"),
        }
    )


def _box() -> bytes:
    """Return the outline of a box: a square, and a smaller one the other way round within it."""
    low, high = _BEARING, _BEARING + _SIDE
    inner, upper = low + _STROKE, high - _STROKE
    points = [(low, 0), (low, _SIDE), (high, _SIDE), (high, 0)]
    points += [(inner, _STROKE), (upper, _STROKE)]
    points += [(upper, _SIDE - _STROKE), (inner, _SIDE - _STROKE)]
    steps = [(0, 0), *points]
    across = [here[0] - there[0] for there, here in zip(steps, points, strict=False)]
    down = [here[1] - there[1] for there, here in zip(steps, points, strict=False)]
    head = struct.pack(">5h3H", 2, low, 0, high, _SIDE, 3, 7, 0)
    return (head + b"\1" * 8 + struct.pack(">16h", *across, *down)).ljust(64, b"\0")


def _codes(first: int, count: int) -> bytes:
    """Return the table of codes, in segments: letters, joiner, box, in the order of their codes."""
    segments = sorted(
        [(ord(JOINER), 1, 1), (ord(BOX), 2, 1), (first, _GLYPHS, count), (0xFFFF, 0, 1)]
    )
    ends = [code + many - 1 for code, _, many in segments]
    starts = [code for code, _, _ in segments]
    deltas = [(glyph - code) % 0x10000 for code, glyph, _ in segments]
    body = struct.pack(">4H5H", 8, 8, 2, 0, *ends, 0)
    body += struct.pack(">12H", *starts, *deltas, 0, 0, 0, 0)
    return struct.pack(">4HI3H", 0, 1, 3, 1, 12, 4, 6 + len(body), 0) + body


def _names(family: str) -> bytes:
    """Return the names of the family, of the font, and of the font for PostScript: all the same."""
    name, ids = family.encode("utf-16-be"), (1, 4, 6)
    records = (struct.pack(">6H", 3, 1, 0x409, each, len(name), 0) for each in ids)
    return struct.pack(">3H", 0, len(ids), 6 + 12 * len(ids)) + b"".join(records) + name


def _file(tables: dict[bytes, bytes]) -> bytes:
    """Return a file of tables, in the order of their names."""
    start, head, body = 12 + 16 * len(tables), b"", b""
    for name, table in sorted(tables.items()):
        padded = table + b"\0" * (-len(table) % 4)
        head += struct.pack(">4s3I", name, _sum(padded), start + len(body), len(table))
        body += padded
    return struct.pack(">I4H", 0x10000, len(tables), 128, 3, 16 * len(tables) - 128) + head + body


def _sum(table: bytes) -> int:
    numbers: tuple[int, ...] = struct.unpack(f">{len(table) // 4}I", table)
    return sum(numbers) % 2**32
