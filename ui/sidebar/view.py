"""Show where one can go: shelves, lists, digests and tags, with what is left in each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from reader.types import Counts, Place, PlaceKind, ReadingList
from reader.words import tr
from ui.looks.colours import Colours
from ui.looks.theme import px
from ui.sidebar.delegate import SidebarDelegate
from ui.sidebar.items import (
    Archive,
    Goal,
    Question,
    Saved,
    Section,
    goal_of,
    place_of,
    takes_papers,
)
from ui.sidebar.lists import ListHands
from ui.sidebar.model import SidebarModel
from ui.sidebar.reading import ReadingHands
from ui.sidebar.tags import Branch
from ui.widgets.carrying import carries_papers, papers_of

Index = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag
_FOLDS = (Qt.Key.Key_Left, Qt.Key.Key_Right)

NARROWEST = 180
WIDEST = 270
"""Pixels; below the first, grown with the face up to the second, names say nothing."""


class Sidebar(QTreeView):
    """A tree of two levels. The selected row is the place that the list shows."""

    place_chosen = QtSignal(Place)
    """The reader went to a place, or asked again for the one that is shown."""
    list_chosen = QtSignal(str)
    """The reader went to a smart list, or asked again for it."""
    duplicates_wanted = QtSignal()
    """The reader wants to decide on what may be the same."""
    papers_dropped = QtSignal(Place, list)
    """Papers of the list were let go over a place that takes them."""
    tag_menu_wanted = QtSignal(str, QPoint)
    """What can be done to a tag is asked for: its name, and where on the screen."""
    tag_rename_wanted = QtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goal: Goal | None = None
        self._quiet = False
        self._announced = False
        self._model = SidebarModel()
        self._delegate = SidebarDelegate(self)
        self.setObjectName("sidebar")
        self.setAccessibleName(tr("Library"))
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setViewportMargins(0, 4, 0, 8)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.expandAll()
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(self._clicked)
        self.lists = ListHands(self, self._model, self._delegate)
        self.reading = ReadingHands(self, self._model)
        self.customContextMenuRequested.connect(self._offer)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours, as wide as the face needs."""
        self.setMinimumWidth(min(px(NARROWEST), WIDEST))
        self._delegate.set_colours(colours)

    def set_counts(self, counts: Counts) -> None:
        """Show *counts*; the selection, the scroll and closed sections stay as they are."""
        self._quiet = True
        self._model.set_counts(counts)
        self._mark()
        self._quiet = False

    def set_lists(self, lists: Sequence[Saved]) -> None:
        """Show these smart lists."""
        self._quiet = True
        self._model.set_lists(lists)
        self._mark()
        self._quiet = False

    def set_place(self, place: Goal) -> None:
        """Mark a place, or a smart list by its name, as what is shown, without announcing it."""
        moved = place != self._goal
        self._goal = place
        self._quiet = True
        if moved and self._model.has_folded(place):
            self._model.unfold(is_open=True)
        index = self._mark()
        self._quiet = False
        if moved and index.isValid():
            self.scrollTo(index)

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802
        """Do nothing: letters are commands."""

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> Flag:  # noqa: N802
        """Leave the place marked while the keyboard passes a heading."""
        if goal_of(self._model.item(index)) is None:
            return Flag.NoUpdate
        return super().selectionCommand(index, event)

    def event(self, event: QEvent) -> bool:
        """Claim Enter before the window's commands do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            event.setAccepted(enter)
            if enter:
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the current place on Enter; open and close sections and levels of tags."""
        item = self._model.item(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._announced = False
            self._clicked(self.currentIndex())
        elif event.key() == Qt.Key.Key_F2 and isinstance(item, Branch):
            self.tag_rename_wanted.emit(item.name)
        elif event.key() in _FOLDS and isinstance(item, Branch | Archive):
            inwards = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
            self._fold(item, is_open=event.key() == inwards)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close a level by its arrow; note that this click has announced nothing yet."""
        self._announced = False
        index = self.indexAt(event.position().toPoint())
        item = self._model.item(index)
        if isinstance(item, Branch) and item.has_more and self._delegate.on_mark(index, event):
            self._fold(item, is_open=not item.is_open)
        else:
            super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome papers of this window's list, and nothing else."""
        if carries_papers(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show which place would take the papers."""
        index = self.indexAt(event.position().toPoint())
        takes = carries_papers(event) and takes_papers(self._model.item(index))
        self._delegate.set_target(index if takes else QModelIndex())
        if takes:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Show no target any more."""
        self._delegate.set_target(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where papers were let go."""
        self._delegate.set_target(QModelIndex())
        item = self._model.item(self.indexAt(event.position().toPoint()))
        place = place_of(item)
        if place is not None and carries_papers(event) and takes_papers(item):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.papers_dropped.emit(place, papers_of(event.mimeData()))

    def _fold(self, branch: Branch | Archive, *, is_open: bool) -> None:
        """Open or close a level; from one that is closed, or has none below, go to that above."""
        if isinstance(branch, Archive):
            self._quiet = True
            self._model.unfold(is_open=is_open)
            self._mark()
            self._quiet = False
        elif branch.has_more and branch.is_open != is_open:
            self._quiet = True
            self._model.fold(branch.name, is_open=is_open)
            self._quiet = False
        elif not is_open and "/" in branch.name:
            above = Place(PlaceKind.TAG, tag=branch.name.rpartition("/")[0])
            self.setCurrentIndex(self._model.index_of(above))

    def _offer(self, at: QPoint) -> None:
        item = self._model.item(self.indexAt(at))
        if isinstance(item, Branch):
            self.tag_menu_wanted.emit(item.name, self.viewport().mapToGlobal(at))
        elif isinstance(item, Saved):
            self.lists.menu_wanted.emit(item.name, self.viewport().mapToGlobal(at))
        elif isinstance(item, ReadingList):
            self.reading.menu_wanted.emit(item.id, self.viewport().mapToGlobal(at))

    def _mark(self) -> QModelIndex:
        """Select the row of the place; none when it has no row."""
        index = self._model.index_of(self._goal) if self._goal else QModelIndex()
        if not index.isValid():
            self.selectionModel().clearSelection()
        elif not self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect)
        return index

    def _moved(self, index: QModelIndex) -> None:
        goal = goal_of(self._model.item(index))
        if goal is None or self._quiet:
            return
        self._announced = True
        self._goal = goal
        if isinstance(goal, Place):
            self.place_chosen.emit(goal)
        else:
            self.list_chosen.emit(goal)

    def _clicked(self, index: QModelIndex) -> None:
        item = self._model.item(index)
        if isinstance(item, Section):
            self.setExpanded(index, not self.isExpanded(index))
        elif isinstance(item, Question):
            self.duplicates_wanted.emit()
        elif isinstance(item, Archive):
            self._fold(item, is_open=not item.is_open)
        elif not self._announced:
            self._moved(index)
