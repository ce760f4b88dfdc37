"""Name places as the side, a triage and exports name them."""

from __future__ import annotations

from reader.types import Counts, Place, PlaceKind
from reader.words import QT_TR_NOOP, tr

_SHELVES = {
    PlaceKind.INBOX: QT_TR_NOOP("Inbox"),
    PlaceKind.LATER: QT_TR_NOOP("Later"),
    PlaceKind.DONE: QT_TR_NOOP("Done"),
    PlaceKind.DISMISSED: QT_TR_NOOP("Dismissed"),
    PlaceKind.STARRED: QT_TR_NOOP("Starred"),
    PlaceKind.ALL: QT_TR_NOOP("All"),
    PlaceKind.NEXT: QT_TR_NOOP("Next up"),
}


def shelf_name(kind: PlaceKind) -> str:
    """Return what a place is called at the side, under the library's name: "All"."""
    return tr(_SHELVES[kind])


def place_name(place: Place, query: str, counts: Counts) -> str:
    """Return what is listed, by itself: "All papers", a digest, a list, a tag, a search."""
    if query:
        return tr("Search for “{query}”").format(query=query)
    match place.kind:
        case PlaceKind.ALL:
            return tr("All papers")
        case PlaceKind.DIGEST:
            digest = counts.digest(place.digest)
            return digest.name if digest else tr("Digest")
        case PlaceKind.LIST:
            found = counts.reading_list(place.reading_list)
            return found.name if found else tr("Reading list")
        case PlaceKind.TAG:
            return place.tag or ""
    return shelf_name(place.kind)
