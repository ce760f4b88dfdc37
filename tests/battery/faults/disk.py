"""Replay a log of changes on a disk that keeps only what it was told to, and cut its power."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from random import Random

SECTOR, BLOCK = 512, 4_096
"""Bytes that a disk, or a page of the system, writes together."""


@dataclass(slots=True)
class File:
    """What is on the disk for certain, and what was written since: at most that is there, too."""

    kept: bytes = b""
    since: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Where data were written; None for data cuts the file off there."""

    def write(self, start: int, data: bytes | None) -> None:
        """Take what is written, which may be lost."""
        self.since.append((start, data))

    def keep(self) -> None:
        """Have all of it be on the disk."""
        content = bytearray(self.kept)
        for start, data in self.since:
            _put(content, start, data)
        self.kept, self.since = bytes(content), []

    def after(self, random: Random) -> bytes:
        """Return what is there when the power has failed.

        Of what was not kept, all pieces are there, or none, or some: a piece is a sector or a
        block. Where an end is lost, the file is shorter, or zeros stand there.
        """
        content = bytearray(self.kept)
        chance = random.choice((0.0, 1.0, random.random()))
        size, zeros = random.choice((SECTOR, BLOCK)), random.random() < 0.5
        for start, data in self.since:
            if data is None:
                if random.random() < chance:
                    _put(content, start, None)
                continue
            for begin, piece in _pieces(start, data, size):
                if random.random() < chance:
                    _put(content, begin, piece)
                elif zeros and begin + len(piece) > len(content):
                    content.extend(bytes(begin + len(piece) - len(content)))
        return bytes(content)


def _put(content: bytearray, start: int, data: bytes | None) -> None:
    if start > len(content):
        content.extend(bytes(start - len(content)))
    if data is None:
        del content[start:]
    else:
        content[start : start + len(data)] = data


def _pieces(start: int, data: bytes, size: int) -> Iterator[tuple[int, bytes]]:
    """Yield the pieces of *data* as they lie on the disk, whose borders are at multiples."""
    begin = 0
    while begin < len(data):
        end = min(len(data), begin + size - (start + begin) % size)
        yield start + begin, data[begin:end]
        begin = end


@dataclass(frozen=True, slots=True)
class Naming:
    """A change of names: *new* is given to what it says, or *old* goes, or both at once."""

    old: str = ""
    new: str = ""
    file: File | None = None
    """What *new* is given to; None: a folder."""

    @property
    def folders(self) -> set[str]:
        """Return the folders that it changes."""
        return {str(PurePath(name).parent) for name in (self.old, self.new) if name}

    def apply(self, names: dict[str, File | None]) -> None:
        """Do it."""
        inside = {}
        if self.old:
            for name in [one for one in names if _is_in(one, self.old)]:
                inside[name[len(self.old) :]] = names.pop(name)
            inside.pop("", None)
        if self.new:
            names[self.new] = self.file
            names.update((self.new + rest, one) for rest, one in inside.items())


def _is_in(name: str, folder: str) -> bool:
    return name == folder or name.startswith(f"{folder}/")


class Disk:
    """Files and their names: as programs see them, and as they are on the disk for certain."""

    def __init__(self, folder: Path, origin: Path) -> None:
        """Begin with what lies in *origin*, seen as lying in *folder*: all that is kept."""
        self._folder = str(folder)
        self._seen: dict[str, File | None] = {self._folder: None}
        for path in sorted(origin.rglob("*")):
            name = str(folder / path.relative_to(origin))
            self._seen[name] = None if path.is_dir() else File(path.read_bytes())
        self._kept = dict(self._seen)
        self._since: list[Naming] = []
        self._numbers: dict[str, File] = {}

    def change(self, words: list[str], data: bytes) -> None:
        """Take a change as it stands in a log."""
        match words:
            case ["O", number, makes, empties, name]:
                self._open(number, name, makes=makes == "1", empties=empties == "1")
            case ["W", number, start, _] if number in self._numbers:
                self._numbers[number].write(int(start), data)
            case ["T", number, size] if number in self._numbers:
                self._numbers[number].write(int(size), None)
            case ["S", number, name]:
                self._keep(number, name)
            case [kind, *names] if kind in "RLUM":
                self._name(self._naming(kind, names))

    def _naming(self, kind: str, names: list[str]) -> Naming:
        """Return the change of names that a rename, link, unlink or mkdir is."""
        if kind == "U":
            return Naming(old=names[0])
        old = names[0] if kind == "R" else ""
        return Naming(old, names[-1], self._seen.get(names[0]))

    def after(self, random: Random) -> dict[str, bytes | None]:
        """Return names and contents when the power has failed; None for the content of a folder.

        Of names that were not kept, each folder has those up to some moment: for all of them
        the same, as with a journal, or for each its own.
        """
        names = dict(self._kept)
        cuts: dict[str, int] = {}
        most = random.randint(0, len(self._since)) if random.random() < 0.5 else None
        for at, naming in enumerate(self._since):
            cut = max(
                cuts.setdefault(each, random.randint(0, len(self._since)))
                for each in naming.folders
            )
            if at < (cut if most is None else most):
                naming.apply(names)
        return {
            name: None if file is None else file.after(random)
            for name, file in names.items()
            if all(
                str(each) in names
                for each in PurePath(name).parents
                if _is_in(str(each), self._folder)
            )
        }

    def _open(self, number: str, name: str, *, makes: bool, empties: bool) -> None:
        if makes:
            self._name(Naming(new=name, file=File()))
        file = self._seen.get(name)
        if file is None:
            return
        if empties:
            file.write(0, None)
        self._numbers[number] = file

    def _name(self, naming: Naming) -> None:
        naming.apply(self._seen)
        self._since.append(naming)

    def _keep(self, number: str, name: str) -> None:
        """Keep a file; or, of a folder, the names that are in it."""
        if name in self._seen and self._seen[name] is None:
            for naming in self._since:
                if name in naming.folders:
                    naming.apply(self._kept)
            self._since = [one for one in self._since if name not in one.folders]
        elif number in self._numbers:
            self._numbers[number].keep()


def laid_out(state: dict[str, bytes | None]) -> None:
    """Write what is left on the disk to where it belongs."""
    for name, content in sorted(state.items()):
        path = Path(name)
        if content is None:
            path.mkdir(exist_ok=True, mode=0o700)
        else:
            path.write_bytes(content)
