"""Notice what happens by itself: others write to the library, it goes away, a day begins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer

from reader.errors import LecternError
from reader.store import changes
from reader.store.store import Store
from reader.words import tr
from ui.work.lanes import Lanes

Version: TypeAlias = tuple[int, int]
"""Changes when another program has written, or the file is another."""

LOOK = 1_500
"""Milliseconds between two looks."""


@dataclass(frozen=True, slots=True)
class Condition:
    """How the library can be used; each is '' or a reason, in the reader's language."""

    read_only: str = ""
    moved: str = ""
    """What has become of its file: it is elsewhere, or gone, or cannot even be read."""

    @property
    def kept_back(self) -> str:
        """Return why nothing can be written."""
        if self.moved or not self.read_only:
            return self.moved
        return tr("The library is read-only. {why}").format(why=self.read_only)


class Elsewhere(QObject):
    """Looks now and then, until it is told to stop: at the library, and at the day."""

    def __init__(
        self,
        lanes: Lanes,
        changed: Callable[[], object],
        conditioned: Callable[[Condition], object],
        parent: QObject,
    ) -> None:
        """Call *changed* when another connection has written or a day begins, for it to be shown.

        *conditioned* hears of each new `Condition`.
        """
        super().__init__(parent)
        self._conditioned = conditioned
        self._lanes = lanes
        self._changed = changed
        self._version: Version | None = None
        self._condition = Condition()
        self._day = _today()
        self._is_looking = False
        self._looking = QTimer(self, interval=LOOK)
        self._looking.timeout.connect(self._look)
        self._looking.start()
        self._look()

    def stop(self) -> None:
        """Look no more."""
        self._looking.stop()

    def _look(self) -> None:
        if (day := _today()) != self._day:
            # What says "today", or how many days are left, is to say it of this day.
            self._day = day
            self._changed()
        if not self._is_looking:  # a network folder may take its time
            self._is_looking = True
            self._lanes.store.call(_looked, self._seen, self._failed)

    def _seen(self, found: tuple[Version, Condition]) -> None:
        self._is_looking = False
        version, condition = found
        if self._version not in (None, version):
            self._changed()
        self._version = version
        self._stand(condition)

    def _failed(self, error: BaseException) -> None:
        self._is_looking = False
        if not isinstance(error, LecternError):
            raise error
        self._stand(Condition(moved=str(error)))

    def _stand(self, condition: Condition) -> None:
        if condition != self._condition:
            self._condition = condition
            self._conditioned(condition)


def _today() -> date:
    return date.today()


def _looked(store: Store) -> tuple[Version, Condition]:
    version = store.read(changes.version)
    return (store.openings, version), Condition(store.read_only, store.moved())
