"""Scripts that write files for others: exports, backups, and what is made of them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from reader.backups import back_up, fault_of, kept
from reader.errors import LecternError
from reader.exporting import export as exporting
from reader.formats import packet
from reader.store import find
from reader.store.store import Store
from reader.types import Place, PlaceKind
from reader.types.backups import Reason
from reader.work import Export, Exported, packed
from tests.battery.faults.doing import Doing
from tests.battery.faults.keeping import first_digest, has_first, has_note, note
from tests.battery.faults.script import CLOSE, Script, Seen, Step

_FILES = {"csv": "csv", "bibtex": "bib", "json-lines": "jsonl", "packet": "html", "epub": "epub"}
_OLD = "As it was before, and longer than a sector. " * 40


def _job(store: Store, name: str, path: Path | None) -> Export:
    ids = packed(store.read(find.ids, Place(PlaceKind.ALL)))
    return Export(name, ids, "All papers", path)


def _written(store: Store, name: str, path: Path | None) -> Exported:
    *_, last = exporting(store, _job(store, name, path))
    assert isinstance(last, Exported)
    return last


def export() -> Script:
    """Return the script that exports files over older ones, and a vault."""

    def prepare(doing: Doing) -> None:
        first_digest(doing)
        note(doing.store())
        doing.close()
        doing.out.mkdir()
        for name, suffix in _FILES.items():
            (doing.out / f"{name}.{suffix}").write_text(_OLD)

    files = (_to_file(name, suffix) for name, suffix in _FILES.items())
    vault = Step("vault", _vault, _has_vault)
    return Script("export", (*files, vault, CLOSE), prepare, has_first, indexed=True)


def _to_file(name: str, suffix: str) -> Step:
    def do(doing: Doing) -> None:
        _written(doing.store(), name, doing.out / f"{name}.{suffix}")

    def is_new(seen: Seen) -> bool:
        return _is_new(seen, name, seen.folder / "out" / f"{name}.{suffix}")

    return Step(name, do, is_new)


def _is_new(seen: Seen, name: str, path: Path) -> bool:
    data = path.read_bytes()
    if name == "epub":
        return _is_sound(data)
    text = data.decode(errors="replace")
    if name == "packet":  # it says when it was made
        found = packet.attempt(text)
        return bool(found and found.packet and found.packet.content)
    return text == _written(seen.store, name, None).text


def _is_sound(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.testzip() is None
    except (zipfile.BadZipFile, zlib.error):
        return False


def _vault(doing: Doing) -> None:
    _written(doing.store(), "vault", doing.out / "vault")


def _has_vault(seen: Seen) -> bool:
    """Tell whether every note of the vault is there as it should be.

    It is not waited until the disk has them: what the power took is there once it is written again.
    """
    folder = seen.folder / "out" / "vault"
    if seen.unpowered:
        _written(seen.store, "vault", folder)
    wanted = _written(seen.store, "vault", None).files
    return all((folder / name).read_bytes() == text.encode() for name, text in wanted)


def half_written(seen: Seen) -> list[str]:
    """Return the exported files that are neither as they were before nor as they should be."""
    found = []
    for name, suffix in _FILES.items():
        path = seen.folder / "out" / f"{name}.{suffix}"
        if path.exists() and path.read_bytes() != _OLD.encode() and not _is_whole(seen, name, path):
            found.append(path.name)
    return found


def _is_whole(seen: Seen, name: str, path: Path) -> bool:
    try:
        return _is_new(seen, name, path)
    except LecternError:
        return False


def back_up_twice() -> Script:
    """Return the script that makes two backups, with an act between."""

    def is_verified(number: int) -> Callable[[Seen], bool]:
        def good(seen: Seen) -> bool:
            backups = kept(seen.store.library, seen.store.id)
            return len(backups) >= number and not any(map(fault_of, backups))

        return good

    def make(doing: Doing) -> None:
        back_up(doing.store(), Reason.REPAIR)

    return Script(
        "back up",
        (
            Step("backup", make, is_verified(1)),
            Step("note", lambda doing: bool(note(doing.store())), has_note),
            Step("backup 2", make, is_verified(2), needs="backup"),
            CLOSE,
        ),
        first_digest,
        has_first,
        indexed=True,
    )
