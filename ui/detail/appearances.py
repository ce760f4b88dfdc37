"""List where a paper appeared, and the links its abstract holds: lines that lead somewhere."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.text.urls import find_urls, safe_address
from reader.types import Appearance
from ui.colours import Colours
from ui.detail.line_button import PAD, LineButton
from ui.plain import counted, date_text, label

MOST = 40
"""Lines shown; what is beyond is counted. Each is a widget, and a page is read, not searched."""


class Lines(QWidget):
    """Lines one below the other under a heading; nothing is shown while there are none."""

    def __init__(self, heading: str, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._lines: list[LineButton] = []
        self._more = label(role="muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for text in (label(heading, "section"), self._more):
            text.setContentsMargins(PAD, 0, PAD, 0)
            self._column.addWidget(text)
        self.hide()

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        for line in self._lines:
            line.set_colours(colours)

    def _replace(self, lines: list[LineButton], beyond: int) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = lines
        for at, line in enumerate(lines):
            self._column.insertWidget(1 + at, line)
            line.show()  # Qt would wait a turn, and the page flicker
        self._more.setText(f"and {beyond:,} more")
        self._more.setVisible(beyond > 0)
        self.setVisible(bool(lines))


class Links(Lines):
    """The links of an abstract."""

    link_opened = Signal(str)
    """A safe address that the reader chose."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__("Links", colours, parent)
        self._shown: tuple[str, ...] = ()

    def show_links(self, text: str) -> None:
        """List the safe addresses in *text*, each once; the same again changes nothing."""
        found = (url.address for url in find_urls(text) if safe_address(url.address))
        addresses = tuple(dict.fromkeys(found))
        if addresses == self._shown:
            return
        self._shown = addresses
        self._replace([self._line(each) for each in addresses[:MOST]], len(addresses) - MOST)

    def _line(self, address: str) -> LineButton:
        line = LineButton("link", address.split("://", 1)[-1], "", self._colours)
        line.clicked.connect(partial(self._open, address))
        return line

    def _open(self, address: str, _checked: bool = False) -> None:
        self.link_opened.emit(address)


class Appearances(Lines):
    """The digests in which a paper stood, with rank and date."""

    digest_chosen = Signal(int)
    """The id of a digest that the reader wants to see."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__("Where it appeared", colours, parent)
        self._shown: tuple[Appearance, ...] = ()

    def show_appearances(self, appearances: tuple[Appearance, ...]) -> None:
        """List *appearances*; the same again changes nothing."""
        if appearances == self._shown:
            return
        self._shown = appearances
        lines = [self._line(each) for each in appearances[:MOST]]
        self._replace(lines, len(appearances) - MOST)

    def _line(self, appearance: Appearance) -> LineButton:
        line = LineButton("digest", appearance.digest, remark(appearance), self._colours)
        line.clicked.connect(partial(self._choose, appearance.digest_id))
        return line

    def _choose(self, digest: int, _checked: bool = False) -> None:
        self.digest_chosen.emit(digest)


def remark(appearance: Appearance) -> str:
    """Return what stands beside a digest's name: the paper's rank and the page's date."""
    parts = (f"no. {appearance.rank:,}", date_text(appearance.date))
    return " · ".join(part for part in parts if part)


def in_digests(appearances: tuple[Appearance, ...]) -> str:
    """Return "in 3 digests", or '' for one."""
    digests = len({appearance.digest_id for appearance in appearances})
    return f"in {counted(digests, 'digest')}" if digests > 1 else ""
