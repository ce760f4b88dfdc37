"""Take files that are dropped on a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent


def files_of(event: QDropEvent) -> tuple[Path, ...]:
    """Return the local files and folders that are dragged."""
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())


def take_copies(event: QDropEvent) -> None:
    """Take files as copies: where they came from they are not to be deleted."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
