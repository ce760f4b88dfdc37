"""Carry papers from the list to the sidebar: what a drag holds, and whose it must be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QDropEvent

from reader.types import PaperId

PAPERS = "application/x-lectern-papers"
"""The kind of what is dragged: papers' numbers, and nothing that another program could use."""


class PapersMime(QMimeData):
    """Papers on their way: their numbers as ASCII, written down only when somebody asks."""

    def __init__(self, ids: Sequence[PaperId]) -> None:
        super().__init__()
        self._ids = ids

    def formats(self) -> list[str]:
        """Return our own type, and no other."""
        return [PAPERS]

    def hasFormat(self, name: str) -> bool:  # noqa: N802  Qt's name
        """Say whether *name* is our own type."""
        return name == PAPERS

    def retrieveData(self, name: str, _kind: object) -> object:  # noqa: N802  Qt's name
        """Return the papers' numbers."""
        if name != PAPERS:
            return None
        return QByteArray("\n".join(map(str, self._ids)).encode("ascii"))


def papers_of(mime: QMimeData) -> list[PaperId]:
    """Return the papers that *mime* carries; what is no number is left out."""
    lines = bytes(mime.data(PAPERS).data()).split()
    return [int(line) for line in lines if line.isdigit() and len(line) < 19]


def carries_papers(event: QDropEvent) -> bool:
    """Say whether *event* brings papers of this program's own list, not another program's data."""
    return event.source() is not None and event.mimeData().hasFormat(PAPERS)
