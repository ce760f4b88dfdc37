"""Hand on papers of hostile texts in every format, and have other people's code read them."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.exports import EXPORTS, ExportFormat
from reader.exports.folders import write_folder
from reader.files import JOINERS, NAME_BYTES, safe_name, write_whole
from reader.types import Paper, Shape
from tests.battery.export_readers import READERS, seen_whole
from tests.battery.fates import fate
from tests.battery.faults.forks import quick_folder
from tests.battery.hostile_formats import TEXTS, TITLES
from tests.battery.tally import Tally
from tests.builders import handout
from tests.reader.exports.hostile_texts import HOSTILE, paper
from tests.reader.exports.proof.bibliography import SCRIPTS, hostile
from tests.rows import Row

SAMPLE = 20
"""Every so many-th text is tried in the short form."""
LONGEST = 20_000
"""Characters of a text: a reader's own papers have fewer, and set type takes its time."""
NEIGHBOURS = ("A Plain Title Before", "A Plain Title After")
_SHOWN = 8
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\Z)")


def exports(long: bool) -> Iterator[Row]:
    """Every text by every format; in the long form also the proofs by other people's programs."""
    texts = [*HOSTILE, *SCRIPTS, *TITLES.values(), *(make()[:LONGEST] for make in TEXTS.values())]
    tally, faults = Tally(len(EXPORTS)), []
    for text in texts if long else texts[::SAMPLE]:
        for export in EXPORTS:
            ended = fate(partial(_handed_on, export, text))
            tally.runs += 1
            tally.took(ended.seconds)
            tally.lost += bool(ended.fault)
            if ended.fault:
                faults.append(f"{export.name}, {text[:30]!r}: {ended.fault}")
    yield Row("texts", len(texts), "", holds=True)
    yield Row("formats", len(EXPORTS), "", holds=True)
    for fault in faults[:_SHOWN]:
        yield Row(fault, "fault", "none", holds=False)
    if long:
        yield from _proofs()
    yield from tally.rows("exports")


def _handed_on(export: ExportFormat, text: str) -> None:
    """Export three papers, the middle one all of *text*, and read them again.

    Raises:
        AssertionError: They are not the same three, or something is where it should not be.
    """
    before, after = (paper(n, name) for n, name in zip((1, 3), NEIGHBOURS, strict=True))
    papers = (before, hostile(2, text), after)
    with TemporaryDirectory(dir=quick_folder()) as name:
        target = Path(name) / "target"
        target.mkdir()
        if export.shape is Shape.FOLDER:
            write_folder(target / safe_name(text, ""), _made(export, papers, text))
        else:
            _written(export, papers, target / safe_name(text, export.suffix))
        assert [path.name for path in Path(name).iterdir()] == ["target"]
        for path in target.rglob("*"):
            _is_safe(path)


def _made(export: ExportFormat, papers: Iterable[Paper], heading: str) -> Iterator[object]:
    return export.write(handout(papers, heading, introduction=heading, by=heading))


def _written(export: ExportFormat, papers: Iterable[Paper], path: Path) -> None:
    write_whole(path, _made(export, papers, path.stem))
    data = path.read_bytes()
    assert export.shape is Shape.BINARY or seen_whole(export.name, data), "controls are sent"
    titles = READERS[export.name](data) if export.name in READERS else None
    if titles is not None:
        assert len(titles) == 3, f"{len(titles)} papers"
        plain = [re.sub(r"[{}]", "", title) for title in (titles[0], titles[2])]
        assert plain == list(NEIGHBOURS), f"neighbours: {plain}"


def _is_safe(path: Path) -> None:
    assert not path.is_symlink()
    assert len(path.name.encode()) <= NAME_BYTES, "the name is too long"
    assert not path.stem.endswith(JOINERS), "the name ends in what nobody sees"
    rest = [one for one in path.name if one not in JOINERS]
    controls = [one for one in rest if unicodedata.category(one) in ("Cc", "Cf", "Cs")]
    assert not controls, "the name has controls"
    assert not _RESERVED.match(path.name), "the name is a device's"
    assert not set('<>:"/\\|?*') & set(path.name), "the name has separators"


def _proofs() -> Iterator[Row]:
    """Have pandoc, TeX, LibreOffice, Chromium … read what is written; what is skipped fails."""
    result = subprocess.run(
        [sys.executable, "-m", "tests.proofs"],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    said = result.stdout.strip().splitlines()[-1:]
    yield Row("proofs by other programs", " ".join(said), "no failure", result.returncode == 0)
