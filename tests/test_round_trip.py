"""A library is exported, and the export imported into an empty one: all is there that it holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import annotating, citing, triage
from reader.errors import LecternError
from reader.exports import EXPORTS, ExportFormat
from reader.files import write_whole
from reader.handing import handout
from reader.intake import take_in
from reader.library import Library
from reader.listing import keeping, sections, sentences
from reader.reading import Reading
from reader.store import find, lists, papers
from reader.store.list_order import in_order
from reader.store.store import Store
from reader.text.anchors import selector
from reader.text.visible import lines, one_line
from reader.types import (
    HIGHLIGHT_COLOURS,
    Back,
    Decision,
    FileReport,
    Highlight,
    Intake,
    Paper,
    Part,
    Place,
    PlaceKind,
)
from tests.builders import all_ids
from tests.reader.exports.hostile_texts import TEXTS

exports = pytest.mark.parametrize(
    "export", [one for one in EXPORTS if one.back], ids=lambda export: export.name
)

PLAIN = st.sampled_from(["Owls", "漢字と仮名", "🦉 at night", "עברית", "∑ x² ≤ ∫ √π", "a; b, c"])
"""What feeds are made of here: readers of feeds mend texts that look broken."""

DETAILS: list[dict[str, object]] = [
    {"type": "article-journal", "volume": "12", "issue": "3–4", "citation-key": "owls2024"},
    {"type": "chapter", "editor": ["von Neumann || John", "Curie || Marie"], "page": "i-x, 7"},
    {"type": "thesis", "publisher": "漢字 {Press}", "genre": "PhD thesis", "language": "he"},
]


def records(texts: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, object]]:
    """Return what may come in of a paper."""
    return st.fixed_dictionaries(
        {"title": texts, "abstract": texts, "authors": st.lists(texts, max_size=3)},
        optional={
            "venue": texts,
            "keywords": st.lists(texts, max_size=2),
            "ai_summary": texts,
            "url": st.sampled_from(
                ["https://example.org/a_b~c", "https://example.org/d?e=1&f=%20"]
            ),
            "date": st.sampled_from(["2024", "2025-03", "2026-01-02"]),
            "githubRepo": st.just("https://github.com/example/owls"),
            "details": st.sampled_from(DETAILS),
        },
    )


PASSAGES = st.fixed_dictionaries(
    {
        "part": st.sampled_from(Part),
        "span": st.tuples(st.integers(0, 30), st.integers(1, 9)),
        "colour": st.sampled_from(HIGHLIGHT_COLOURS),
        "comment": TEXTS,
        "tags": st.lists(TEXTS, max_size=2),
    }
)
MARKS = st.fixed_dictionaries(
    {
        "decision": st.sampled_from(Decision),
        "star": st.booleans(),
        "tags": st.lists(TEXTS, max_size=2),
        "note": TEXTS,
    },
    optional={
        "highlights": st.lists(PASSAGES, max_size=2),
        "section": st.sampled_from(["", "First # of *all*", "Zweitens", "*Without a section*"]),
        "sentence": TEXTS,
    },
)
LISTS = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Owls & <others>", "漢字 list"]),
        "heading": TEXTS,
        "introduction": TEXTS,
        "target": st.sampled_from(["", "2026-12-24"]),
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


def in_store(text: object) -> str:
    return str(text).encode(errors="replace").decode()


def mark(store: Store, number: int, marks: dict[str, object]) -> None:
    triage.decide(store, [number], Decision(marks["decision"]))
    triage.star(store, [number], on=bool(marks["star"]))
    triage.note(store, number, in_store(marks["note"]))
    for tag in marks["tags"]:
        with suppress(LecternError):  # it is no name for a tag
            triage.tag(store, [number], in_store(tag))
    for told in marks.get("highlights", ()):
        highlight(store, number, told)


def highlight(store: Store, number: int, told: dict[str, object]) -> None:
    (paper,) = store.read(papers.papers, [number])
    text = paper.title if told["part"] is Part.TITLE else paper.abstract
    start, length = told["span"]
    wanted = selector(text, (start, min(start + length, len(text))))
    with suppress(LecternError, IndexError):  # there are no words to highlight
        act = annotating.highlight(store, number, told["part"], wanted, told["colour"])
        key = str(next(iter(act.edits[0].after)))
        annotating.comment(store, key, in_store(told["comment"]))
        annotating.retag(store, key, map(in_store, told["tags"]))


def listed(store: Store, told: dict[str, str], marks: list[dict[str, object]]) -> int:
    """Make a reading list of all papers, from last to first; return its number."""
    ids = sorted(all_ids(store), reverse=True)
    keeping.make(store, told["name"], ids)
    (of,) = (one.id for one in store.read(lists.reading_lists))
    head = in_store(told["heading"]), in_store(told["introduction"]), told["target"]
    keeping.describe(store, of, head)
    for number, each in zip(reversed(ids), marks, strict=True):
        sections.put_in_section(store, [number], of, str(each.get("section", "")))
        with suppress(LecternError):  # it is too long
            sentences.write(store, of, number, in_store(each.get("sentence", "")))
    return of


def held(store: Store) -> list[Paper]:
    return list(store.read(papers.papers, sorted(all_ids(store))))


def seen(note: str) -> str:
    """Return what can be seen of a note, line by line."""
    return "\n".join(lines(note)) if one_line(note) else ""


def passage(one: Highlight) -> tuple[object, ...]:
    place = (one.part, one.selector.exact, one.selector.start)
    return (*place, one.colour, seen(one.comment), sorted(one.tags))


def told(paper: Paper, back: frozenset[Back]) -> tuple[object, ...]:
    """Return all that an export could tell of a paper; what came in a packet is a guest's."""
    facts, said = paper.facts, next(iter(paper.guests), paper)
    parts = {
        Back.FACTS: (
            paper.title,
            paper.abstract,
            facts.authors,
            sorted(facts.ids),
            set(facts.links),
            (facts.published, facts.venue, facts.keywords, facts.summary),
        ),
        Back.DETAILS: sorted(one for one in facts.details if one[0] != "citation-key"),
        Back.DECIDED: (paper.decision, paper.starred),
        Back.WRITTEN: (sorted(said.tags), seen(said.note)),
        Back.HIGHLIGHTS: sorted(map(passage, said.highlights)),
    }
    unmarked: dict[Back, object] = {
        Back.DETAILS: [],
        Back.DECIDED: (Decision.INBOX, False),
        Back.WRITTEN: ([], ""),
        Back.HIGHLIGHTS: [],
    }
    return tuple(part if known in back else unmarked[known] for known, part in parts.items())


