"""The states of the ways in and of what they bring: search, import, sources, duplicates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from tests.pictures.scene import Scene


class Doors(Scene):
    """A window that is brought into one of these states after the other."""

    def states(self) -> Iterator[str]:
        """Bring the window into one state after the other; yield its name."""
        self.window.notices.dismiss()
        yield "first"
        self.marks()
        yield "inbox"
        self.press("Ctrl+A")
        yield "many"
        self.press("Home")
        self.keys("g")
        self.keys("a")
        yield "all"
        self.press("/")
        self.keys("video retriev")
        self.quiet()
        yield "search"
        self.keys(" xyzzyq")
        self.quiet()
        yield "nothing-found"
        self.press("Esc")
        for name, key in (("palette", "Ctrl+K"), ("keys", "?"), ("tags", "t")):
            self.press("Esc")
            self.press(key)
            self.quiet()
            yield name
            self.press("Esc")
        self.press("g", "x")
        yield "empty"
        self.press("g", "i")
        self.window.steering.show_dialog("report")
        self.quiet()
        yield from self.dialog("report")
        self.window.steering.show_dialog("export")
        self.quiet()
        yield from self.dialog("export")
        self._preview()
        yield from self.dialog("preview")
        yield from self._same_papers()
        yield from self._sources()

    def _sources(self) -> Iterator[str]:
        """Show the way to sources, the form for one, and four kinds as they may stand."""
        sources = self.window.dialogs.sources
        sources.open()
        self.until(lambda: sources.dialog is not None and sources.dialog.isVisible())
        self.quiet()
        self.top = sources.dialog
        yield "sources-none"
        sources._ask("arxiv")
        self.quiet()
        self.top = self.app.activeModalWidget()
        self.top.category.edit.setText("machine translation")
        self.top.add.click()
        self.quiet()
        yield "sources-form"
        self.top.close()
        self.session.lanes.store.call(partial(_follow, Path(self.folder.name)))
        sources.open()
        self.until(lambda: sources.dialog.model.rowCount() == 5)
        sources.dialog.table.selectRow(2)
        self.quiet()
        yield from self.dialog("sources")

    def _same_papers(self) -> Iterator[str]:
        """Show a pair that may be the same, the page of it as one, and its original."""
        for name, text in (("march", _FIRST), ("june", _SECOND)):
            path = Path(self.folder.name) / f"{name}.jsonl"
            path.write_text(text, encoding="utf-8")
            self.session.take_in([path])
        self.until(lambda: self.session.counts.doubts == 1)
        self.window.notices.dismiss()
        self.press("d")
        self.quiet()
        yield "duplicates"
        self.press("Right", "s")
        self.quiet()
        yield "duplicates-end"
        self.press("Esc", "/")
        self.keys("tide")
        self.quiet()
        self.press("Down")
        self.quiet()
        yield "facts"
        self.press("Shift+M")
        self.quiet()
        yield "texts"
        self.press("Esc", "u")
        self.quiet()
        yield from self.dialog("source")
        self.press("Esc")

    def _preview(self) -> None:
        """Preview a digest of papers that are known, changed, doubtful and new."""
        from reader.store import papers
        from reader.types import Intake, Novelty, Source

        ids, found = self.session.listed_ids()[:4], []
        self.session.lanes.store.call(
            lambda store: list(store.read(papers.papers, ids)), found.extend
        )
        self.until(lambda: bool(found))
        texts = [(paper.texts[0].raw_title, paper.texts[0].raw_abstract) for paper in found]
        title, abstract = texts[1]
        texts[1] = (title, abstract.replace(". ", ", as we show again. ", 1))
        texts[2] = (texts[2][0], "A summary of the talk that its authors gave. " * 5)
        texts.append(("On Reading Aloud to Plants", "We read to forty ferns for a year. " * 6))
        text = "\n\n".join(["Daily Papers", "Mar 12", *(part for both in texts for part in both)])
        source = Source(data=text.encode(), name="Thursday")
        importing = self.window.dialogs.importing
        importing.preview(Intake(items=(source,)))
        importing.dialog.resize(1180, 720)  # the screen that is drawn to is smaller
        self.until(lambda: importing.dialog.frame.take_in.isEnabled())
        rows = importing.dialog.model
        novelties = [getattr(rows.row(at), "paper", None) for at in range(rows.rowCount())]
        at = [one.novelty if one else None for one in novelties].index(Novelty.CHANGED)
        importing.dialog.list.selectRow(at)
        self.quiet()


_FIRST = """{"title": "Tides as Clocks: Keeping Time Without a Sun", "id": "arxiv:2403.10001",\
 "authors": ["Ada Poe", "Bo Li"], "published": "2024-03-11", "keywords": ["tides", "time"],\
 "ai_summary": "Three gauges keep time as well as a good clock.",\
 "abstract": "We ask how exact a clock made of tides can be, and show that three cheap gauges\
 agree with an atomic clock to within four seconds a day. The model needs no moon table, learns\
 the coast by itself, and says when it is not sure. The data are at https://zenodo.org/record/1\
 and the code is at https://github.com/example/tides."}
"""
_SECOND = """{"title": "Tides as Clocks: Keeping Time Without the Sun", "doi": "10.1234/tides.7",\
 "authors": ["Ada Poe", "B. Li"], "venue": "Journal of Quiet Measurement", "published": "2024-06",\
 "abstract": "Harbours kept time by water before there were clocks. We ask how exact a clock made\
 of tides can be, and show that three cheap gauges agree with an atomic clock to within five\
 seconds a day. The model needs no moon table, and says when it is not sure."}
"""


def _follow(folder: Path, store) -> None:
    """Follow one source of each kind and one more; none is due, so that nothing is fetched."""
    from reader.sources.schedule import iso
    from reader.store import sources
    from reader.types.sources import Source, SourceKind, Standing, State

    now = datetime.now(UTC)
    soon, long = iso(now + timedelta(hours=5)), iso(now - timedelta(minutes=12))
    well = State(long, long, soon, Standing.WELL, 0, "12 new")
    gone = "rss.arxiv.org has no such page (404)."
    failed = State(long, iso(now - timedelta(days=3)), soon, Standing.FAILED, 4, gone)
    offline = State(long, iso(now - timedelta(hours=9)), soon, Standing.OFFLINE, 0, "offline")
    folder = str(folder.resolve())
    for kind, address, name, every, state in (
        (SourceKind.DAILY, "day", "Daily Papers", 240, well),
        (SourceKind.ARXIV, "cs.CL", "arXiv cs.CL", 1440, well),
        (SourceKind.ARXIV, "cs.XX", "arXiv cs.XX", 1440, failed),
        (SourceKind.FEED, "https://example.org/feed.xml", "Sketches of the Week", 60, offline),
        (SourceKind.FOLDER, folder, "Downloads", 0, State()),
    ):
        with store.writing() as db:
            kept = sources.add(db, Source(kind, address, name, every, enabled=every > 0))
            sources.set_state(db, kept.id, state)
