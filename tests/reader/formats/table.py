"""Try every format on what it must stand: ``python -m tests.reader.formats.table`` prints it.

The rows come from the tables of formats and containers: one that is new fails until
`tests.battery.documents` can write it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.formats.opening import CONTAINERS
from reader.formats.table import FORMATS, Part
from tests.battery import documents
from tests.battery.documents import entries
from tests.battery.hostile_formats import TITLES
from tests.reader.formats.parted import parts
from tests.shared import DataMissingError, shared

DATA = Path(__file__).parent / "data"
FOREIGN = "Ünïcödé naïveté"

SAMPLES = {
    "plain": {
        "digests/000_9a5d216c478f7433.txt": 17,
        "digests/001_9eca3cd4c45f1e09.txt": 99,
        "digests/002_7dab3261088ee4a7.txt": 119,
        "digests/003_012e5b09342dadbb.txt": 67,
        "digests/004_7cd131144ddc9044.txt": 30,
    },
    "markdown": {"samples/hf_page_variant_B_firecrawl_markdown.txt": 2},
    "trending": {"samples/hf_page_variant_E_trending_twice.txt": 2},
    "json": {"samples/hf_api_daily_papers_real_item.json": 1},
    "arxiv": {"samples/arxiv_email_digest_2026-01-23.txt": 5},
    "bibtex": {"samples/jabref_ArXivQuantumMock.bib": 3},
    "ris": {
        "samples/jabref_RisImporterTest1.ris": 1,
        "samples/jabref_RisImporterTestScopus.ris": 1,
    },
    "feed": {"samples/reader_full.atom": 2, "samples/reader_full.rss": 2},
}
"""Real files of each format, and how many papers they hold."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What became of one file, or several of a kind, and whether that is right."""

    said: str
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Kind:
    """A format, or a container with a digest in it: how to write it, and how it is known."""

    name: str
    write: Callable[[Sequence[documents.Entry]], bytes]
    form: str


def kinds() -> Iterator[Kind]:
    """Yield what the tables of formats and containers list; raise KeyError for what is new."""
    for form in FORMATS:
        written = documents.DOCUMENTS[form.name]
        yield Kind(form.name, lambda papers, written=written: written(papers).encode(), form.name)
    for container in CONTAINERS:
        for name in documents.HELD[container.name]:
            hold = documents.CONTAINERS[name]
            yield Kind(
                name, lambda papers, hold=hold: hold(documents.document("plain", papers)), "plain"
            )


def own_fixture(kind: Kind) -> Cell:
    """Try a document in words of our own, and the one in the folder of data if there is one."""
    cells = [_whole(kind, kind.write(entries()), 3)]
    cells += [_read(kind, path.read_bytes()) for path in sorted(DATA.glob(f"{kind.name}.*"))]
    return _together(cells)


def real_sample(kind: Kind) -> Cell:
    """Try the real files that there are; they are not part of the project."""
    try:
        files = [(shared(name), count) for name, count in SAMPLES.get(kind.name, {}).items()]
    except DataMissingError:
        return Cell("not here")
    if not files:
        return Cell("none")
    return _together([_whole(kind, path.read_bytes(), count) for path, count in files])


def empty(kind: Kind) -> Cell:
    """Try a document without a paper in it, which may be news of nothing, or a refusal."""
    (part,) = parts(kind.write([]))
    if part.digest is not None:
        return Cell(f"{_count(part)}", not part.digest.papers)
    return _told(part)


