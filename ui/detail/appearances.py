"""List where a paper appeared, and its links: lines that lead somewhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.text.urls import shown_address
from reader.types import Appearance, Link, LinkKind
from reader.words import QT_TR_NOOP, tr
from ui.commands import commands
from ui.detail.line_button import PAD, LineButton
from ui.keys.keyed import with_keys
from ui.looks.colours import Colours
from ui.papers.appearing import in_time, lines_text, remark
from ui.widgets.plain import explain, label

MOST = 40
"""Lines shown; what is beyond is counted. Each is a widget, and a page is read, not searched."""

ICONS = {
    LinkKind.CODE: "code",
    LinkKind.MODEL: "model",
    LinkKind.DATA: "data",
    LinkKind.PROJECT: "project",
    LinkKind.PAPER: "paper",
    LinkKind.OTHER: "link",
}
NAMES = {
    LinkKind.CODE: QT_TR_NOOP("Code"),
    LinkKind.MODEL: QT_TR_NOOP("Model"),
    LinkKind.DATA: QT_TR_NOOP("Data"),
    LinkKind.PROJECT: QT_TR_NOOP("Project"),
    LinkKind.PAPER: QT_TR_NOOP("Paper"),
}


class Lines(QWidget):
    """Lines one below the other under a heading; nothing is shown while there are none."""

    def __init__(self, heading: str, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._lines: list[LineButton | AppearanceLine] = []
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

    def _replace(self, lines: Sequence[LineButton | AppearanceLine], beyond: int) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = list(lines)
        for at, line in enumerate(lines):
            self._column.insertWidget(1 + at, line)
            line.show()  # Qt would wait a turn, and the page flicker
        self._more.setText(tr("and %n more", n=beyond))
        self._more.setVisible(beyond > 0)
        self.setVisible(bool(lines))


class Links(Lines):
    """The links of a paper."""

    link_opened = Signal(str)
    """A safe address that the reader chose."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(tr("Links"), colours, parent)
        self._shown: tuple[Link, ...] = ()

    def show_links(self, links: tuple[Link, ...]) -> None:
        """List *links*, whose addresses are safe; the same again changes nothing."""
        if links == self._shown:
            return
        self._shown = links
        self._replace([self._line(each) for each in links[:MOST]], len(links) - MOST)

    def _line(self, link: Link) -> LineButton:
        text = shown_address(link.address).split("://", 1)[-1]
        line = LineButton(ICONS[link.kind], text, tr(NAMES.get(link.kind, "")), self._colours)
        line.clicked.connect(partial(self._open, link.address))
        return line

    def _open(self, address: str, _checked: bool = False) -> None:
        self.link_opened.emit(address)


class AppearanceLine(QWidget):
    """A digest with what there is to say of it, and at its end the lines of its original."""

    def __init__(self, line: LineButton, lines: str) -> None:
        super().__init__()
        self.digest = line
        self.source = QPushButton(lines)
        self.source.setProperty("role", "inline")
        what = tr("Show these lines of the original")
        explain(self.source, with_keys(what, commands["paper.source"], 1))
        self.source.setAccessibleName(
            tr("{lines} of {name}").format(lines=lines, name=line.accessibleName())
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(line, 1)
        row.addWidget(self.source)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self.digest.set_colours(colours)


class Appearances(Lines):
    """The digests in which a paper stood, with rank and date, the oldest first."""

    digest_chosen = Signal(int)
    """The id of a digest that the reader wants to see."""
    source_wanted = Signal(object)
    """The `Appearance` whose lines the reader wants to see."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(tr("Where it appeared"), colours, parent)
        self._shown: tuple[Appearance, ...] = ()

    def show_appearances(self, appearances: tuple[Appearance, ...]) -> None:
        """List *appearances*; the same again changes nothing."""
        if appearances == self._shown:
            return
        self._shown = appearances
        ordered = in_time(appearances)
        first = ordered[0] if len({each.digest_id for each in appearances}) > 1 else None
        lines = [self._line(each, is_first=each is first) for each in ordered[:MOST]]
        self._replace(lines, len(appearances) - MOST)

    def _line(self, appearance: Appearance, *, is_first: bool) -> AppearanceLine:
        told = tr("{remark} · first seen") if is_first else "{remark}"
        told = told.format(remark=remark(appearance))
        digest = LineButton("digest", appearance.digest, told, self._colours)
        digest.clicked.connect(partial(self._choose, appearance.digest_id))
        line = AppearanceLine(digest, lines_text(appearance))
        line.source.clicked.connect(partial(self._show_source, appearance))
        return line

    def _show_source(self, appearance: Appearance, _checked: bool = False) -> None:
        self.source_wanted.emit(appearance)

    def _choose(self, digest: int, _checked: bool = False) -> None:
        self.digest_chosen.emit(digest)
