"""Put a text on the clipboard, and how it is set beside it for programs that can take it so."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def put(text: str, html: str = "") -> None:
    """Copy *text*; with *html*, what is pasted keeps its italics and links where that is known."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
