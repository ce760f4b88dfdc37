"""List where a paper appeared, and its links: lines that lead somewhere."""

from __future__ import annotations

from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QWidget

from reader.text.urls import shown_address
from reader.types import Appearance, Link, LinkKind
from reader.words import QT_TR_NOOP, tr
from ui.commands import commands
from ui.detail.line_button import LineButton
from ui.detail.row_list import RowList, inset
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


Each = TypeVar("Each")


class Lines(RowList[tuple[Each, ...], QWidget], Generic[Each]):
    """Lines one below the other under a heading; nothing is shown while there are none."""

    def __init__(self, heading: str, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, 0, (), parent)
        self._column.addWidget(inset(label(heading, "section")))

    def show_all(self, shown: tuple[Each, ...]) -> None:
        """List *shown*; the same again changes nothing."""
        self._show(shown)

    def _line(self, shown: Each) -> QWidget:
        """Return the line of one; for whoever inherits this."""
        raise NotImplementedError

    def _fill(self) -> None:
        for each in self._shown[:MOST]:
            line = self._line(each)
            self._stops += line.findChildren(QAbstractButton) or [line]
            self._add(line)
        self._add_rest(len(self._shown) - MOST)


class Links(Lines[Link]):
    """The links of a paper, whose addresses are safe."""

    link_opened = Signal(str)
    """A safe address that the reader chose."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(tr("Links"), colours, parent)

    def _line(self, shown: Link) -> LineButton:
        text = shown_address(shown.address).split("://", 1)[-1]
        line = LineButton(ICONS[shown.kind], text, tr(NAMES.get(shown.kind, "")), self._colours)
        line.clicked.connect(partial(self._open, shown.address))
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


class Appearances(Lines[Appearance]):
    """The digests in which a paper stood, with rank and date, the oldest first."""

    digest_chosen = Signal(int)
    """The id of a digest that the reader wants to see."""
    source_wanted = Signal(object)
    """The `Appearance` whose lines the reader wants to see."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(tr("Where it appeared"), colours, parent)

    def show_appearances(self, appearances: tuple[Appearance, ...]) -> None:
        """List *appearances*; the same again changes nothing."""
        self.show_all(in_time(appearances))

    def _line(self, shown: Appearance) -> AppearanceLine:
        told = tr("{remark} · first seen") if self._is_first(shown) else "{remark}"
        told = told.format(remark=remark(shown))
        digest = LineButton("digest", shown.digest, told, self._colours)
        digest.clicked.connect(partial(self._choose, shown.digest_id))
        line = AppearanceLine(digest, lines_text(shown))
        line.source.clicked.connect(partial(self._show_source, shown))
        return line

    def _is_first(self, shown: Appearance) -> bool:
        return shown is self._shown[0] and len({each.digest_id for each in self._shown}) > 1

    def _show_source(self, appearance: Appearance, _checked: bool = False) -> None:
        self.source_wanted.emit(appearance)

    def _choose(self, digest: int, _checked: bool = False) -> None:
        self.digest_chosen.emit(digest)
