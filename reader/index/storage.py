"""Files of the index that are on the disk before a commit counts."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile

from reader.settling import settle_folder


class SafeStorage(FileStorage):  # type: ignore[misc]
    """Whoosh's folder of files; Whoosh itself never has the disk keep what it wrote.

    A file is on the disk once it is closed, a name once it is given. So an index is the
    old one or the new one, whatever moment the power fails.
    """

    def create_file(self, name: str, **named: Any) -> StructFile:
        """Return a new file."""
        return super().create_file(name, onclose=_keep, **named)

    def open_file(self, name: str, **named: Any) -> StructFile:
        """Return a file to read; the table of contents whole, for Whoosh leaves it open."""
        if name.endswith(".toc"):
            return StructFile(BytesIO(Path(self._fpath(name)).read_bytes()), name=name, **named)
        return super().open_file(name, **named)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Give a file its name."""
        super().rename_file(oldname, newname, safe=safe)
        settle_folder(Path(self.folder))


def _keep(file: StructFile) -> None:
    file.flush()
    os.fsync(file.fileno())
