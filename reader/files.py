"""Write a file whole or not at all, under a name that no text can lead astray."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from reader.errors import LecternError
from reader.settling import settle_folder
from reader.text.visible import one_line
from reader.words import QT_TR_NOOP, tr

NAME_BYTES = 120
"""Short enough for every file system, with room for what other programs append."""

_PART = ".lectern-"
"""How a file is called that is being written; 16 hexadecimal digits follow."""
_ABANDONED = 86_400.0
"""Seconds after which a file that is being written has no writer any more: he was killed."""
JOINERS = "\u200c", "\u200d"
"""What emoji and Persian words are joined by, or kept apart: they stay within names."""
_FIRST, _LAST = "".join((*JOINERS, " .-~")), "".join((*JOINERS, " ."))
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(
    r"(?i)^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(\.|$))"
)
_FAILED = QT_TR_NOOP("it failed"), QT_TR_NOOP("Choose another folder.")
_CAUSES = {
    errno.ENOSPC: (
        QT_TR_NOOP("the disk is full"),
        QT_TR_NOOP("Free some space, then do it again."),
    ),
    errno.EDQUOT: (
        QT_TR_NOOP("the disk quota is used up"),
        QT_TR_NOOP("Free some space, then do it again."),
    ),
    errno.EROFS: (
        QT_TR_NOOP("the disk cannot be written to"),
        QT_TR_NOOP("Choose another folder."),
    ),
    errno.EACCES: (QT_TR_NOOP("you may not write there"), QT_TR_NOOP("Choose another folder.")),
    errno.EPERM: (QT_TR_NOOP("you may not write there"), QT_TR_NOOP("Choose another folder.")),
    errno.ENOENT: (
        QT_TR_NOOP("its folder does not exist"),
        QT_TR_NOOP("Make the folder, or choose another."),
    ),
    errno.ENOTDIR: (QT_TR_NOOP("its folder is a file"), QT_TR_NOOP("Choose another folder.")),
    errno.ELOOP: (QT_TR_NOOP("its links lead in a circle"), QT_TR_NOOP("Choose another folder.")),
    errno.ENAMETOOLONG: (QT_TR_NOOP("its name is too long"), QT_TR_NOOP("Choose a shorter name.")),
}


def write_whole(path: Path, chunks: Iterable[str | bytes]) -> int:
    """Write *chunks* to *path*, text as UTF-8, and return how many bytes that was.

    Whatever happens, the file is either as before or complete, as `whole` has it.

    Raises:
        LecternError: It cannot be written. An error of *chunks* itself is passed on.
    """
    with whole(path) as write:
        return sum(map(write, chunks))


@contextmanager
def whole(path: Path) -> Iterator[Callable[[str | bytes], int]]:
    """Give what writes a piece, text as UTF-8; at the end the pieces are the file at *path*.

    Until then, and for ever if it fails or is left early, the file is as it was, and nothing
    is left beside it. A link is followed: the file that it leads to is replaced.

    Raises:
        LecternError: It cannot be written.
    """
    with named(path):
        target = path.resolve()
        mode = _mode(target)
        temporary = part_beside(target)
        file = temporary.open("xb")
    try:
        yield partial(_write, file, path)
        with named(path):
            file.flush()
            os.fsync(file.fileno())
            file.close()
            if mode is not None:
                temporary.chmod(mode)
            temporary.replace(target)
            settle_folder(target.parent)
        sweep(target.parent)
    finally:
        with suppress(OSError):  # a failing disk is told of once, and not again by closing
            file.close()
        with suppress(OSError):
            temporary.unlink()


def part_beside(target: Path) -> Path:
    """Return the path of a new file that is to become *target* once it is complete."""
    return target.with_name(f"{_PART}{secrets.token_hex(8)}")


def sweep(folder: Path) -> None:
    """Delete what killed writers have left half written in *folder*, a day ago or more."""
    before = time.time() - _ABANDONED
    with suppress(OSError):
        for left in folder.glob(f"{_PART}{'[0-9a-f]' * 16}"):
            known = left.lstat()
            if stat.S_ISREG(known.st_mode) and known.st_mtime < before:
                left.unlink()


def safe_name(text: str, suffix: str) -> str:
    """Return a file name made from *text*, of at most 120 bytes with its *suffix*.

    It holds no separator, and nothing unseen but joiners within; it is not hidden, no option
    to a command and no device of Windows. Text that gives nothing becomes "papers".
    """
    name = unicodedata.normalize("NFC", _FORBIDDEN.sub(" ", one_line(text)))
    name = "".join(each for each in name if each in JOINERS or unicodedata.category(each) != "Cf")
    name = _RESERVED.sub(r"\1_", " ".join(name.split()).lstrip(_FIRST))
    room = NAME_BYTES - len(suffix.encode())
    name = name.encode()[:room].decode(errors="ignore").rstrip(_LAST)
    return (name or "papers") + suffix


def _write(file: BinaryIO, path: Path, piece: str | bytes) -> int:
    data = piece.encode(errors="replace") if isinstance(piece, str) else piece
    with named(path):
        return file.write(data)


def _mode(target: Path) -> int | None:
    """Return the permissions of the file that is there, or None; refuse what is no file."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISREG(status.st_mode):
        return stat.S_IMODE(status.st_mode)
    what = tr("it is a folder") if stat.S_ISDIR(status.st_mode) else tr("it is no ordinary file")
    raise LecternError(f"{_shown(target)}: {what}", advice=tr("Choose another name."))


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Turn a failure of the system into a message with the file's name and the cause."""
    try:
        yield
    except OSError as error:
        cause, advice = _CAUSES.get(error.errno or 0, _FAILED)
        cause = tr(cause) if error.errno in _CAUSES else error.strerror or tr(cause)
        raise LecternError(f"{_shown(path)}: {cause}", advice=tr(advice)) from error
    except (ValueError, RuntimeError) as error:  # a NUL in the name; links in a circle
        raise LecternError(
            f"{_shown(path)}: {tr('no file can be written there')}",
            advice=tr("Choose another name."),
        ) from error


def _shown(path: Path) -> str:
    return one_line(path.name or str(path))
