"""Make a picture of what is painted, as PNG or SVG, ask where to, and write it whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.errors import LecternError
from reader.files import write_whole
from reader.text.unobeyed import unobeyed
from reader.words import tr
from ui.session import Session

KINDS = ("png", "svg")
SHARP = 2.0
"""Pixels of a PNG for one of the screen."""


def picture(size: QSize, title: str, paint: Callable[[QPainter], object], kind: str) -> bytes:
    """Return what *paint* paints in *size* as a file of that kind, one of `KINDS`."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if kind == "png":
        image = QImage(size * SHARP, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SHARP)
        painter = QPainter(image)
        paint(painter)
        painter.end()
        image.save(buffer, "PNG")  # type: ignore[call-overload]
    else:
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setSize(size)
        made.setViewBox(QRectF(QPointF(0, 0), size.toSizeF()))
        # Letters are as large as in a window, where points are more than pixels.
        made.setResolution(round(QGuiApplication.primaryScreen().logicalDotsPerInch()))
        made.setTitle(unobeyed(title))
        painter = QPainter(made)
        paint(painter)
        painter.end()
    buffer.close()
    return bytes(data.data())


def asked(
    parent: QWidget | None, session: Session, heading: str, stem: str, kind: str
) -> Path | None:
    """Ask for a file of that kind, called *stem* at first; return None where none is wanted.

    It lies where the last export went, unless the reader goes elsewhere.
    """
    kinds, start = f"{kind.upper()} (*.{kind})", Path(session.settings.export_folder)
    name, _ = QFileDialog.getSaveFileName(parent, heading, str(start / f"{stem}.{kind}"), kinds)
    if not name:
        return None
    session.remember(export_folder=str(Path(name).parent))
    return Path(name)


def write(session: Session, path: Path, data: bytes, tell: Callable[[str], object]) -> None:
    """Write a picture, whole or not at all, and *tell* how that went."""

    def failed(error: BaseException) -> None:
        if not isinstance(error, LecternError):
            raise error
        tell(f"{error} {error.advice}".strip())

    session.lanes.counting.call(
        lambda _: write_whole(path, [data]),
        lambda _: tell(tr("Written to {path}").format(path=path)),
        failed,
    )
