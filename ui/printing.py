"""The process that draws pages: blocks come in by standard input, a PDF goes out.

It has no window and asks nobody anything. What it draws is text, addresses of links and the
names of colours: it loads nothing, whatever a text says.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QBuffer, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter

from reader.exports.edition.sent import Sheets, block_of, drawn_line, sheets_of
from ui.printed.looks import UNIT
from ui.printed.pages import Pages


def main() -> None:
    """Draw what is told; write where the headings stand, and then the PDF."""
    app = QGuiApplication(["lectern"])
    sent = sys.stdin.buffer
    sheets = sheets_of(sent.readline())
    whole = QBuffer()
    whole.open(QBuffer.OpenModeFlag.WriteOnly)
    pages = Pages(writer_of(whole, sheets), sheets)
    for line in sent:
        pages.add(block_of(line))
    told = drawn_line(pages.close())
    sys.stdout.buffer.write(told.encode())
    sys.stdout.buffer.write(whole.data().data())
    sys.stdout.buffer.flush()
    del app


def writer_of(whole: QBuffer, sheets: Sheets) -> QPdfWriter:
    """Return what writes a PDF of such sheets into a buffer."""
    writer = QPdfWriter(whole)
    writer.setResolution(72 * UNIT)
    size = QSizeF(sheets.width, sheets.height)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(sheets.title)
    writer.setAuthor(sheets.author)
    writer.setCreator("Lectern")
    return writer


if __name__ == "__main__":
    main()
