"""The states of the dashboard: nothing decided yet, full, steered by keys, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from reader.types import Decision
from tests.pictures.scene import Scene

if TYPE_CHECKING:
    from reader.store.store import Store

TAGS = (
    "to read",
    "method/attention",
    "method/state space models",
    "evaluation",
    "datasets",
    "vision",
    "safety",
    "<b>bold</b>",
    "with a name that is longer than a chart has room for",
)


class Charts(Scene):
    """A window whose dashboard is looked at."""

    def states(self) -> Iterator[str]:
        """Bring the window into one state after the other; yield its name."""
        self.window.notices.dismiss()
        self._open()
        yield "dashboard-empty"
        self.top.close()
        with suppress(AttributeError):
            del self.top
        self.window.activateWindow()
        self.window.list.setFocus()
        self.quiet()
        self._work()
        self._open()
        yield "dashboard"
        self.top.cards["decisions"].view.setFocus()
        self.quiet(0.3)
        yield "dashboard-keys"
        self.top.cards["appeared"].table.click()
        self.quiet(0.3)
        yield "dashboard-table"
        self.top.area.verticalScrollBar().setValue(10_000)
        self.quiet(0.3)
        yield "dashboard-below"
        self.top.close()
        del self.top

    def _work(self) -> None:
        """Decide, star and tag as a reader would in eight weeks."""
        ids, done = list(self.session.listed_ids()), []
        self.session.lanes.store.call(lambda store: _eight_weeks(store, ids), done.append)
        self.until(lambda: bool(done))

    def _open(self) -> None:
        self.window.steering.show_dialog("dashboard")
        self.top = self.window.dialogs.dashboard.dialog
        self.until(lambda: self.top.figures is not None and not self.top.stop.isVisible())
        self.top.resize(self.window.size())
        self.quiet()


def _eight_weeks(store: Store, ids: list[int]) -> bool:
    from reader import triage
    from reader.store import history

    chance, now, today = Random(8), history.now, datetime.now(UTC)
    shares = (Decision.DONE, Decision.LATER, Decision.DISMISSED, Decision.DISMISSED)
    try:
        for ago in range(56, -1, -1):
            at = (today - timedelta(days=ago)).isoformat(timespec="seconds")
            history.now = lambda at=at: at  # type: ignore[misc]
            if ago % 7 in (5, 6) and chance.random() < 0.7:
                continue
            for decision in shares:
                triage.decide(store, _some(chance, ids, 6), decision)
            triage.star(store, _some(chance, ids, 2), on=True)
    finally:
        history.now = now  # type: ignore[misc]
    for at, name in enumerate(TAGS):
        triage.tag(store, _some(chance, ids[: 40 + at * 12], 24 - at), name, on=True)
    return True


def _some(chance: Random, ids: list[int], most: int) -> list[int]:
    return chance.sample(ids, min(len(ids), chance.randint(1, most)))