def arranged(store: Store, back: frozenset[Back]) -> list[object]:
    """Return the reading lists, each with what an export of it could tell."""
    if Back.ORDER not in back:
        return []
    titles = {paper.id: paper.title for paper in held(store)}
    found: list[object] = []
    for one in store.read(lists.reading_lists):
        head = (one.heading or one.name, seen(one.introduction), one.target)
        order = [
            (titles[paper], section, one_line(sentence))
            for paper, _, section, sentence in store.read(in_order, one.id)
        ]
        found.append((one.name, head if Back.HEAD in back else (one.name, "", ""), order))
    return found


def check_round_trip(
    store: Store, reading: Reading, export: ExportFormat, folder: Path, of: int | None = None
) -> None:
    """Check that in an empty library all is there that *export* holds, and nothing else."""
    place = Place(PlaceKind.ALL) if of is None else Place(PlaceKind.LIST, reading_list=of)
    path = folder / f"export{export.suffix}"
    write_whole(path, export.write(handout(store, store.read(find.ids, place).tolist(), "All", of)))
    with closing(Store(Library(folder / f"{export.name} again"))) as again:
        (report,) = imported(again, reading, path)
        assert report.error is None
        assert (report.new, report.orphans) == (len(held(store)), ())
        assert contents(again, export.back) == contents(store, export.back)


def contents(store: Store, back: frozenset[Back]) -> tuple[list[str], list[object]]:
    return sorted(repr(told(paper, back)) for paper in held(store)), arranged(store, back)


@exports
@settings(max_examples=6)
@given(data=st.data())
def test_what_a_library_exports_another_takes_in_whole(export, reading, data):
    texts = PLAIN if Back.WRITTEN not in export.back else TEXTS
    pairs = data.draw(st.lists(st.tuples(records(texts), MARKS), min_size=1, max_size=3))
    with TemporaryDirectory() as name:
        folder = Path(name)
        with closing(Store(Library(folder / "library"))) as store:
            imported(store, reading, records_file(folder, [record for record, _ in pairs]))
            for number, (_, marks) in zip(sorted(all_ids(store)), pairs, strict=True):
                mark(store, number, marks)
            about = data.draw(st.one_of(st.none(), LISTS))
            of = listed(store, about, [marks for _, marks in pairs]) if about else None
            check_round_trip(store, reading, export, folder, of)


@pytest.mark.parametrize(
    "export",
    [one for one in EXPORTS if {Back.DETAILS, Back.WRITTEN} <= one.back and one.name != "packet"],
    ids=lambda export: export.name,
)
def test_papers_keep_the_keys_that_texts_cite_them_by(export, store, reading, tmp_path):
    told = {"abstract": "An abstract.", "authors": ["Ada Lovelace"], "date": "2024"}
    records = [{**told, "title": "Owls"}, {**told, "title": "Owls: again"}]
    imported(store, reading, records_file(tmp_path, records))
    first, second = held(store)
    keys = citing.keys(store, [first, second])
    assert keys[first.id] != keys[second.id]
    path = tmp_path / f"export{export.suffix}"
    write_whole(path, export.write(handout(store, [second.id], "One")))
    with closing(Store(Library(tmp_path / "again"))) as again:
        imported(again, reading, path)
        (paper,) = held(again)
        assert citing.keys(again, [paper]) == {paper.id: keys[second.id]}


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
