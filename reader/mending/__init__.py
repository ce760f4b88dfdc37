"""Mend what a look over a library has found, each time after a backup of what is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from reader.backups import back_up, fault_of, of_library
from reader.backups.describing import looked_through
from reader.checking import look_over
from reader.errors import LecternError, LibraryDamagedError, damaged
from reader.index.catching_up import catch_up
from reader.library import Library
from reader.mending.bringing import bring_back
from reader.mending.file import mend_file
from reader.store import bringing_back, derived, replay, rewriting
from reader.store.aside import spare
from reader.store.backing import remove
from reader.store.history import Entry
from reader.store.marks import Puts
from reader.store.replay import Difference
from reader.store.store import Store
from reader.types import Progress
from reader.types.backups import Reason
from reader.types.findings import Finding, Mended, Repair
from reader.words import tr

__all__ = ["Mended", "mend", "mend_all"]

Mending: TypeAlias = Callable[[Store], Iterator[Progress | Mended]]

ROUNDS = 8
"""How often what is left is looked at anew: what is mended shows what else there is."""


def mend(library: Library, repair: Repair) -> Iterator[Progress | Mended]:
    """Do one repair; yield progress, and what it came to.

    No other connection may be open when the file itself is mended.

    Raises:
        LecternError: It cannot be done. What was there is as it was.
    """
    if repair not in _UNGUARDED:
        yield from _guarded(library)
    yield from _mended(library, repair)


def mend_all(library: Library, found: Iterable[Finding]) -> Iterator[Progress | Finding | Mended]:
    """Mend what nobody needs to have looked at; yield, at the end, what is left."""
    left = [one for one in found if one.fault]
    tried: set[tuple[Repair, frozenset[str]]] = set()
    guarded = False  # once: a backup in each round would push out older ones
    for _ in range(ROUNDS):
        state = frozenset(one.fault for one in left)
        able = {one.repair for one in left if one.repair and one.repair.certain}
        able -= {repair for repair, then in tried if then == state}
        if not able:
            break
        repair = min(able, key=list(Repair).index)
        tried.add((repair, state))
        try:
            if not guarded and repair not in _UNGUARDED:
                yield from _guarded(library)
                guarded = True
            yield from _mended(library, repair)
        except LecternError as error:
            yield Mended(tr("That could not be done: {error}").format(error=error))
        left = []
        for one in look_over(library):
            if isinstance(one, Progress):
                yield one
            elif one.fault:
                left.append(one)
    yield from left


def _guarded(library: Library) -> Iterator[Progress | Mended]:
    """Back up what is there, whatever it is."""
    with bringing_back.strained():
        yield from _spared(library)
        with Store(library) as store:
            yield Progress(tr("Making a backup"), 0, 0)
            back_up(store, Reason.REPAIR)


def _mended(library: Library, repair: Repair) -> Iterator[Progress | Mended]:
    with bringing_back.strained():
        if repair is Repair.FILE:
            yield from mend_file(library)
            return
        yield from _spared(library)
        with Store(library) as store:
            yield from _MENDINGS[repair](store)


def _spared(library: Library) -> Iterator[Mended]:
    if told := spare(library):
        yield Mended(told)


def _marks(store: Store) -> Iterator[Progress | Mended]:
    """Set marks as the history says: it has the reader's acts, and is chained.

    To keep what the tables say would take damage for the reader's wish. It is an act, so
    whoever knows better takes it back. A history that is not whole is not believed.
    """
    with store.writing() as db:
        some = bringing_back.differences(db)
        entry = Entry("repair", tr("Marks set as the history says: %n", n=len(some)))
        store.act(entry, _puts(some))
    yield Mended(tr("%n mark(s) set as the history says", n=len(some)))


def _puts(some: Iterable[Difference]) -> Puts:
    """Return what is to be there first, and what is to go after all that may hang on it."""
    edits = replay.back(some)
    there = [
        (edit.mark, {key: value for key, value in edit.after.items() if value is not None})
        for edit in edits
    ]
    gone = [
        (edit.mark, {key: value for key, value in edit.after.items() if value is None})
        for edit in reversed(edits)
    ]
    return [(mark, values) for mark, values in (*there, *gone) if values]


def _derived(store: Store) -> Iterator[Progress | Mended]:
    with store.writing() as db:
        said = bringing_back.told_whole(db)
        if said is None:
            raise damaged(tr("the chain of the history"))
        derived.mend(db, said)
    yield Mended(tr("it was worked out again"))


def _accept(store: Store) -> Iterator[Progress | Mended]:
    with store.writing() as db:
        bringing_back.accept(db)
    yield Mended(tr("everything counts as it is now"))


def _logs(store: Store) -> Iterator[Progress | Mended]:
    last = 0
    for record in store.read(rewriting.sketched):
        last = record
        yield Progress(tr("Making likenesses anew"), 0, 0)
    with store.writing() as db:
        rewriting.logs_anew(db, last)
    yield from _index(store)


def _index(store: Store) -> Iterator[Progress | Mended]:
    yield from catch_up(store, rebuild=True)
    yield Mended(tr("the search index was made anew"))


def _backups(store: Store) -> Iterator[Progress | Mended]:
    """Describe anew what is good but for its description; delete what is damaged itself.

    Of what an older or newer version made nothing but its description tells that: it is left.
    """
    bad, described = [], 0
    for backup in of_library(store.library):
        if not fault_of(backup):
            continue
        try:
            looked_through(store.library, backup)
            described += 1
        except LibraryDamagedError:
            bad.append(backup)
        except LecternError:
            continue
    if described:
        yield Mended(tr("a new description was written for %n backup(s)", n=described))
    if bad:
        new = back_up(store, Reason.REPAIR)
        for backup in bad:
            remove(backup)
        words = tr("%n damaged backup(s) were deleted, and {name} was made", n=len(bad))
        yield Mended(words.format(name=new.name))


_UNGUARDED = (Repair.FILE, Repair.INDEX, Repair.BACKUPS)
"""What needs no backup: it touches nothing of the library's, or sets it aside as it is."""

_MENDINGS: Mapping[Repair, Mending] = {
    Repair.SEALS: bring_back,
    Repair.MARKS: _marks,
    Repair.DERIVED: _derived,
    Repair.LOGS: _logs,
    Repair.INDEX: _index,
    Repair.BACKUPS: _backups,
    Repair.ACCEPT: _accept,
}