def truncated(kind: Kind) -> Cell:
    """Try the document cut off at many places: only what stands in it may come of it."""
    whole, wanted = kind.write(entries()), [entry.title for entry in entries()]
    said = []
    for cut in range(1, 20):
        found = list(parts(whole[: len(whole) * cut // 20]))
        papers = [paper for part in found if part.digest for paper in part.digest.papers]
        if any(not _begins_one(paper.title, wanted) for paper in papers):
            return Cell(f"“{papers[0].title}” at {cut} of 20", holds=False)
        said.append(len(papers))
    # The trending page has every paper twice: one of the two may be cut.
    return Cell(f"{min(said)} to {max(said)} papers", max(said) <= len(wanted) + 1)


def wrong_encoding(kind: Kind) -> Cell:
    """Try the document in encodings that it should not be in, none of which may lose a letter.

    Mails have to be of ASCII in their head; archives are no text.
    """
    if kind.name in documents.HELD["zip"]:
        return Cell("is no text")
    text = kind.write(entries(FOREIGN)).decode()
    encodings = ["cp1252", "utf-8-sig"] + ["utf-16"] * (kind.name not in documents.HELD["mail"])
    if kind.name == "lectern":
        encodings.remove("cp1252")  # which has no star
    return _together([_foreign(kind, text.encode(encoding)) for encoding in encodings])


def hostile(kind: Kind) -> Cell:
    """Try every hostile title between two good papers: they come, or there is a word on why not."""
    taken = refused = 0
    for name, title in TITLES.items():
        for part in parts(kind.write(entries(title.encode(errors="replace").decode()))):
            if part.error is not None:
                refused += 1
                continue
            taken += 1
            titles = {paper.title for paper in part.digest.papers} if part.digest else set()
            if not titles >= {entries()[0].title, entries()[2].title}:
                return Cell(f"{name}: a neighbour is lost", holds=False)
    return Cell(f"{taken} taken, {refused} refused", taken > 0)


COLUMNS: dict[str, Callable[[Kind], Cell]] = {
    "own fixture": own_fixture,
    "real sample": real_sample,
    "empty": empty,
    "truncated": truncated,
    "wrong encoding": wrong_encoding,
    "hostile": hostile,
}


def _read(kind: Kind, data: bytes) -> Cell:
    found = list(parts(data))
    if any(part.digest is None for part in found):
        return Cell(next(str(part.error) for part in found if part.error), holds=False)
    forms = {part.digest.format for part in found if part.digest}
    return Cell(" + ".join(map(_count, found)), forms == {kind.form})


def _whole(kind: Kind, data: bytes, papers: int) -> Cell:
    cell = _read(kind, data)
    return Cell(cell.said, cell.holds and cell.said == _counted(papers))


def _foreign(kind: Kind, data: bytes) -> Cell:
    (part,) = parts(data)
    if part.digest is None:
        return Cell(f"refused: {part.error}", holds=False)
    titles = [paper.title for paper in part.digest.papers]
    return Cell(_count(part), part.digest.format == kind.form and FOREIGN in titles)


def _told(part: Part) -> Cell:
    error = part.error
    return Cell(f"refused: {error}", error is not None and bool(error.cause and error.advice))


def _begins_one(title: str, wanted: Sequence[str]) -> bool:
    return any(one.startswith(title.rstrip("\\…")) for one in wanted)


def _count(part: Part) -> str:
    return _counted(len(part.digest.papers) if part.digest else 0)


def _counted(papers: int) -> str:
    return f"{papers} paper{'s' * (papers != 1)}"


def _together(cells: Sequence[Cell]) -> Cell:
    said = dict.fromkeys(cell.said for cell in cells)
    return Cell("; ".join(said), all(cell.holds for cell in cells))


def markdown() -> Iterator[str]:
    """Yield the table as lines of Markdown; what does not hold is bold."""
    yield "| format | " + " | ".join(COLUMNS) + " |"
    yield "|---" * (len(COLUMNS) + 1) + "|"
    for kind in kinds():
        cells = [column(kind) for column in COLUMNS.values()]
        shown = [cell.said if cell.holds else f"**{cell.said}**" for cell in cells]
        yield f"| {kind.name} | " + " | ".join(shown).replace("\n", " ") + " |"


if __name__ == "__main__":
    for line in markdown():
        print(line, flush=True)
