"""Find and read the files of an import, whatever stands at the paths that were given."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from reader.errors import SourceError
from reader.text.normal import valid_text
from reader.words import QT_TR_NOOP, tr

LIMIT = 512 * 1024 * 1024
"""Bytes. Each format has its own limit below this, in characters."""

# Without O_NONBLOCK the opening of a FIFO would wait for a writer for ever.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

_KINDS = (
    (stat.S_ISFIFO, QT_TR_NOOP("it is a named pipe, not a file")),
    (stat.S_ISSOCK, QT_TR_NOOP("it is a socket, not a file")),
    (stat.S_ISCHR, QT_TR_NOOP("it is a device, not a file")),
    (stat.S_ISBLK, QT_TR_NOOP("it is a device, not a file")),
)

_CAUSES = {
    errno.ENOENT: QT_TR_NOOP("there is no such file"),
    errno.ENOTDIR: QT_TR_NOOP("there is no such file"),
    errno.EACCES: QT_TR_NOOP("you may not read it"),
    errno.EPERM: QT_TR_NOOP("you may not read it"),
    errno.ELOOP: QT_TR_NOOP("it is a link that leads back to itself"),
    errno.ENAMETOOLONG: QT_TR_NOOP("its name is too long"),
    errno.EINVAL: QT_TR_NOOP("its name is not a file's name"),
    errno.EIO: QT_TR_NOOP("the disk cannot read it"),
}


def read_file(path: Path) -> bytes:
    """Return what is in *path*, a regular file of at most LIMIT bytes.

    Raises:
        SourceError: It is missing, unreadable, empty, too large, or no regular
            file; a folder is refused with a word on whether it holds any.
    """
    _refuse_name(path)
    try:
        _refuse_kind(path, path.stat())
        return _read(path)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def whereabouts(path: Path) -> tuple[str, float]:
    """Return the whole path of a file as text, and when it was last changed (seconds since 1970).

    Bytes that are no text stand as "?": the folder may have any name.

    Raises:
        SourceError: It is not there any more.
    """
    try:
        whole, changed = os.path.realpath(path), path.stat().st_mtime
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    return valid_text(whole), changed


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files at *paths*, folders walked in order of name, each file once.

    Hidden files and folders inside a folder are passed over and links to
    folders not followed. A path that is missing, a folder that cannot be read
    and one without files are yielded as they are: read_file says why.
    """
    seen: set[str] = set()
    for path in paths:
        for file in _walk(path) if _asked(path.is_dir) else [path]:
            real = _real(file)
            if real not in seen:
                seen.add(real)
                yield file


def _real(path: Path) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # a name that no file can have
        return str(path)


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files below *folder*, or *folder* itself when there is none."""
    empty = True
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        is_folder = _asked(path.is_dir)
        if is_folder and path != folder and _asked(path.is_symlink):
            continue
        inside = _inside(path) if is_folder else None
        if inside is None:
            empty = False
            yield path
        else:
            waiting.extend(reversed(inside))
    if empty:
        yield folder


def _inside(folder: Path) -> list[Path] | None:
    """Return what stands in *folder*, in order; None for what is better yielded as it is."""
    try:
        return sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError:
        return None


def _asked(question: Callable[[], bool]) -> bool:
    try:
        return question()
    except (OSError, ValueError):  # what cannot be asked is for read_file to refuse
        return False


def _refuse_name(path: Path) -> None:
    readable = valid_text(str(path))
    if str(path) != readable:
        raise SourceError(
            readable,
            tr("its name is not valid text"),
            advice=tr("Rename it, then import it again."),
        )


def _refuse_kind(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise SourceError(path, _folder_cause(path), advice=tr("Give the digest files themselves."))
    cause = next((cause for is_it, cause in _KINDS if is_it(status.st_mode)), None)
    if cause is not None:
        raise SourceError(path, tr(cause))
    if status.st_size > LIMIT:
        raise _too_large(path)


def _folder_cause(folder: Path) -> str:
    with os.scandir(folder):  # raises when the folder may not be read
        pass
    if next(_walk(folder)) == folder:
        return tr("the folder holds no files to import")
    return tr("it is a folder, not a file")


def _read(path: Path) -> bytes:
    descriptor = os.open(path, _FLAGS)
    with os.fdopen(descriptor, "rb") as file:
        # Something else may have come to stand there since the path was looked at.
        _refuse_kind(path, os.fstat(descriptor))
        data = file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise _too_large(path)
    if not data:
        raise SourceError(path, tr("the file is empty"))
    return data


def _too_large(path: Path) -> SourceError:
    return SourceError(
        path,
        tr("it is larger than {size} MB").format(size=LIMIT // 1024**2),
        advice=tr("Split it into smaller digests, if it is one."),
    )


def _unreadable(path: Path, error: OSError | ValueError) -> SourceError:
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    known = _CAUSES.get(number or 0)
    unknown = tr("it cannot be read ({error})").format(error=error)
    return SourceError(path, tr(known) if known else unknown)
