"""Order the papers of a reading list from the window: by steps and drags, in sections."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QMenu, QWidget

from reader import listing
from reader.store import lists
from reader.types import Arrangement, ListId, PaperId, PlaceKind
from reader.words import tr
from ui.desk import Desk
from ui.list.dropping import Dropping
from ui.list.sentence_editor import SentenceEditor
from ui.lists.name_form import NameForm
from ui.lists.named import Naming
from ui.session import Session
from ui.steering import Panes

Sections = Mapping[PaperId, Sequence[str]]
"""Position, section and sentence of the papers of a list, in its order."""


class ReadingEntries(QObject):
    """What is done to the papers of the list that is shown."""

    def __init__(self, window: QWidget, session: Session, panes: Panes, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._session, self._view, self._desk = window, session, panes.list, desk
        self.dropping = Dropping(panes.list)
        self.editor = SentenceEditor(panes.list, listing.LONGEST_SENTENCE)
        self.form = NameForm(window, most=listing.LONGEST_SECTION)
        self._naming = Naming(session, self.form)
        self._writes_in: ListId = 0
        self.dropping.dropped.connect(self._put)
        self.editor.kept.connect(self._say)
        self.editor.step_wanted.connect(self._go_on)
        for signal in (session.moved, session.listed, session.searched):
            signal.connect(self._follow)

    def doors(self) -> Mapping[str, Callable[[], object]]:
        """Return what commands may ask for, by name."""
        return {
            "entry-up": partial(self._step, -1),
            "entry-down": partial(self._step, 1),
            "entry-out": self._take_out,
            "entry-sentence": self._write,
            "section-begin": self._begin,
            "section-put": partial(self._with_sections, self._offer),
            "section-rename": partial(self._with_sections, self._rename),
            "section-remove": partial(self._with_sections, self._remove),
            "section-up": partial(self._with_sections, partial(self._move_section, -1)),
            "section-down": partial(self._with_sections, partial(self._move_section, 1)),
        }

    # One by one

    def _take_out(self) -> None:
        of = self._of()
        self._session.on_selected(lambda store, ids: listing.take_out(store, ids, of))

    def _step(self, by: int) -> None:
        of = self._of()
        if self._is_own_order():
            self._session.on_selected(lambda store, ids: listing.step(store, ids, of, by))

    def _put(self, ids: Sequence[PaperId], before: PaperId | None, above: bool) -> None:
        of = self._of()
        self._session.act(lambda store: listing.move(store, ids, of, before, above=above))

    # Sentences

    def _write(self) -> None:
        of, paper = self._of(), self._session.current
        self._session.lanes.store.call(
            lambda store: store.read(lists.entries, of), partial(self._open_editor, of, paper)
        )

    def _open_editor(self, of: ListId, paper: PaperId | None, known: Sections) -> None:
        session = self._session
        if paper is None or paper != session.current or of != session.place.reading_list:
            return
        if paper not in known:
            session.say(tr("This paper is not in the reading list."))
            return
        self._writes_in = of
        self.editor.write_on(paper, known[paper][2])

    def _say(self, paper: PaperId, sentence: str) -> None:
        of = self._writes_in
        self._session.held.save(
            f"sentence {of} {paper}",
            lambda store: listing.write(store, of, paper, sentence),
            self._session.acted,
        )

    def _go_on(self, by: int) -> None:
        before = self._session.current
        if self._session.place.reading_list != self._writes_in:
            return
        self._desk.step(by, extend=False)
        if self._session.current != before:
            self._write()

    # Sections

    def _begin(self) -> None:
        of, paper = self._of(), self._session.current
        if paper is None or not self._is_own_order():
            return
        self._naming.ask(
            tr("Begin a section with this paper"),
            "",
            self._beside(),
            lambda name: lambda store: listing.begin_section(store, of, paper, name),
        )

    def _offer(self, known: Sections) -> None:
        """Offer the sections that there are, and a new one."""
        menu = QMenu(self._window)
        menu.setTitle(tr("Put in a section"))
        here = self._section(known)
        for section in dict.fromkeys(["", *(values[1] for values in known.values())]):
            shown = section.replace("&", "&&") or tr("Without a section")
            action = menu.addAction(shown)
            action.setEnabled(section != here or len(self._session.selected()) > 1)
            action.triggered.connect(partial(self._put_in, section))
        menu.addSeparator()
        menu.addAction(tr("New Section…")).triggered.connect(self._put_in_new)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._window.mapToGlobal(self._beside().bottomLeft() + QPoint(16, 0)))
        menu.setActiveAction(next(each for each in menu.actions() if each.isEnabled()))

    def _put_in(self, section: str, _checked: bool = False) -> None:
        of = self._of()
        self._session.on_selected(
            lambda store, ids: listing.put_in_section(store, ids, of, section)
        )

    def _put_in_new(self, _checked: bool = False) -> None:
        of, ids = self._of(), self._session.selected()
        title = tr("Put %n paper(s) in a new section", n=len(ids))
        self._naming.ask(
            title,
            "",
            self._beside(),
            lambda name: lambda store: listing.put_in_section(store, ids, of, name),
        )

    def _rename(self, known: Sections) -> None:
        of, section = self._of(), self._section(known)
        self._naming.ask(
            tr("Rename the section") if section else tr("Name the papers without a section"),
            section,
            self._beside(),
            lambda name: lambda store: listing.rename_section(store, of, section, name),
        )

    def _remove(self, known: Sections) -> None:
        of, section = self._of(), self._section(known)
        if section:
            self._session.act(lambda store: listing.remove_section(store, of, section))
        else:
            self._session.say(tr("This paper stands in no section."))

    def _move_section(self, by: int, known: Sections) -> None:
        of, section = self._of(), self._section(known)
        if section:
            self._session.act(lambda store: listing.move_section(store, of, section, by))
        else:
            self._session.say(tr("Papers without a section stay at the top."))

    def _with_sections(self, then: Callable[[Sections], object]) -> None:
        of = self._of()

        def here(known: Sections) -> None:
            # Another list may be open by now: nothing is meant for that.
            if self._session.place.reading_list == of:
                then(known)

        if self._is_own_order():
            self._session.lanes.store.call(lambda store: store.read(lists.entries, of), here)

    def _section(self, known: Sections) -> str:
        """Return the section in which the current paper stands."""
        current = self._session.current
        return known[current][1] if current is not None and current in known else ""

    # Where one is

    def _of(self) -> ListId:
        of = self._session.place.reading_list
        assert of is not None, "the commands ask for a reading list first"
        return of

    def _beside(self) -> QRect:
        """Return where the current row is in the window."""
        box = self._view.visualRect(self._view.currentIndex())
        return QRect(self._view.viewport().mapTo(self._window, box.topLeft()), box.size())

    def _is_own_order(self) -> bool:
        """Say whether the list is in its own order; if not, tell how it comes to be."""
        if not self._can_move:
            said = tr("Papers are moved where the list is in its own order: {list.unsort}.")
            self._session.say(self._session.keyed(said))
        return self._can_move

    @property
    def _can_move(self) -> bool:
        session = self._session
        in_list = session.place.kind is PlaceKind.LIST and not session.query
        return in_list and session.arrangement == Arrangement()

    def _follow(self, _told: object) -> None:
        self.dropping.set_on(is_on=self._can_move)
