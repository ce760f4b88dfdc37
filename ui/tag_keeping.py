"""Keep tags in order from the window: the dialog on them, their menu, and what is dropped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QMenu, QWidget

from reader import tagging, triage
from reader.store.history import Act
from reader.store.store import Store
from reader.store.tags import tag_name
from reader.types import Counts, Decision, PaperId, Place, PlaceKind
from reader.words import tr
from ui.looks.theme import bring_up
from ui.session import Session
from ui.widgets.dialog_owner import DialogOwner

if TYPE_CHECKING:
    from ui.dialogs.tags import TagsDialog


class TagKeeping(DialogOwner["TagsDialog"]):
    """The reader's ways to tags themselves."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window, session)
        session.counted.connect(self._counted)

    def open(self, name: str = "") -> TagsDialog:
        """Open the dialog, at the tag called *name* or the one whose papers are listed."""
        dialog = self._dialog = self._dialog or self._made()
        dialog.say("")
        dialog.set_tags(self._session.counts.tags)
        dialog.go_to(name or self._session.place.tag or "")
        bring_up(dialog)
        dialog.table.setFocus()
        return dialog

    def rename(self, name: str) -> None:
        """Open the dialog with a tag's name to be typed over."""
        self.open(name).edit()

    def offer(self, name: str, at: QPoint) -> None:
        """Open the menu of a tag."""
        menu = QMenu(self._window)
        menu.addAction(tr("Rename…")).triggered.connect(lambda: self.rename(name))
        menu.addAction(tr("Colour, Key, Merge…")).triggered.connect(lambda: self.open(name))
        menu.addSeparator()
        menu.addAction(tr("Delete")).triggered.connect(lambda: self._delete([name]))
        menu.popup(at)

    def drop(self, place: Place, ids: list[PaperId]) -> None:
        """Do to papers what letting them go over *place* means."""
        act, name = self._session.act, place.tag
        if place.kind is PlaceKind.STARRED:
            act(lambda store: triage.star(store, ids, on=True))
        elif name is not None:
            act(lambda store: triage.tag(store, ids, name))
        elif place.kind.value in list(Decision):
            act(lambda store: triage.decide(store, ids, Decision(place.kind.value)))

    def _counted(self, counts: Counts) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.set_tags(counts.tags)

    def _followed(self, act: Act) -> None:
        """Say what was undone, and no more what was done before."""
        self._say(tr("Undone: {act}").format(act=act.label) if act.verb == "undo" else "")

    def _made(self) -> TagsDialog:
        from ui.dialogs.tags import TagsDialog  # noqa: PLC0415 - not for the start

        dialog = TagsDialog(self._window)
        dialog.rename_wanted.connect(self._rename)
        dialog.merge_wanted.connect(self._merge)
        dialog.delete_wanted.connect(self._delete)
        dialog.colour_wanted.connect(self._recolour)
        dialog.digit_wanted.connect(self._give_digit)
        dialog.undo_wanted.connect(self._session.undo)
        # What it says was done may be undone by now, here or in the window.
        self._session.changed.connect(self._followed)
        return dialog

    def _rename(self, old: str, new: str) -> None:
        self._do(lambda store: tagging.rename(store, old, new), partial(self._follow, old, new))

    def _merge(self, names: list[str], into: str) -> None:
        self._do(lambda store: tagging.merge(store, names, into))

    def _delete(self, names: list[str]) -> None:
        self._do(lambda store: tagging.delete(store, names))

    def _give_digit(self, name: str, digit: int | None) -> None:
        self._do(lambda store: tagging.give_digit(store, name, digit))

    def _recolour(self, name: str, colour: str) -> None:
        if not colour:
            chosen = QColorDialog.getColor(
                QColor(self._colour_of(name)),
                self._dialog,
                tr("Colour of {name}").format(name=name),
                QColorDialog.ColorDialogOption.DontUseNativeDialog,
            )
            if not chosen.isValid():
                return
            colour = chosen.name()
        self._do(lambda store: tagging.recolour(store, name, colour))

    def _colour_of(self, name: str) -> str:
        found = (tag.colour for tag in self._session.counts.tags if tag.name == name)
        return next(found, "#000000")

    def _do(
        self, verb: Callable[[Store], Act | None], then: Callable[[Act], object] | None = None
    ) -> None:
        def done(act: Act | None) -> None:
            self._session.acted(act)
            if act is not None:
                self._say(act.label)
                if then is not None:
                    then(act)

        self._session.lanes.store.call(verb, done, self._failed)

    def _failed(self, error: BaseException) -> None:
        if self._dialog is None or not self._dialog.isVisible():
            self._session.fail(error)
        else:
            self._session.tell(error, self._dialog.say)

    def _say(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.say(text)

    def _follow(self, old: str, new: str, _act: Act) -> None:
        """Go on listing a tag that has another name now."""
        if self._session.place == Place(PlaceKind.TAG, tag=old):
            self._session.go(Place(PlaceKind.TAG, tag=tag_name(new)))
