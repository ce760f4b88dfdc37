"""A library is exported, and the export imported into an empty one: all of it is there again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import triage
from reader.errors import LecternError
from reader.exports.files import write_whole
from reader.exports.visible import lines, one_line
from reader.intake import take_in
from reader.library import Library
from reader.reading import Reading
from reader.store import papers
from reader.store.store import Store
from reader.types import Decision, FileReport, Intake, Paper
from tests.builders import all_ids, handout
from tests.reader.exports.hostile_texts import TEXTS
from tests.reader.exports.read_back import whole

exports = pytest.mark.parametrize("export", whole, ids=lambda export: export.name)

RECORDS = st.fixed_dictionaries(
    {"title": TEXTS, "abstract": TEXTS, "authors": st.lists(TEXTS, max_size=3)},
    optional={
        "venue": TEXTS,
        "keywords": st.lists(TEXTS, max_size=2),
        "ai_summary": TEXTS,
        "url": st.sampled_from(["https://example.org/a_b~c", "https://example.org/d?e=1&f=%20"]),
        "date": st.sampled_from(["2024", "2025-03", "2026-01-02"]),
        "githubRepo": st.just("https://github.com/example/owls"),
    },
)
MARKS = st.fixed_dictionaries(
    {
        "decision": st.sampled_from(Decision),
        "star": st.booleans(),
        "tags": st.lists(TEXTS, max_size=2),
        "note": TEXTS,
    }
)


@pytest.fixture
def reading() -> Iterator[Reading]:
    """Return one process that reads for all examples of a test."""
    with Reading() as opened:
        yield opened


def imported(store: Store, reading: Reading, *paths: Path) -> list[FileReport]:
    reports = take_in(store, Intake(paths), reading)
    return [report for report in reports if isinstance(report, FileReport)]


def records_file(folder: Path, records: list[dict[str, object]]) -> Path:
    """Write records whose titles differ, each with an identifier: none is another's copy."""
    path = folder / "records.jsonl"
    told = [
        record | {"title": f"Study {n}: {record['title']}", "id": f"arxiv:2401.{10000 + n}"}
        for n, record in enumerate(records)
    ]
    path.write_text("".join(f"{json.dumps(record)}\n" for record in told))
    return path


def mark(store: Store, number: int, marks: dict[str, object]) -> None:
    triage.decide(store, [number], Decision(marks["decision"]))
    triage.star(store, [number], on=bool(marks["star"]))
    triage.note(store, number, str(marks["note"]).encode(errors="replace").decode())
    for tag in marks["tags"]:
        try:
            triage.tag(store, [number], tag.encode(errors="replace").decode())
        except LecternError:
            continue  # it is no name for a tag


def held(store: Store) -> list[Paper]:
    return list(store.read(papers.papers, sorted(all_ids(store))))


def seen(note: str) -> str:
    """Return what can be seen of a note, line by line."""
    return "\n".join(lines(note)) if one_line(note) else ""


def told(paper: Paper) -> tuple[object, ...]:
    """Return all that an export could tell of a paper."""
    facts = paper.facts
    return (
        paper.title,
        paper.abstract,
        facts.authors,
        sorted(facts.ids),
        set(facts.links),
        (facts.published, facts.venue, facts.keywords, facts.summary),
        (paper.decision, paper.starred, paper.tags, seen(paper.note)),
    )


def check_round_trip(store: Store, reading: Reading, export, folder: Path) -> None:
    before = held(store)
    path = folder / f"export{export.suffix}"
    write_whole(path, export.write(handout(before, "All")))
    with closing(Store(Library(folder / f"{export.name} again"))) as again:
        (report,) = imported(again, reading, path)
        assert report.error is None
        assert (report.new, report.orphans) == (len(before), ())
        assert sorted(map(repr, map(told, held(again)))) == sorted(map(repr, map(told, before)))


@exports
@settings(max_examples=40)
@given(pairs=st.lists(st.tuples(RECORDS, MARKS), min_size=1, max_size=3))
def test_what_a_library_exports_another_takes_in_whole(export, reading, pairs):
    with TemporaryDirectory() as name:
        folder = Path(name)
        with closing(Store(Library(folder / "library"))) as store:
            imported(store, reading, records_file(folder, [record for record, _ in pairs]))
            for number, (_, marks) in zip(sorted(all_ids(store)), pairs, strict=True):
                mark(store, number, marks)
            check_round_trip(store, reading, export, folder)


@pytest.mark.shared
@exports
def test_the_real_digests_come_back(store, reading, export, shared, tmp_path):
    imported(store, reading, *sorted((shared / "digests").glob("*.txt")))
    for number in all_ids(store):
        some = [word for n, word in enumerate(("to cite", "a/b")) if number % (n + 2) == 0]
        decision = list(Decision)[number % 4]
        star, note = number % 5 == 0, "# Read\n\n    again" if number % 7 == 0 else ""
        mark(store, number, {"decision": decision, "star": star, "tags": some, "note": note})
    check_round_trip(store, reading, export, tmp_path)
