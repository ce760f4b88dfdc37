"""What the window does to the kept sources, on the store's thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import LecternError
from reader.files import write_whole
from reader.sources.opml import target, write_opml
from reader.sources.source import SourceSettingError, checked
from reader.store import sources
from reader.store.store import Store
from reader.types.sources import Seen, Source, SourceId, SourceKind
from reader.words import tr


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a source cannot be followed as it was described, and at which field to say so."""

    field: str
    message: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A source that was removed, with all that it takes to follow it again."""

    source: Source
    seen: tuple[Seen, ...]


def keep(store: Store, draft: Source) -> Source | Refusal:
    """Add or change a source; return it as it is kept, or why it is not."""
    try:
        at = "address"
        checked(replace(draft, base=""))
        at = "base"
        source = checked(draft)
    except SourceSettingError as error:
        # The advice of the class itself speaks of the command line.
        advice = "" if error.advice == SourceSettingError.advice else error.advice
        return Refusal(at, f"{error} {advice}".strip())
    with store.writing() as db:
        for other in sources.sources(db):
            if other.id != source.id and target(other) == target(source):
                return Refusal(
                    "address", tr("You follow this already, as “{name}”.").format(name=other.label)
                )
        return sources.change(db, source) if source.id else sources.add(db, source)


def hand_on(store: Store, path: Path) -> int | Refusal:
    """Write the sources to a file as OPML; return how many, or why it cannot be."""
    known = [one for one in store.read(sources.sources) if one.kind is not SourceKind.FOLDER]
    try:
        write_whole(path, write_opml(known))
    except LecternError as error:
        return Refusal("path", f"{error} {error.advice}".strip())
    return len(known)


def pause(store: Store, ids: tuple[SourceId, ...], *, rests: bool) -> None:
    """Let sources rest, or go on; those that are gone are passed over."""
    with store.writing() as db:
        for one in sources.sources(db):
            if one.id in ids:
                (sources.pause if rests else sources.resume)(db, one.id)


def remove(store: Store, ids: tuple[SourceId, ...]) -> list[Removed]:
    """Forget sources; return what it takes to restore them."""
    removed = []
    with store.writing() as db:
        for one in sources.sources(db):
            if one.id in ids:
                removed.append(Removed(one, tuple(sources.watched(db, one.id).values())))
                sources.remove(db, one.id)
    return removed


def restore(store: Store, removed: list[Removed]) -> list[Source]:
    """Follow sources again, as they stood: nothing is fetched twice for it."""
    with store.writing() as db:
        restored = []
        for each in removed:
            new = sources.add(db, each.source)
            sources.set_state(db, new.id, each.source.state)
            sources.watch(db, new.id, each.seen)
            restored.append(new)
        return restored
