"""The one door to other programs: the browser for safe addresses, the desktop for our folders."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reader.text.urls import safe_address


def open_address(address: str) -> bool:
    """Hand a web or mail address to the desktop; say whether that was done.

    Nothing else ever goes that way: ``file:`` and ``smb:`` would open what a text names, and
    other schemes start programs.
    """
    safe = safe_address(address)
    return safe is not None and QDesktopServices.openUrl(QUrl(safe))


def open_folder(path: Path) -> bool:
    """Show a folder of the reader's in the desktop; a file is never opened."""
    return path.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
