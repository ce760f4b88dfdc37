"""Refresh sources: fetch or look, take in what is new, and keep how each one stands."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from reader.errors import LecternError, LibraryError
from reader.intake import take_in
from reader.reading import Reading
from reader.sources import schedule
from reader.sources.failures import OfflineError, host_of
from reader.sources.folder import scan
from reader.sources.pages import Page, holds_nothing, pages
from reader.sources.source import SourceReport
from reader.store import sources
from reader.store.store import Store
from reader.types import FileReport, Intake, Progress
from reader.types import Source as Given
from reader.types.sources import Source, SourceId, SourceKind, State, Validators
from reader.words import tr

if TYPE_CHECKING:
    from reader.sources.fetch import Fetched, Web

Reports: TypeAlias = Iterator[Progress | FileReport]
MOMENT = 0.25
"""Seconds that a wait lasts at most before it can be stopped."""


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class World:
    """What a refresh needs from outside: the web, the time, and chance.

    Keep it from one refresh to the next: the web remembers whom it asked when.
    """

    web: Web | None = None
    now: Callable[[], datetime] = _now
    sleep: Callable[[float], object] = time.sleep
    chance: Callable[[], float] = random.random

    def opened_web(self) -> Web:
        """Return the web, made when it is first needed."""
        if self.web is None:
            # Not above: urllib3 opens a socket when it is imported, to see what IPv6 does.
            from reader.sources.fetch import Web  # noqa: PLC0415

            self.web = Web()
        return self.web


def refresh(
    store: Store,
    ids: tuple[SourceId, ...] = (),
    *,
    scheduled: bool = False,
    world: World | None = None,
) -> Iterator[Progress | FileReport | SourceReport]:
    """Refresh the sources *ids*, or all that are enabled; *scheduled*: those that are due.

    One source's failure never stops the others; each ends with its report. Stopped
    anywhere and run again, nothing comes twice and nothing is lost. Undo passes
    over what came by schedule; that does nothing where the library is open for reading alone.

    Raises:
        NoSuchSourceError: An id that the library does not hold. Nothing was done.
        LibraryError: The library itself cannot be written.
    """
    if scheduled and store.read_only:
        return
    store.must_write()
    world = world or World()
    with Reading() as reading:
        surroundings = _Surroundings(store, world, reading, scheduled)
        for source in _chosen(store, ids, scheduled=scheduled, now=world.now()):
            visit = _Visit(surroundings, source)
            yield from visit.run()
            yield visit.report()


def _chosen(
    store: Store, ids: tuple[SourceId, ...], *, scheduled: bool, now: datetime
) -> list[Source]:
    if ids:
        named = [store.read(sources.source, key) for key in dict.fromkeys(ids)]
        return [one for one in named if one.enabled or not scheduled]
    every = store.read(sources.sources)
    return schedule.due(every, now) if scheduled else [one for one in every if one.enabled]


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What the sources of a refresh share."""

    store: Store
    world: World
    reading: Reading
    scheduled: bool


