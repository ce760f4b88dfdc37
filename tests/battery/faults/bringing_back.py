"""Scripts that bring a library back: from a backup, and from the copy that can be read."""

from __future__ import annotations

from pathlib import Path

from reader import triage
from reader.backups import back_up, kept
from reader.backups.readable import keep_readable, readable_copies
from reader.backups.rebuilding import Lost, rebuild
from reader.backups.restoring import restore
from reader.errors import LecternError
from reader.library import Library
from reader.store.store import Store
from reader.types.backups import Reason
from tests.battery.command import library_in
from tests.battery.faults.doing import Doing
from tests.battery.faults.keeping import first_digest, has_first, has_note, note
from tests.battery.faults.script import CLOSE, INDEX, Script, Seen, Step


def restoring() -> Script:
    """Return the script that restores a backup, and takes that back."""

    def is_starred(seen: Seen) -> bool:
        return seen.paper(1).starred

    return Script(
        "restore",
        (
            Step("restore", _restore, lambda seen: not is_starred(seen), "take back"),
            Step("take back", _take_back, is_starred, needs="restore"),
            INDEX,
            CLOSE,
        ),
        _backed_up,
        lambda seen: has_first(seen) and has_note(seen),
    )


def rebuilding() -> Script:
    """Return the script that writes the readable copy, and makes another library from it."""
    return Script(
        "rebuild",
        (
            Step("readable copy", _keep_readable, lambda seen: bool(_copies(seen.store))),
            Step("rebuild", _rebuild, _is_rebuilt, needs="readable copy"),
        ),
        _backed_up,
        lambda seen: has_first(seen) and has_note(seen) and _is_rebuilt(seen, missing=True),
    )


def _backed_up(doing: Doing) -> None:
    """Have a backup in which there is a note, and a star since."""
    first_digest(doing)
    store = doing.store()
    note(store)
    back_up(store, Reason.ASKED)
    triage.star(store, [1], on=True)
    doing.close()


def _restore(doing: Doing) -> str:
    """Restore the newest backup; return the path of the one that takes that back."""
    with Store(doing.library) as store:
        (newest, *_) = kept(doing.library, store.id)
    done = restore(doing.library, newest.path)
    assert done.before is not None
    return str(done.before.path)


def _take_back(doing: Doing) -> None:
    with Store(doing.library) as store:
        backups = kept(doing.library, store.id)
    restore(doing.library, next(b.path for b in backups if b.reason is Reason.RESTORE))


def _keep_readable(doing: Doing) -> None:
    store = doing.store()
    for _ in keep_readable(kept(doing.library, store.id)[0]):
        pass


def _copies(store: Store) -> list[Path]:
    return readable_copies(kept(store.library, store.id)[0].path.parent)


def _other(folder: Path) -> Library:
    return Library(folder / "rebuilt", library_in(folder).cache)


def _rebuild(doing: Doing) -> None:
    lines = list(rebuild(_copies(doing.store())[0], _other(doing.folder)))
    if any(isinstance(one, Lost) for one in lines):
        raise LecternError("Lines of the copy are lost.")


def _is_rebuilt(seen: Seen, *, missing: bool = False) -> bool:
    """Tell whether the other library holds everything; or else whether it is *missing*."""
    library = _other(seen.folder)
    if missing and not library.database.exists():
        return True
    with Store(library) as store:
        other = Seen(store, seen.folder, seen.notes)
        return has_first(other) and has_note(other)
