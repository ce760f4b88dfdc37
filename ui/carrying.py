"""Carry papers from the list to the sidebar: what a drag holds, and whose it must be."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDropEvent

PAPERS = "application/x-lectern-papers"
"""The kind of what is dragged. It holds the count only: the papers are the selected ones."""


def carried(count: int) -> QMimeData:
    """Return what a drag of the selected papers holds."""
    data = QMimeData()
    data.setData(PAPERS, str(count).encode("ascii"))
    return data


def carries_papers(event: QDropEvent) -> bool:
    """Say whether *event* brings papers of this program's own list, not another program's data."""
    return event.source() is not None and event.mimeData().hasFormat(PAPERS)
