"""The parent's side of reading: sources in, what was read out, whatever becomes of the child."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from types import TracebackType

from reader.errors import SourceError
from reader.formats import Part, parts
from reader.formats.open import read_file, whereabouts
from reader.reading.messages import Read, Source
from reader.types import Progress


class Reading:
    """Reads sources one after the other. Close it, or use it as a context."""

    def __enter__(self) -> Reading:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End what is under way."""

    def read(self, source: Source) -> Iterator[Read | Progress]:
        """Yield all that was read in *source*: itself, or every member of an archive or mailbox.

        `Progress` comes now and then while nothing is ready, so that whoever asked can
        look after other things, and stop by closing the iterator. Never raises for what
        the source holds or is: the `Read` has the error.
        """
        try:
            data, place, stamp = _opened(source)
        except SourceError as error:
            yield Read(str(error.path), "", 0.0, error=error.cause, advice=error.advice)
            return
        for part in parts(data):
            yield _read(part, place, source.name or Path(place).stem, stamp)


def _opened(source: Source) -> tuple[bytes, str, float]:
    if source.path is None:
        return source.data or b"", source.place, time.time()
    data = read_file(source.path)
    return data, *whereabouts(source.path)


def _read(part: Part, place: str, name: str, stamp: float) -> Read:
    if part.name:
        place, name = f"{place}#{part.name}", part.name
    if part.digest is None:
        cause, advice = (part.error.cause, part.error.advice) if part.error else ("", "")
        return Read(place, name, stamp, error=cause, advice=advice)
    packed = zlib.compress(part.data, 1)
    return Read(place, name, stamp, sha256(part.data).hexdigest(), packed, part.digest)
