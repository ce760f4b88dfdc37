"""Two readers with a library each, who send each other packets through the doors that there are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from reader import annotating
from reader.exports.packet import write_packet
from reader.handing import handout
from reader.library import Library
from reader.store import find, papers
from reader.store.history import Entry
from reader.store.lists import entry_key
from reader.store.marks import Mark
from reader.store.store import Store
from reader.text.anchors import selector
from reader.types import FileReport, Guest, Paper, PaperId, Part, Place, PlaceKind
from tests.builders import imported, title


@dataclass
class Reader:
    """A person with a library; close it by `with`."""

    name: str
    folder: Path

    def __post_init__(self) -> None:
        self.folder.mkdir(exist_ok=True, parents=True)
        library = Library(self.folder / "library", self.folder / "cache")
        library.create()
        self.store = Store(library)

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self.store.close()

    def papers(self) -> list[Paper]:
        return list(self.store.read(papers.papers, self.ids()))

    def ids(self) -> list[PaperId]:
        return self.store.read(find.ids, Place(PlaceKind.ALL)).tolist()

    def paper(self, number: int) -> Paper:
        """Return made-up paper *number* as this library has it."""
        return next(paper for paper in self.papers() if paper.title == title(number))

    def note(self, number: int, text: str) -> None:
        """Write the note of a paper."""
        self.store.act(Entry("note", "Note"), [(Mark.NOTE, {self.paper(number).id: text})])

    def tag(self, number: int, *names: str) -> None:
        """Give a paper tags and no others."""
        for name in names:
            self.store.act(Entry("tag", "Tag"), [(Mark.TAG, {name: ["#336699", None]})])
        self.store.act(Entry("tag", "Tag"), [(Mark.TAGS, {self.paper(number).id: [*names]})])

    def mark(self, number: int, words: str, colour: str = "green", comment: str = "") -> str:
        """Highlight *words* of a paper's abstract; return the highlight's id."""
        paper = self.paper(number)
        start = paper.abstract.index(words)
        wanted = selector(paper.abstract, (start, start + len(words)))
        act = annotating.highlight(self.store, paper.id, Part.ABSTRACT, wanted, colour)
        key = str(next(iter(act.edits[0].after)))
        if comment:
            annotating.comment(self.store, key, comment)
        return key

    def make_list(self, name: str, numbers: list[int], **told: str) -> int:
        """Make a reading list of made-up papers; *told* are its heading, introduction, target."""
        of = max([0, *(one.id for one in self.lists())]) + 1
        facts = [told.get(part, "") for part in ("heading", "introduction", "target")]
        entries = {
            entry_key(of, self.paper(number).id): [place << 20, "", f"Sentence {number}"]
            for place, number in enumerate(numbers, start=1)
        }
        puts = [(Mark.LIST, {of: [name, *facts, 0, of]}), (Mark.ENTRY, entries)]
        self.store.act(Entry("make-list", name), puts)
        return of

    def lists(self):
        from reader.store.lists import reading_lists

        return self.store.read(reading_lists)

    def standing(self, name: str) -> list[tuple[str, str]]:
        """Return titles and sentences of the list of that name, in order."""
        from reader.store.lists import entries

        of = next(one.id for one in self.lists() if one.name == name)
        known = {paper.id: paper.title for paper in self.papers()}
        return [
            (known[paper], sentence)
            for paper, (_, _, sentence) in self.store.read(entries, of).items()
        ]

    def packet(self, name: str = "packet", of: int | None = None, stamp: str = "") -> Path:
        """Write a packet of all papers, or of a list; return its file."""
        ids = self.ids()
        if of is not None:
            ids = self.store.read(find.ids, Place(PlaceKind.LIST, reading_list=of)).tolist()
        out = replace(handout(self.store, ids, "Owls and tides", of), by=self.name)
        if stamp:
            out = replace(out, stamp=stamp)
        path = self.folder / f"{name}.html"
        path.write_text("".join(write_packet(out)), encoding="utf-8")
        return path

    def take(self, path: Path) -> FileReport:
        """Import a file."""
        (report,) = imported(self.store, path)
        return report

    def guests(self, number: int) -> tuple[Guest, ...]:
        """Return what others say of a paper."""
        return self.paper(number).guests