class _Visit:
    """One source on its turn, and what came of it."""

    def __init__(self, around: _Surroundings, source: Source) -> None:
        self._store = around.store
        self._world = around.world
        self._reading = around.reading
        self._scheduled = around.scheduled
        self._source = source
        self._new = self._refused = self._waiting = 0
        self._state = source.state
        self._advice = ""

    def run(self) -> Reports:
        """Refresh the source, and keep how it stands then."""
        is_folder = self._source.kind is SourceKind.FOLDER
        try:
            yield from self._look() if is_folder else self._fetch()
        except LibraryError:
            raise
        except LecternError as error:
            self._advice = error.advice
            self._state = self._after(error)
        else:
            self._state = self._after(None)
        with self._store.writing() as db:
            sources.set_state(db, self._source.id, self._state)

    def report(self) -> SourceReport:
        """Return what came of it."""
        state = self._state
        return SourceReport(
            self._source.id,
            self._source.label,
            state.standing,
            self._new,
            state.message,
            self._advice,
            state.next_due,
            self._waiting,
        )

    def _after(self, error: LecternError | None) -> State:
        now, share = self._world.now(), self._world.chance()
        if error is None:
            return schedule.succeeded(self._source, now, share, self._summary())
        if isinstance(error, OfflineError):
            return schedule.offline(self._source, now, share)
        asked = getattr(error, "rest", 0.0)
        return schedule.failed(self._source, now, share, str(error), asked=asked)

    def _summary(self) -> str:
        parts = [tr("%n new", n=self._new) if self._new else tr("nothing new")]
        parts += [tr("%n refused", n=self._refused)] if self._refused else []
        parts += [tr("%n still being written", n=self._waiting)] if self._waiting else []
        return " · ".join(parts)

    def _fetch(self) -> Reports:
        known = self._source.state.validators
        for page in pages(self._source, self._world.now().astimezone(UTC).date()):
            fetched = yield from self._fetched(page, known)
            if fetched.fresh and not holds_nothing(fetched.data):
                yield from self._take_in_page(page, fetched.data)
            self._keep_validators(fetched.validators)

    def _fetched(self, page: Page, known: Validators) -> Generator[Progress, None, Fetched]:
        """Return the page, having waited wherever the fetch wishes to."""
        fetching = self._world.opened_web().fetch(page.address, known)
        while True:
            try:
                wish = next(fetching)
            except StopIteration as end:
                return end.value  # type: ignore[no-any-return]
            if isinstance(wish, Progress):
                yield wish
            else:
                yield from self._waited(wish.seconds)

    def _waited(self, seconds: float) -> Iterator[Progress]:
        label = tr("Waiting for {source}").format(source=self._source.label)
        while seconds > 0:
            yield Progress(label, 0)
            self._world.sleep(min(seconds, MOMENT))
            seconds -= MOMENT

    def _take_in_page(self, page: Page, data: bytes) -> Reports:
        name = page.name or host_of(page.address)
        given = Given(data=data, place=page.address, name=name)
        intake = Intake(items=(given,), name=page.name, lasting=self._scheduled)
        reports: list[FileReport] = []
        for report in self._taken_in(intake):
            if isinstance(report, FileReport):
                reports.append(report)
            yield report
        taken = [one for one in reports if one.error is None]
        if reports and not taken:
            cause = (reports[0].error or "").rstrip(".")
            raise LecternError(
                tr("What came is no digest: {cause}.").format(cause=cause), advice=reports[0].advice
            )
        if taken and not self._source.name:
            self._name(taken[0].digest)

    def _look(self) -> Reports:
        yield Progress(tr("Looking into {source}").format(source=self._source.label), 0)
        key, folder = self._source.id, Path(self._source.address)
        known = self._store.read(sources.watched, key)
        without = self._store.library.folder.resolve()
        found = scan(folder, known, self._world.now().timestamp(), without)
        self._waiting = found.waiting
        if found.changed:
            yield from self._taken_in(Intake(paths=tuple(found.changed), lasting=self._scheduled))
        # Only now: what was cut off is looked at again. What was refused is not.
        if not (found.changed or found.gone):
            return
        with self._store.writing() as db:
            sources.watch(db, key, found.changed.values(), found.gone)

    def _taken_in(self, intake: Intake) -> Reports:
        for report in take_in(self._store, intake, self._reading):
            if isinstance(report, FileReport):
                self._new += report.new
                self._refused += report.error is not None
            yield report

    def _keep_validators(self, validators: Validators) -> None:
        state = replace(self._source.state, validators=validators)
        self._source = replace(self._source, state=state)

    def _name(self, name: str) -> None:
        with self._store.writing() as db:
            sources.set_name(db, self._source.id, name)
        self._source = replace(self._source, name=name)
