"""Say what can be exported from where the reader is: the selection, the list, a reading list."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.store import arranging
from reader.types import Arrangement, ListId, Listing, PaperId, Place, PlaceKind
from reader.words import tr
from ui.dialogs.export_choice import ExportScope
from ui.papers.place_names import place_name
from ui.session import Session

SELECTED, LIST = "selected", "list"
_OF_LIST = "reading-list:"


@dataclass(frozen=True, slots=True)
class Scoped:
    """Papers that go out, under which heading, and the reading list that they are from."""

    name: str
    ids: Sequence[PaperId]
    heading: str
    reading_list: ListId | None = None
    shown: tuple[Place, str] | None = None
    """The place and search of which they are all papers, if they are."""

    @property
    def is_here(self) -> bool:
        """Say whether it was the selection or what was listed, and not a list of its own."""
        return self.name in (SELECTED, LIST)


def scopes(session: Session) -> list[ExportScope]:
    """Return what can be exported now, the likeliest first."""
    selected, listed = session.selected(), session.listed_ids()
    whole = tr("This search") if session.query else tr("This list")
    here = [
        ExportScope(SELECTED, tr("Selected papers"), len(selected)),
        ExportScope(LIST, whole, len(listed)),
    ]
    # One selected paper is where the reader happens to be; many are a choice.
    first = here if len(selected) > 1 else here[::-1]
    shown = None if session.query else session.place.reading_list
    others = [one for one in session.counts.lists if one.id != shown and not one.archived]
    named = [
        ExportScope(scope_of(one.id), tr("Reading list: {name}").format(name=one.name), one.papers)
        for one in others
    ]
    return [*first, *named]


def scope_of(of: ListId) -> str:
    """Return the name of the scope that is all of a reading list."""
    return f"{_OF_LIST}{of}"


def here(session: Session, name: str) -> Scoped | None:
    """Return the selection or what is listed; None for a scope of another place."""
    if name not in (SELECTED, LIST):
        return None
    ids = session.selected() if name == SELECTED else session.listed_ids()
    of = None if session.query else session.place.reading_list
    shown = (session.place, session.query) if name == LIST else None
    return Scoped(name, array("q", ids), heading(session), of, shown)


def with_papers(session: Session, name: str, then: Callable[[Scoped], object]) -> None:
    """Have *then* hear the papers of a scope; those of a reading list are fetched."""
    scoped = here(session, name)
    if scoped is not None:
        then(scoped)
        return
    of = int(name.removeprefix(_OF_LIST))
    place = Place(PlaceKind.LIST, reading_list=of)

    def found(listing: Listing) -> None:
        then(Scoped(name, listing.ids, list_name(session, of), of))

    session.lanes.store.call(
        lambda store: store.read(arranging.listing, place, Arrangement()), found
    )


def heading(session: Session) -> str:
    """Return what to call what is listed."""
    return place_name(session.place, session.query, session.counts)


def list_name(session: Session, of: ListId | None) -> str:
    """Return the name of a reading list, '' when there is none."""
    found = session.counts.reading_list(of)
    return found.name if found else ""
