"""Know whether a library lies where other machines get at it: on a network, or in a synced folder.

A lock holds back programs on one machine. A folder that is copied between machines by another
program, or lent by a network, can hand the same library to two windows at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from reader.words import tr

MOUNTS = Path("/proc/self/mountinfo")

_SHARED = frozenset(
    {
        "9p", "afs", "ceph", "cifs", "coda", "davfs", "glusterfs", "lustre", "ncpfs", "nfs",
        "nfs4", "smb3", "smbfs", "vboxsf", "fuse.curlftpfs", "fuse.davfs2", "fuse.glusterfs",
        "fuse.google-drive-ocamlfuse", "fuse.gvfsd-fuse", "fuse.onedriver", "fuse.rclone",
        "fuse.s3fs", "fuse.sshfs", "fuse.vmhgfs-fuse",
    }
)  # fmt: skip
"""File systems that lie on another machine, as Linux names them."""

_MARKS = {
    "Dropbox": (".dropbox", ".dropbox.cache"),
    "Syncthing": (".stfolder",),
    "Nextcloud": (".nextcloudsync.log", ".owncloudsync.log"),
    "Google Drive": (".tmp.drivedownload", ".tmp.driveupload"),
}
"""What programs that keep folders in step lay into the folder that they keep."""

_NAMES = {
    "Dropbox": re.compile(r"Dropbox( \(.+\))?"),
    "OneDrive": re.compile(r"OneDrive( - .+|-.+)?"),
    "iCloud Drive": re.compile(r"Mobile Documents|iCloud ?Drive|com~apple~CloudDocs"),
    "Google Drive": re.compile(r"Google ?Drive(-.+)?|My Drive"),
    "Nextcloud": re.compile(r"(Next|own)[Cc]loud"),
    "Syncthing": re.compile(r"Syncthing"),
}
"""The names that they give to it."""


def shared_by(folder: Path) -> str:
    """Return by what other machines get at *folder*: "Dropbox", "a network (nfs4)"; '' by nothing.

    Nothing is opened in it but the names that are in it and in the folders around it.
    """
    try:
        there = folder.resolve()
    except (OSError, RuntimeError):
        there = folder.absolute()
    system = _system_of(there)
    if system in _SHARED or str(there).startswith("\\\\"):
        return tr("a network ({system})").format(system=system or "SMB")
    return next(_synced(there), "")


def advice(name: str) -> str:
    """Return what to keep in mind of a library that is *shared_by* what has that name."""
    return tr(
        "This library lies where other machines get at it, by {name}. Have it open on one machine"
        " at a time, and let it be copied whole before you open it on the next. A folder of this"
        " machine's own is safer; backups are kept apart from it in any case."
    ).format(name=name)


def _synced(there: Path) -> Iterator[str]:
    for around in (there, *there.parents):
        for name, pattern in _NAMES.items():
            if pattern.fullmatch(around.name):
                yield name
        for name, marks in _MARKS.items():
            if any(_is_there(around / mark) for mark in marks):
                yield name


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _system_of(there: Path) -> str:
    """Return the kind of file system in which *there* lies; '' where that is not told."""
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    found: tuple[int, str] = (0, "")
    for line in lines:
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) > 4 and after:
            at = Path(_plain(fields[4]))
            # Of two at one place, the later lies over the earlier.
            if there.is_relative_to(at) and len(at.parts) >= found[0]:
                found = len(at.parts), after.split(" ")[0]
    return found[1]


def _plain(text: str) -> str:
    r"""Return a mount's place without its escapes: a space stands there as \040."""
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), text)
