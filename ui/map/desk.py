"""Keep the map in step with the session: its marks, the search, the current paper, the choice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader.types import PaperId, PaperRow, Place, PlaceKind, Progress
from reader.types.maps import LEAST_OF_MAP, MapMarks, Mapped
from reader.words import tr
from reader.work import DrawMap, ReadMapMarks
from reader.worker import Failed, Finished
from ui.looks.colours import Colours
from ui.looks.theme import bring_up
from ui.map.colouring import Colouring
from ui.map.exporting import Picture
from ui.map.points import Bools
from ui.map.scene import Scene
from ui.map.window import MapWindow
from ui.said import Said
from ui.session import Session
from ui.widgets.announcing import announce
from ui.widgets.picturing import asked, write

SETTLE = 400
"""Milliseconds of quiet before the map follows what was done: a held key does it all the time."""

PAIR = 8
"""Bytes of a paper's tag."""
WORTH = 10
"""The map begins with the colours of tags where one paper in so many has one."""


class MapDesk(QObject):
    """One map, in one window."""

    def __init__(self, window: QWidget, session: Session, colours: Colours) -> None:
        super().__init__(window)
        self._session, self._colours = session, colours
        self.window = MapWindow(colours, window)
        self._mapped: Mapped | None = None
        self._marks: MapMarks | None = None
        self._by: Colouring | None = None
        self.scene: Scene | None = None
        self._titles: dict[PaperId, str] = {}
        self._told_of: PaperId | None = None
        """Whose title is wanted: one that comes late takes the place of no other."""
        self._stale = False
        self._following = QTimer(self, singleShot=True, interval=SETTLE)
        self._following.timeout.connect(self._follow)
        self._connect()

    def open(self) -> None:
        """Show the map; where papers have come or gone since, it follows."""
        bring_up(self.window)
        self.draw()

    def draw(self, *, anew: bool = False) -> None:
        """Draw the map, or bring it up to date."""
        self._stale = False
        self._session.lanes.mapping.begin(DrawMap(anew), self._came, self._ended)

    def set_colours(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._colour()

    def close(self) -> bool:
        """Close the window, and end what goes on for it."""
        self._following.stop()
        self._session.lanes.mapping.stop()
        closed = self.window.close()
        self.window.view.close_down()
        return closed

    def _connect(self) -> None:
        window, view, session = self.window, self.window.view, self._session
        window.colouring_wanted.connect(self._colour_by)
        window.anew_wanted.connect(lambda: self.draw(anew=True))
        window.stop_wanted.connect(session.lanes.mapping.stop)
        window.listing_wanted.connect(self._list)
        window.export_wanted.connect(self._export)
        window.legend.hidden_changed.connect(self._hide)
        window.legend.choice_wanted.connect(self._choose_class)
        view.pointed.connect(self._point_at)
        view.current_wanted.connect(self._set_current)
        view.open_wanted.connect(self._open_paper)
        view.chosen.connect(self._choose)
        view.chosen_also.connect(self._choose_also)
        session.changed.connect(self._changed)
        session.listed.connect(self._listed)
        session.lanes.arrived.connect(self._arrived)

    # Drawing

    def _came(self, told: Progress | Mapped) -> None:
        if isinstance(told, Progress):
            self._drawing(told)
        else:
            self._drawn(told)

    def _drawing(self, progress: Progress) -> None:
        # What is up to date comes at once: nothing is to flash up before it.
        if self.scene is None or progress.done:
            self.window.show_progress(progress)

    def _drawn(self, mapped: Mapped) -> None:
        if not mapped.ids:
            self.scene = self._mapped = None
            self.window.show_too_few(mapped.papers, LEAST_OF_MAP)
            return
        same = self._mapped is not None and self._mapped.ids == mapped.ids
        if not same:
            self.scene = None
        self._mapped = mapped
        self._titles.clear()
        self._follow()

    def _ended(self, ended: Finished | Failed) -> None:
        if isinstance(ended, Failed):
            self.window.show_problem(f"{ended.message} {ended.advice}".strip())
        elif ended.stopped and self.scene is not None:
            self.window.show_scene(self.scene, self._colours)
        elif ended.stopped:
            self.window.show_problem(
                tr("The map was not drawn to its end. Open it again to draw it.")
            )

    def _unread(self, ended: Failed) -> None:
        self.window.tell(f"{ended.message} {ended.advice}".strip())

    def _follow(self) -> None:
        """Ask what the papers are coloured by now."""
        if self._stale:
            self.draw()
        elif self._mapped is not None:
            wanted = ReadMapMarks(self._mapped.ids)
            self._session.lanes.wonder(wanted, self._marked, self._unread)

    def _marked(self, marks: MapMarks) -> None:
        self._marks = marks
        if self._by is None:
            tagged = len(marks.tagged) // PAIR
            is_tagged = self.scene is None and tagged * WORTH >= len(marks.decisions)
            self._by = Colouring.TAG if is_tagged else Colouring.SUBJECT
        self.window.show_colouring(self._by)
        self._colour()

    def _changed(self, _act: object) -> None:
        if self.window.isVisible():
            self._following.start()

    def _arrived(self) -> None:
        self._stale = True
        self._changed(None)

    # What it shows

    def _colour_by(self, by: Colouring) -> None:
        self._by = by
        if self.scene is not None:
            self.scene = replace(self.scene, hidden=frozenset())
        self._colour()

    def _colour(self) -> None:
        if self._mapped is None or self._marks is None or self._by is None:
            return
        before = self.scene
        scene = Scene.of(self._mapped, self._marks, self._by, self._colours)
        if before is not None and len(before.points) == len(scene.points):
            scene = replace(
                scene, hidden=before.hidden, chosen=before.chosen, current=before.current
            )
        else:
            scene = replace(scene, current=scene.points.at(self._session.current))
        self._show(replace(scene, found=self._found(scene)))

    def _show(self, scene: Scene) -> None:
        self.scene = scene
        self.window.show_scene(scene, self._colours)
        chosen = 0 if scene.chosen is None else int(scene.chosen.sum())
        found = None if scene.found is None else int(scene.found.sum())
        self.window.show_chosen(chosen, found)

    def _found(self, scene: Scene) -> Bools | None:
        """Return what the search in the window finds, while there is one."""
        session = self._session
        return scene.points.among(session.listed_ids()) if session.query else None

    def _listed(self, _listing: object) -> None:
        if self.scene is not None and self.window.isVisible():
            # The list takes the papers in after this signal.
            QTimer.singleShot(0, self, self._find)

    def _find(self) -> None:
        if self.scene is not None:
            found = self._found(self.scene)
            if found is not None or self.scene.found is not None:
                self._show(replace(self.scene, found=found))

    def _hide(self, hidden: frozenset[int]) -> None:
        if self.scene is not None:
            self.scene = replace(self.scene, hidden=hidden)
            self.window.view.show_scene(self.scene, self._colours)

    # Papers

    def _point_at(self, at: int) -> None:
        shown = at if at >= 0 or self.scene is None else self.scene.current
        if shown >= 0:
            self._with_title(shown, self.window.tell)
        else:
            self.window.teach()

    def _set_current(self, at: int) -> None:
        if self.scene is None or at < 0:
            return
        self._show_current(at)
        self._with_title(at, self._named)

    def _show_current(self, at: int) -> None:
        assert self.scene is not None
        self.scene = replace(self.scene, current=at)
        self.window.view.show_scene(self.scene, self._colours)

    def _named(self, title: str) -> None:
        self.window.tell(title)
        self.window.view.setAccessibleDescription(title)
        announce(self.window.view, title)

    def _with_title(self, at: int, then: Callable[[str], object]) -> None:
        """Tell the title of a paper, as soon as it is known."""
        if self.scene is None:
            return
        paper = self._told_of = self.scene.points.paper(at)
        if paper in self._titles:
            then(self._titles[paper])
            return

        def came(rows: list[PaperRow]) -> None:
            title = rows[0].title if rows else tr("This paper is no longer in the library.")
            self._titles[paper] = title
            if paper == self._told_of:
                then(title)

        self._session.rows([paper], came, self._session.fail)

    def _open_paper(self, at: int) -> None:
        if self.scene is not None:
            self._session.show_paper(self.scene.points.paper(at))

    def _choose(self, some: Bools | None, *, adds: bool = False) -> None:
        if self.scene is None:
            return
        self._show(self.scene.chosen_with(some, adds=adds))
        if self.scene.chosen is not None:
            self._list()

    def _choose_also(self, some: Bools) -> None:
        self._choose(some, adds=True)

    def _choose_class(self, kind: int) -> None:
        if self.scene is not None:
            self._choose(self.scene.classes.of == kind)

    def _list(self) -> None:
        """Have the list show the papers that are chosen, all of them selected."""
        if self.scene is not None and self.scene.chosen is not None:
            ids = self.scene.points.ids[np.flatnonzero(self.scene.chosen)]
            self._session.gather([PaperId(one) for one in ids.tolist()])
            said = tr("%n paper(s) of the map are listed, and selected", n=len(ids))
            everything = partial(self._session.go, Place(PlaceKind.ALL))
            self._session.said.emit(Said(said, action=(tr("Show All Papers"), everything)))

    # Handing on

    def _export(self, kind: str) -> None:
        if self.scene is None:
            return
        if path := asked(self.window, self._session, tr("Export the map"), "map", kind):
            self.write(path, kind)

    def write(self, path: Path, kind: str) -> None:
        """Write the map as it is seen, as png or svg, whole or not at all."""
        assert self.scene is not None
        view = self.window.view
        made = Picture(self.scene, view.camera, view.enlarged, tr("Map of the library"))
        write(self._session, path, made.made(kind), self.window.tell)
