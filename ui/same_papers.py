"""Carry out what the reader says of papers that may be the same."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader import merging, undo
from reader.store import duplicates, papers
from reader.store.history import Act
from reader.store.marks import Mark
from reader.store.store import Store
from reader.types import Counts, Doubt, PaperId, RecordId, Sequence
from reader.words import tr
from ui.keys.keyed import keyed
from ui.session import Session
from ui.widgets.dialog_owner import ColouredDialogOwner

if TYPE_CHECKING:
    from ui.dialogs.duplicates import Duplicates
    from ui.dialogs.duplicates_words import Pair

MOST = 20
"""Papers that are made one at once: more were selected for something else."""


class SamePapers(ColouredDialogOwner["Duplicates"]):
    """Feeds the view of duplicates, merges what is selected, and separates again."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)
        self._answers: list[tuple[Sequence, Doubt]] = []
        self._wanted: tuple[PaperId, ...] = ()
        """The pair that is to be shown as soon as it is asked about again."""
        session.changed.connect(self._changed)
        session.counted.connect(self._counted)

    @property
    def view(self) -> Duplicates:
        """Return the view of duplicates, made when it is first wanted."""
        self._dialog = self._dialog or self._made()
        return self._dialog

    def _made(self) -> Duplicates:
        from ui.dialogs.duplicates import Duplicates  # noqa: PLC0415 - not for the start

        view = Duplicates(self._window)
        view.set_colours(self._colours)
        view.pair_wanted.connect(self._fetch)
        view.same.connect(self._merge_pair)
        view.apart.connect(self._keep_apart)
        view.undo_wanted.connect(self._undo)
        return view

    def open(self) -> None:
        """Ask about the pairs that may be the same."""
        self._answers.clear()
        self._wanted = ()
        self.view.begin()
        self._refresh()

    def merge_selected(self) -> None:
        """Make one paper of those selected; the oldest stays."""
        ids = self._session.selected()
        if len(ids) < 2:
            self._session.say(tr("Select the papers that are the same first: X and Shift+J do so."))
        elif len(ids) > MOST:
            self._session.say(
                tr("At most {most} papers can be made one at once.").format(most=MOST)
            )
        else:
            into = min(ids)
            self._session.lanes.store.call(
                lambda store: merging.merge(store, into, ids), partial(self._merged, into)
            )

    def show_text(self, paper: PaperId, record: RecordId) -> None:
        """Show a paper by another of its texts."""
        self._session.act(lambda store: merging.show_text(store, paper, record))

    def separate(self, paper: PaperId, record: RecordId) -> None:
        """Make a paper of its own again of one that was merged."""
        self._session.act(lambda store: merging.separate(store, paper, record))

    def _merged(self, into: PaperId, act: Act | None) -> None:
        self._session.read(into)
        self._session.acted(act)

    # The view of duplicates

    def _refresh(self) -> None:
        self._session.lanes.store.call(lambda store: store.read(duplicates.doubts), self._found)

    def _found(self, doubts: list[Doubt]) -> None:
        wanted: tuple[PaperId, ...] = ()
        if self._wanted in [(doubt.first, doubt.second) for doubt in doubts]:
            wanted, self._wanted = self._wanted, ()
        self.view.show_doubts(doubts, len(self._answers), wanted)

    def _fetch(self, doubt: Doubt) -> None:
        self._session.lanes.store.call(
            lambda store: pair_of(store, doubt), partial(self.view.show_pair, doubt)
        )

    def _merge_pair(self, doubt: Doubt, text: RecordId) -> None:
        self._session.lanes.store.call(
            lambda store: merging.merge(store, doubt.first, [doubt.second], text),
            partial(self._answer, doubt),
            self._failed,
        )

    def _keep_apart(self, doubt: Doubt) -> None:
        self._session.lanes.store.call(
            lambda store: merging.keep_apart(store, doubt.first, doubt.second),
            partial(self._answer, doubt),
            self._failed,
        )

    def _answer(self, doubt: Doubt, act: Act | None) -> None:
        if act is None:
            self._refresh()
        else:
            self._answers.append((act.act, doubt))
            self._tell(act, act.label)

    def _failed(self, error: BaseException) -> None:
        self._wanted = ()
        self._session.fail(error)
        self._refresh()

    def _undo(self) -> None:
        """Take back the last answer, and ask again."""
        if not self._answers:
            self.view.tell(tr("You have not answered anything here yet."))
            return
        answer, doubt = self._answers.pop()
        self._wanted = doubt.first, doubt.second
        self._session.lanes.store.call(
            lambda store: undo.undo_only(store, answer), self._undone, self._failed
        )

    def _undone(self, act: Act | None) -> None:
        if act is None:
            self._wanted = ()
            since = tr(
                "Something else was done since: close; {edit.undo} then takes back one by one."
            )
            self.view.tell(keyed(since))
            self._refresh()
        else:
            self._tell(act, tr("Undone: {act}").format(act=act.label))

    def _tell(self, act: Act, text: str) -> None:
        """Say in the view what was done, and let everyone follow it."""
        self.view.tell(text)
        self._session.acted(act, quiet=True)

    @property
    def _is_open(self) -> bool:
        return self._dialog is not None and self._dialog.isVisible()

    def _changed(self, act: Act) -> None:
        marks = {edit.mark for edit in act.edits}
        if self._is_open and marks & {Mark.MERGED, Mark.APART, Mark.VERSION}:
            self._refresh()

    def _counted(self, counts: Counts) -> None:
        """Follow imports, and other programs."""
        if self._is_open and counts.doubts != self.view.pairs:
            self._refresh()


def pair_of(store: Store, doubt: Doubt) -> Pair | None:
    """Return the papers of *doubt*, compared; None when one of them is gone."""
    from ui.dialogs.duplicates_words import paired  # noqa: PLC0415 - not for the start

    found = list(store.read(papers.papers, [doubt.first, doubt.second]))
    return paired(doubt, *found) if len(found) == 2 else None
