"""Stock a library with something of every kind that one can hold."""

from __future__ import annotations

from pathlib import Path

from reader import merging, triage, undo
from reader.store import citation_keys, drafts, searches, sources
from reader.store.drafts import Draft
from reader.store.history import Entry
from reader.store.marks import Mark
from reader.store.store import Store
from reader.types import Decision
from reader.types.sources import Seen, Source, SourceKind
from tests.builders import all_ids, imported, write_digest

MADE = "2026-03-02"


def stock(store: Store, folder: Path, papers: int = 6) -> None:
    """Take two digests in, mark their papers in every way, and keep what is no mark."""
    monday, tuesday = (write_digest(folder, name, range(start, start + papers))
                       for name, start in (("monday", 0), ("tuesday", papers - 2)))  # fmt: skip
    imported(store, monday, tuesday)
    ids = all_ids(store)
    triage.star(store, ids[:3], on=True)
    triage.decide(store, ids[2:6], Decision.LATER)
    triage.tag(store, ids[:2], "birds/owls")
    triage.note(store, ids[0], "A thought that [[leads on]] to others")
    triage.note(store, ids[1], "Taken back")
    undo.undo(store)
    merging.merge(store, ids[4], ids[5:6])
    _mark(store, ids)
    _keep(store, ids)


def _mark(store: Store, ids: list[int]) -> None:
    first, second, third = ids[:3]
    passage = [first, "title", "Describe", "to ", " Owls", 12, 20, "yellow", "Why?", "[]", MADE]
    page = [second, MADE, "Hers", '["owls"]', "[]", "[]"]
    store.act(
        Entry("import", "Of every kind"),
        [
            (Mark.HIGHLIGHT, {"one": passage}),
            (Mark.MEANING, {"yellow": "doubtful"}),
            (Mark.WATCH, {"sketch": ["green", 2]}),
            (Mark.SMART, {"Owls": ["owls", 0]}),
            (Mark.LIST, {1: ["To read", "Heading", "For *you*", "", 0, 0]}),
            (Mark.ENTRY, {f"1:{first}": [10, "", "First"], f"1:{third}": [20, "Later", ""]}),
            (Mark.PERSON, {"ada": ["Ada", "[]", MADE]}),
            (Mark.GUEST, {"ada:1": page}),
            (Mark.GUEST_LIST, {"ada:hers": [1, MADE, "{}"]}),
            (Mark.APART, {f"{second}:{third}": True}),
        ],
    )


def _keep(store: Store, ids: list[int]) -> None:
    with store.writing() as db:
        searches.remember(db, "owls AND tides")
        drafts.keep(db, Draft(ids[3], "Not yet", ""))
        source = sources.add(db, Source(SourceKind.FOLDER, "/papers", every=60))
        sources.watch(db, source.id, [Seen("/papers/one.txt", 12, 3.5)])
        citation_keys.give(db, ids[0], ["owls2026"])
        db.execute("INSERT INTO doubts VALUES (?, ?, 0.7, 'like titles')", [ids[0], ids[3]])
    store.set_setting("repair_off", "dashes")
