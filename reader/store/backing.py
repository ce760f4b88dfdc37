"""Keep copies of a library in a folder, each with a description that shows when a bit of it flips.

Two files stand for a backup: "000007-20261122-200731-import.sqlite", and beside it the same
name with ".json". They sort by their number, since clocks are set back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from sqlite_utils import Database

from reader.errors import MISREAD, LibraryBusyError
from reader.files import named, write_whole
from reader.settling import make_folder
from reader.store.copies import PART, held_by, library_id, make
from reader.types.backups import Backup, Held, Reason
from reader.words import tr

PATIENCE = 120.0
"""Seconds to wait for another backup of this library: a million papers take one minute."""

_NAME = re.compile(r"(\d{6,})-(\d{8}-\d{6})-([a-z]+)")
_STAMP = "%Y%m%d-%H%M%S"
_LONGEST = 64_000
"""Bytes of a description; more than that is none."""
_KIND = "lectern backup"


def back_up_into(folder: Path, db: Database, reason: Reason) -> Backup:
    """Copy the library into *folder*, look the copy over, and describe it.

    Raises:
        LecternError: It cannot be written, or is not what was copied. Nothing is left of it.
    """
    with locked(folder):
        number = max((each.number for each in backups_in(folder)), default=0) + 1
        at = datetime.now(UTC)
        path = folder / f"{number:06}-{at.strftime(_STAMP)}-{reason}.sqlite"
        backup = Backup(path, number, reason, _text(at))

        def describe(copy: Path) -> None:
            """Describe it before it is there: a copy without a description would look damaged."""
            nonlocal backup
            backup = _described(backup, _origin(db), copy)
            _describe(backup)

        try:
            make(db, path, describe)
        except BaseException:
            with suppress(OSError):
                path.unlink(missing_ok=True)
                description_of(path).unlink(missing_ok=True)
            raise
        return backup


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep others from making or deleting backups here; clear away what they left half done.

    Raises:
        LecternError: Another program is making a backup, or the folder cannot be used.
    """
    with named(folder):
        make_folder(folder, 0o700)
        lock = FileLock(folder / ".lock", timeout=PATIENCE, mode=0o600)
        try:
            lock.acquire()
        except Timeout as error:
            raise LibraryBusyError(tr("Another program is making a backup.")) from error
        try:
            for left in (*folder.glob(f".*{PART}*"), *_of_no_copy(folder)):
                with suppress(OSError):
                    left.unlink()
            yield
        finally:
            lock.release()


def _of_no_copy(folder: Path) -> Iterator[Path]:
    """Yield the descriptions of copies that are not there."""
    for path in folder.glob("*.json"):
        if _NAME.fullmatch(path.stem) and not path.with_suffix(".sqlite").exists():
            yield path


def backups_in(folder: Path) -> list[Backup]:
    """Return the backups in a folder, newest first; none where it cannot be read."""
    try:
        paths = list(folder.glob("*.sqlite"))
    except OSError:
        return []
    found = (backup_at(path) for path in paths)
    return sorted((one for one in found if one), key=lambda each: each.number, reverse=True)


def backup_at(path: Path) -> Backup | None:
    """Return the backup whose copy is at *path*; None where its name is no backup's."""
    match = _NAME.fullmatch(path.stem)
    if match is None or match[3] not in list(Reason):
        return None
    number, reason = int(match[1]), Reason(match[3])
    with suppress(OSError, *MISREAD):
        return _read(path, number, reason)
    at = stamped(path.name)
    with suppress(OSError):
        size = path.stat().st_size
        return Backup(path, number, reason, _text(at), bytes=size) if at else None
    return None


def stamped(name: str) -> datetime | None:
    """Return the time that stands in the name of a backup's file; None where none does."""
    match = _NAME.match(name)
    with suppress(ValueError):
        return match and datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
    return None


def description_of(copy: Path) -> Path:
    """Return the file that describes a copy."""
    return copy.with_suffix(".json")


def fault_of(backup: Backup) -> str:
    """Return what is wrong with a backup, read from end to end; '' when nothing is."""
    try:
        size, digest = backup.path.stat().st_size, _digest(backup.path)
    except OSError as error:
        return tr("it cannot be read: {error}").format(error=error.strerror or error)
    if not backup.digest:
        return tr("its description is missing or damaged")
    if size != backup.bytes:
        return tr("it has {size} bytes instead of {bytes}").format(size=size, bytes=backup.bytes)
    return "" if digest == backup.digest else tr("it is not as it was written")


def describe_anew(backup: Backup, origin: Path) -> Backup:
    """Describe a backup whose description is lost; its copy is taken for what it was made as.

    Raises:
        LecternError: The copy cannot be read, or the description not be written.
    """
    with named(backup.path):
        new = _described(backup, str(origin.absolute()), backup.path)
        _describe(new)
    return new


def remove(backup: Backup) -> None:
    """Delete a backup, its description last: a copy without one would look damaged.

    Raises:
        LecternError: It cannot be deleted.
    """
    with named(backup.path):
        backup.path.unlink(missing_ok=True)
        description_of(backup.path).unlink(missing_ok=True)


def _origin(db: Database) -> str:
    """Return the folder of the library that is open as *db*."""
    (origin,) = [path for _, name, path in db.execute("PRAGMA database_list") if name == "main"]
    return str(Path(origin).parent)


def _describe(backup: Backup) -> None:
    write_whole(description_of(backup.path), [_sealed(_facts(backup))])
    description_of(backup.path).chmod(0o600)


def _described(backup: Backup, origin: str, copy: Path) -> Backup:
    """Return a backup with all that is to be known of it; *copy* is it, or is to become it."""
    return replace(
        backup,
        library=library_id(copy),
        held=held_by(copy),
        bytes=copy.stat().st_size,
        digest=_digest(copy),
        origin=origin,
    )


def _text(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _digest(path: Path) -> str:
    digest = blake2b(digest_size=32)
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def _facts(backup: Backup) -> dict[str, Any]:
    return {
        "format": _KIND,
        "name": backup.path.name,
        "at": backup.at,
        "library": backup.library,
        "folder": backup.origin,
        "held": asdict(backup.held),
        "bytes": backup.bytes,
        "blake2b": backup.digest,
    }


def _sealed(facts: dict[str, Any]) -> str:
    """Return facts as they are written: the same facts are always the same text."""
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True)
    seal = blake2b(text.encode(), digest_size=16).hexdigest()
    return json.dumps({**facts, "seal": seal}, ensure_ascii=False, indent=1, sort_keys=True)


def _read(path: Path, number: int, reason: Reason) -> Backup:
    """Return a backup as it is described.

    Raises:
        ValueError: Or another error of reading: the description is not what was written.
    """
    with description_of(path).open("rb") as file:
        data = file.read(_LONGEST)
    facts = json.loads(data)
    del facts["seal"]
    if _sealed(facts).encode() != data or (facts["format"], facts["name"]) != (_KIND, path.name):
        raise ValueError("another text")
    return Backup(
        path,
        number,
        reason,
        facts["at"],
        facts["library"],
        Held(**facts["held"]),
        facts["bytes"],
        facts["blake2b"],
        facts["folder"],
    )
