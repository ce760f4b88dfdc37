"""The commands that look after a library."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from reader.backups import of_library
from reader.cli.inward import update_index
from reader.cli.terminal import drawn, followed, json_option, print_json, visible, wished
from reader.errors import LibraryError, LibraryReadOnlyError
from reader.library import Library
from reader.recent import vanished
from reader.store import counts
from reader.store.store import Store
from reader.store.swapping import is_cut_off
from reader.types.findings import Finding, Mended, Repair
from reader.whereabouts import advice, shared_by


def arrange_check(to: argparse.ArgumentParser) -> None:
    """Add the options of `lectern check`."""
    json_option(to)
    to.add_argument(
        "--repair", action="store_true", help="offer a repair of each fault, after a backup"
    )
    to.add_argument(
        "--yes", action="store_true", help="with --repair: repair all that is certain, unasked"
    )
    to.set_defaults(run=check)


def refuse_none(library: Library) -> None:
    """Refuse what needs a library where none is: a mistyped folder shall not become one.

    Raises:
        LibraryError: There is none, nor one that a restore was cut off in bringing back.
    """
    if library.database.exists() or is_cut_off(library):
        return
    refuse_vanished(library)
    advice = "Choose another folder with --library DIR; 'lectern import' makes a new library."
    if of_library(library):
        advice = "There are backups of the one that was here: 'lectern restore' brings it back."
    raise LibraryError(f"There is no library in {library.folder}.", advice=advice)


def refuse_vanished(library: Library) -> None:
    """Refuse to go on where a library was open in a window before, and is no more.

    Raises:
        LibraryError: It was moved, or deleted, or its disk is not there.
    """
    if vanished(library) is None or is_cut_off(library):
        return
    raise LibraryError(
        f"The library that was in {library.folder} is not there any more.",
        advice="Open the window to locate it or to begin a new one; --library DIR names another; "
        "'lectern restore' brings it back from its last backup.",
    )


def bring_up_to_date(library: Library) -> None:
    """Update a library of an older version, and say so: it takes minutes where that is large."""
    from reader.backups import updating  # noqa: PLC0415 - seldom needed

    if not updating.is_due(library):
        return
    print("lectern: An older version made this library: it is updated.", file=sys.stderr)
    with drawn() as draw:
        said = updating.update(library, draw)
    print(visible(f"lectern: {said}"), file=sys.stderr)


def check(library: Library, options: argparse.Namespace) -> int:
    """Look the library, its index and its backups over; mend what is to be mended."""
    from reader.checking import look_over  # noqa: PLC0415 - other commands start without it

    if options.repair and library.read_only:
        raise LibraryReadOnlyError("The library is open for reading alone: nothing is repaired.")
    found = list(_shown(followed(look_over(library)), as_json=options.json))
    if name := shared_by(library.folder):
        print(visible(f"lectern: {advice(name)}"), file=sys.stderr)
    if options.repair and any(one.fault for one in found):
        found = _all_mended(library, found, options) if options.yes else _asked(library, found)
    return int(any(one.fault for one in found))


def _shown(found: Iterable[Finding], *, as_json: bool) -> Iterable[Finding]:
    """Print each finding as it comes."""
    for one in found:
        if as_json:
            print_json({"what": one.what, "fault": one.fault, "repair": one.repair})
        else:
            print(visible(f"{'FAULT' if one.fault else 'ok':<6}{one.what}"))
        if one.fault and not as_json:
            print(visible(f"      {one.fault}"))
            if one.repair:
                print(visible(f"      --repair: {one.repair.offer}."))
        yield one


def _all_mended(
    library: Library, found: list[Finding], options: argparse.Namespace
) -> list[Finding]:
    """Mend all that is certain; return what is left."""
    from reader.mending import mend_all  # noqa: PLC0415 - see above

    left: list[Finding] = []
    for each in followed(mend_all(library, found)):
        if isinstance(each, Mended):
            _tell(each.words, as_json=options.json)
        elif isinstance(each, Finding):
            left += _shown([each], as_json=options.json)
    return left


def _asked(library: Library, found: list[Finding]) -> list[Finding]:
    """Offer each repair; return what is wrong after those that were wished."""
    from reader.checking import look_over  # noqa: PLC0415 - see above
    from reader.mending import mend  # noqa: PLC0415 - see above

    wanted = {each for one in found for each in (one.repair, one.otherwise) if each}
    done = False
    for repair in sorted(wanted, key=list(Repair).index):
        needed = repair.certain or not done or _is_left(library)
        if needed and wished(repair.offer):
            done = True
            for each in followed(mend(library, repair)):
                if isinstance(each, Mended):
                    _tell(each.words, as_json=False)
    return list(_shown(followed(look_over(library)), as_json=False)) if done else found


def _is_left(library: Library) -> bool:
    """Say whether anything is wrong still that could only be taken as it is."""
    from reader.checking import look_over  # noqa: PLC0415 - see above

    found = followed(look_over(library))
    return any(one.otherwise is Repair.ACCEPT for one in found)


def _tell(words: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"mended": words})
    else:
        print(visible(f"      {words}"))


def rebuild_index(library: Library, _options: argparse.Namespace) -> int:
    """Make the search index anew."""
    with Store(library) as store:
        if not update_index(store, rebuild=True):
            return 1
        print(f"{store.read(counts.papers):,} papers are indexed.")
    return 0
