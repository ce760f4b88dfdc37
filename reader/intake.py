"""Take files in: open, read, merge against the library, store in batches, report."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import LecternError, LibraryError, SourceError
from reader.formats import read
from reader.formats.open import find_files, read_file, whereabouts
from reader.formats.year import with_year
from reader.merge import folded
from reader.store import digests
from reader.store.digests import Kept, Original
from reader.store.history import Act, Entry
from reader.store.marks import Mark, Values
from reader.store.store import Store
from reader.store.taking_in import Tally, take_in_papers
from reader.types import FileReport, ParsedDigest, ParsedPaper, Progress, Sequence

BATCH = 500
"""Papers a transaction: it holds the write lock for 14 to 19 ms."""
PAUSE = 0.005
"""Seconds between batches: SQLite's wait for the lock is not fair."""


@dataclass(frozen=True, slots=True)
class Intake:
    """What to take in: files and folders, and the year of their dates if it was told."""

    paths: tuple[Path, ...]
    year: int | None = None
    name: str = ""
    """What the digest is called, if not as its file."""
    lasting: bool = False
    """Undo passes it over: it is Lectern's own doing."""


def take_in(store: Store, intake: Intake) -> Iterator[Progress | FileReport]:
    """Take every file in; yield progress, and a report for each file.

    One file's failure never stops the others. All files are one act. Stopped
    anywhere and run again, nothing comes twice and nothing is lost.

    Raises:
        LibraryError: The library itself cannot be written.
    """
    files = list(find_files(intake.paths))
    act: Sequence | None = None
    for number, path in enumerate(files):
        yield Progress(f"Importing {path.name}", number, len(files))
        importing = _Importing(store, path, _entry(intake, files, act))
        try:
            yield from importing.run(intake)
        except LibraryError:
            raise
        except LecternError as error:
            yield _refused(path, error)
        act = importing.act or act
    yield Progress("Imported", len(files), len(files))


def _entry(intake: Intake, files: list[Path], act: Sequence | None) -> Entry:
    what = f"“{intake.name or files[0].name}”" if len(files) == 1 else f"{len(files)} files"
    return Entry("import", f"Import {what}", act, across=True, lasting=intake.lasting)


def _refused(path: Path, error: LecternError) -> FileReport:
    if isinstance(error, SourceError):  # its path can be shown whatever bytes the name has
        return FileReport(path=str(error.path), error=error.cause, advice=error.advice)
    return FileReport(path=str(path), error=str(error), advice=error.advice)


def _repeated(paper: ParsedPaper) -> str:
    return f"Line {paper.first_line}: “{paper.title}” stands on this page twice."


class _Importing:
    """One file on its way in. ``act`` is the act that showed it, once there is one."""

    def __init__(self, store: Store, path: Path, entry: Entry) -> None:
        self._store = store
        self._path = path
        self._entry = entry
        self.act: Sequence | None = None

    def run(self, intake: Intake) -> Iterator[Progress | FileReport]:
        data = read_file(self._path)
        parsed = read(data)
        place, stamp = whereabouts(self._path)
        date = with_year(parsed.date, intake.year, stamp)
        original = Original(place, intake.name or Path(place).stem, data, date)
        yield from self._store_all(original, parsed, told=intake.year is not None)

    def _store_all(
        self, original: Original, parsed: ParsedDigest, *, told: bool
    ) -> Iterator[Progress | FileReport]:
        papers, again = folded(parsed.papers)
        tally, place, warnings = Tally(), None, [*parsed.warnings, *map(_repeated, again)]
        text = original.hash
        for start in range(0, len(papers), BATCH):
            with self._store.writing() as db:
                if place is None:
                    place, warning = self._show(original, papers, told=told)
                    warnings += warning
                elif (place := digests.kept(db, text) or place).hidden:
                    warnings.append(f"It was taken back after {start:,} of its papers.")
                    break
                tally += take_in_papers(db, place, papers[start : start + BATCH])
            yield Progress(f"Importing {self._path.name}", start, len(papers))
            if start + BATCH < len(papers):
                time.sleep(PAUSE)
        assert place is not None
        yield self._report(place, tally, replace(parsed, warnings=tuple(warnings)))

    def _show(
        self, original: Original, papers: list[ParsedPaper], *, told: bool
    ) -> tuple[Kept, list[str]]:
        """Keep the original if it is new, and make the library show it, as an act."""
        with self._store.writing() as db:
            place = digests.kept(db, original.hash)
            known = place is not None
            if place is None:
                place = digests.keep(db, original, digests.grown(db, original, papers))
            key, year = place.digest_id, [original.date.year, int(original.date.year_inferred)]
            puts: list[tuple[Mark, Values]] = []
            if place.hidden:
                puts.append((Mark.VERSION, {key: place.version}))
            if told and original.date.text:
                puts.append((Mark.YEAR, {key: year}))
            self._remember(self._store.act(self._entry, puts))
        again = known and place.hidden
        return place, ["It had been taken back; now it is here again."] if again else []

    def _remember(self, act: Act | None) -> None:
        self.act = act.act if act else None

    def _report(self, place: Kept, tally: Tally, parsed: ParsedDigest) -> FileReport:
        name, date = self._store.read(digests.title, place.digest_id)
        return FileReport(
            path=str(self._path),
            digest=name,
            digest_id=place.digest_id,
            appearances=tally.new + tally.known,
            new=tally.new,
            known=tally.known,
            decided=tally.decided,
            added=tally.added,
            orphans=parsed.orphans,
            kinds=dict(Counter(parsed.lines)),
            date=date,
            warnings=parsed.warnings,
        )


def summary(reports: Iterable[FileReport]) -> str:
    """Return one line that tells what an import came to."""
    taken = [report for report in reports if report.error is None]
    new, known = sum(r.new for r in taken), sum(r.known for r in taken)
    decided = sum(r.decided for r in taken)
    parts = [f"{len(taken)} digest{'s' * (len(taken) != 1)}", f"{new:,} new"]
    if known:
        parts.append(f"{known:,} seen before" + (f" ({decided:,} decided)" if decided else ""))
    refused = sum(report.error is not None for report in reports)
    return " · ".join([*parts, *([f"{refused} refused"] if refused else [])])
