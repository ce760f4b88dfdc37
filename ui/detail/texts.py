"""List the other texts that a paper came with: who gave each, and what may be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reader.types import Paper, RecordId
from reader.words import tr
from ui.detail.row_list import RowList, deeds
from ui.looks.colours import Colours
from ui.widgets.plain import and_more, cut, label

MOST = 12
"""Texts shown; a paper that more sources give stands in an archive, not in a digest."""
MOST_NAMES = 4
START = 220
"""Characters of a text that are shown: enough to know it again."""
BEFORE = 30
"""Characters shown before the first difference."""


@dataclass(frozen=True, slots=True)
class Given:
    """A text that is not shown: who gave it, how it begins, and the record that it would leave."""

    record: RecordId
    names: str
    title: str
    start: str
    leaves: RecordId


class Texts(RowList[tuple[Given, ...], QPushButton]):
    """The texts of a paper that are not shown above; nothing while there is only one."""

    text_wanted = Signal(int)
    """The record whose text is to be shown."""
    separate_wanted = Signal(int)
    """The record that is to be a paper of its own again."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, 14, (), parent)
        self._column.addWidget(label(tr("Other texts"), "section"))

    def show_texts(self, paper: Paper) -> None:
        """List the other texts of *paper*; the same again changes nothing."""
        self._show(others(paper)[:MOST])

    def reach_separate(self) -> bool:
        """Give the keyboard to what separates the first text; False: there is none."""
        if self._stops:
            self._stops[1].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self._stops)

    def _fill(self) -> None:
        for given in self._shown:
            self._add(self._row(given))

    def _row(self, given: Given) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for text, role in ((given.names, "muted"), (given.title, ""), (given.start, "")):
            if text:
                column.addWidget(label(text, role))
        named = (
            (tr("Show this text"), partial(_tell, self.text_wanted, given.record)),
            (tr("Not the same paper"), partial(_tell, self.separate_wanted, given.leaves)),
        )
        holder, buttons = deeds(named, given.names, left=0)
        self._stops += buttons
        column.addWidget(holder)
        return row


def others(paper: Paper) -> tuple[Given, ...]:
    """Return the texts of *paper* that are not shown.

    A paper cannot leave itself: where its own text is not shown, the one that is leaves it.
    """
    if not paper.texts:
        return ()
    shown = paper.texts[0]
    return tuple(
        Given(
            record=text.record,
            names=names_of(paper, text.record),
            title=cut(text.title, START) if text.title != shown.title else "",
            start=cut(from_difference(shown.abstract, text.abstract), START),
            leaves=text.record if text.record != paper.id else shown.record,
        )
        for text in paper.texts[1:]
    )


def from_difference(shown: str, other: str) -> str:
    """Return *other* from shortly before it becomes another text than *shown*."""
    if other == shown:
        return tr("The same abstract.") if other else tr("No abstract either.")
    if not other:
        return tr("No abstract.")
    pairs = zip(shown, other, strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    at = other.rfind(" ", 0, max(0, alike - BEFORE)) + 1
    return ("…" if at else "") + other[at:]


def names_of(paper: Paper, record: RecordId) -> str:
    """Return which digests gave a record, in words."""
    names = [one.digest for one in paper.appearances if one.record == record]
    found = list(dict.fromkeys(cut(name, START) for name in names))
    beyond = len(found) - MOST_NAMES
    shown = and_more(", ".join(found[:MOST_NAMES]), beyond)
    return tr("In {names}").format(names=shown) if found else tr("In a digest that was taken back")


def _tell(signal: SignalInstance, record: RecordId, _checked: bool = False) -> None:
    signal.emit(record)
