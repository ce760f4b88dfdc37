"""Hold what an import would bring as rows: each digest, and below it its papers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.types import Novelty, Preview, Previewed
from ui.dialogs.preview_choices import Choices, Cut, cut
from ui.dialogs.preview_words import about, below, name_of, spoken
from ui.widgets.plain import tip

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""What a row is: a `Section`, or a `Row`."""
SOURCES = 64_000_000
"""Characters of all originals together that are kept to be looked at."""


@dataclass(slots=True)
class Section:
    """One digest of the import, and its papers so far; ``out`` of them are left out."""

    digest: Preview
    papers: list[Previewed] = field(default_factory=list)
    counts: Counter[Novelty] = field(default_factory=Counter)
    out: int = 0
    is_skipped: bool = False

    @property
    def taken(self) -> int:
        """Return how many of its papers come in."""
        return 0 if self.is_skipped else len(self.papers) - self.out

    @property
    def state(self) -> Qt.CheckState:
        """Return whether it comes in, whole or in part."""
        if not self.taken:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.PartiallyChecked if self.out else Qt.CheckState.Checked


@dataclass(frozen=True, slots=True)
class Row:
    """One paper of a digest, as it is drawn. ``is_in``: it is taken in."""

    section: Section
    paper: Previewed
    is_in: bool


class PreviewModel(QAbstractTableModel):
    """A hundred thousand rows, if need be; what is filtered away has none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sections: list[Section] = []
        self._rows: list[tuple[int, int]] = []
        self._shown: frozenset[Novelty] = frozenset()
        self._choices = Choices()
        self._room = SOURCES

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return 1."""
        return 0 if parent is not None and parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be ticked."""
        ticked = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | ticked

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row is, its title, its tick, or what a screen reader says."""
        found = self.row(index.row()) if index.isValid() else None
        if found is None or role == ROW_ROLE:
            return found
        if isinstance(found, Section):
            return _of_section(found, role)
        return _of_row(found, role)

    def row(self, at: int) -> Section | Row | None:
        """Return what stands in row *at*, or None outside."""
        if not 0 <= at < len(self._rows):
            return None
        section, paper = self.sections[self._rows[at][0]], self._rows[at][1]
        if paper < 0:
            return section
        each = section.papers[paper]
        is_in = not section.is_skipped and _cut(section, each) not in self._choices.out
        return Row(section, each, is_in)

    def cut(self, at: int) -> Cut | None:
        """Return what leaves out the paper in row *at*; None for a digest."""
        number, paper = self._rows[at] if 0 <= at < len(self._rows) else (0, -1)
        section = self.sections[number] if paper >= 0 else None
        return _cut(section, section.papers[paper]) if section else None

    def row_at(self, place: str, line: int) -> int:
        """Return the row of the paper on a line of a digest, or of the next one.

        After the last it is the last; -1 where no paper of the digest is shown.
        """
        best = -1
        for at, (number, paper) in enumerate(self._rows):
            section = self.sections[number]
            if paper < 0 or section.digest.place != place:
                continue
            best = at
            if section.papers[paper].paper.last_line >= line:
                break
        return best

    def titled(self, title: str, other: Previewed) -> Previewed | None:
        """Return the paper of this import that has a title and is not *other*."""
        some = (each for section in self.sections for each in section.papers)
        return next(
            (each for each in some if each.paper.title == title and each is not other), None
        )

    def counts(self) -> Counter[Novelty]:
        """Return how many papers of each novelty there are, filtered or not."""
        return sum((section.counts for section in self.sections), Counter())

    def taken(self) -> int:
        """Return how many papers come in."""
        return sum(section.taken for section in self.sections)

    def emptied(self) -> Iterator[str]:
        """Yield the places of the digests of which every paper is left out."""
        for section in self.sections:
            if section.papers and section.out >= len(section.papers):
                yield section.digest.place

    def add(self, came: Preview) -> None:
        """Take one more digest, or more papers of the last one."""
        last = self.sections[-1] if self.sections else None
        follows = (
            last is not None and last.digest.place == came.place and not (came.kinds or came.error)
        )
        new = [] if follows else [(len(self.sections), -1)]
        if last is None or not follows:
            last = Section(replace(self._within_room(came), papers=()))
            last.is_skipped = came.place in self._choices.skipped
            self.sections.append(last)
        start = len(last.papers)
        last.papers += came.papers
        last.counts.update(each.novelty for each in came.papers)
        last.out += sum(_cut(last, each) in self._choices.out for each in came.papers)
        new += self._of(len(self.sections) - 1, start)
        if new:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows += new
            self.endInsertRows()

    def replace(self, came: Iterable[Preview], choices: Choices) -> None:
        """Show another preview of the same import."""
        self.beginResetModel()
        self.sections, self._rows, self._room = [], [], SOURCES
        self._choices = choices
        self.endResetModel()
        for each in came:
            self.add(each)

    def show_only(self, novelties: Iterable[Novelty]) -> None:
        """Show only papers of these novelties, all if there are none."""
        self.beginResetModel()
        self._shown = frozenset(novelties)
        self._rows = []
        for number in range(len(self.sections)):
            papers = self._of(number, 0)
            self._rows += [(number, -1), *papers] if papers or not self._shown else []
        self.endResetModel()

    def choose(self, choices: Choices) -> None:
        """Show what is left out now."""
        self._choices = choices
        out = Counter(place for place, _ in choices.out)
        for section in self.sections:
            section.is_skipped = section.digest.place in choices.skipped
            section.out = min(out[section.digest.place], len(section.papers))
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def _of(self, number: int, start: int) -> list[tuple[int, int]]:
        papers = self.sections[number].papers
        every = range(start, len(papers))
        if not self._shown:
            return [(number, at) for at in every]
        return [(number, at) for at in every if papers[at].novelty in self._shown]

    def _within_room(self, came: Preview) -> Preview:
        """Keep the original only while there is room: an archive may hold any number of them."""
        if len(came.source) > self._room:
            return replace(came, source="", kinds=())
        self._room -= len(came.source)
        return came


def _cut(section: Section, each: Previewed) -> Cut:
    return cut(section.digest.place, section.digest.format, each.paper)


def _of_section(section: Section, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return name_of(section.digest)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{name_of(section.digest)}, {about(section.digest, len(section.papers))}"
    if role == Qt.ItemDataRole.ToolTipRole:
        return tip(section.digest.place)
    if role == Qt.ItemDataRole.CheckStateRole and section.digest.error is None:
        return section.state
    return None


def _of_row(row: Row, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return row.paper.paper.title
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return spoken(row.paper, left_out=not row.is_in)
    if role == Qt.ItemDataRole.ToolTipRole:
        return tip(f"{row.paper.paper.title} ({below(row.paper)})")
    if role == Qt.ItemDataRole.CheckStateRole:
        return Qt.CheckState.Checked if row.is_in else Qt.CheckState.Unchecked
    return None
