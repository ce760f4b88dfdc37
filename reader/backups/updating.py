"""Bring a library of an older version up to date before it is used, and tell how that goes on."""

from __future__ import annotations

from reader.backups.making import kept
from reader.library import Library
from reader.store.aside import fault_beside
from reader.store.connect import Told
from reader.store.opening import is_older
from reader.store.store import Store
from reader.types.backups import Reason
from reader.words import tr

__all__ = ["is_due", "update"]


def is_due(library: Library) -> bool:
    """Say whether the library is of an older version, and can be updated as it is."""
    return is_older(library) and not fault_beside(library)


def update(library: Library, told: Told) -> str:
    """Update a library; return where it is as it was, in the reader's language.

    Raises:
        LecternError: It could not be done, or was not wished any more. It is as it was.
    """
    with Store(library, told=told) as store:
        found = [one for one in kept(library, store.id) if one.reason is Reason.MIGRATION]
        if library.unguarded or not found:
            return tr("The library was updated for this version of Lectern.")
        return tr(
            "The library was updated for this version of Lectern; the backup {name} has it"
            " as it was."
        ).format(name=found[0].name)
