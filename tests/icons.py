"""Draw the program's icon in every size and container that desktops want, from its one SVG.

``python -m tests.icons`` writes them into resources/desktop/icons.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).parents[1] / "resources"
SOURCE = RESOURCES / "icons" / "lectern.svg"
FOLDER = RESOURCES / "desktop" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
IN_ICO = (16, 24, 32, 48, 64, 256)
IN_ICNS = (
    (b"icp4", 16),
    (b"icp5", 32),
    (b"icp6", 64),
    (b"ic07", 128),
    (b"ic08", 256),
    (b"ic09", 512),
)


def drawn(size: int) -> bytes:
    """Return the icon as a PNG of this many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return held.data()


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an icon of Windows with these PNGs in it."""
    head = struct.pack("<3H", 0, 1, len(pictures))
    at, body = len(head) + 16 * len(pictures), b""
    for size, picture in pictures.items():
        side = size % 256  # 256 is written as 0
        head += struct.pack("<4B2H2I", side, side, 0, 0, 1, 32, len(picture), at + len(body))
        body += picture
    return head + body


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return an icon of macOS with these PNGs in it, by their types."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> None:
    """Write all of them."""
    app = QGuiApplication.instance() or QGuiApplication([])
    FOLDER.mkdir(exist_ok=True)
    pictures = {size: drawn(size) for size in SIZES}
    for size, picture in pictures.items():
        (FOLDER / f"lectern-{size}.png").write_bytes(picture)
    (FOLDER / "lectern.ico").write_bytes(ico({size: pictures[size] for size in IN_ICO}))
    (FOLDER / "lectern.icns").write_bytes(icns({kind: pictures[n] for kind, n in IN_ICNS}))
    del app


if __name__ == "__main__":
    main()
