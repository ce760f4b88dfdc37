"""Scripts that change a library: it is made, filled, marked, indexed, migrated."""

from __future__ import annotations

from collections.abc import Callable

from sqlite_utils import Database

from reader import annotating, merging, settings, triage, undo
from reader.library import settings_file
from reader.listing import keeping
from reader.store import papers
from reader.store.lists import reading_lists
from reader.store.schema import migrations
from reader.store.store import Store
from reader.types import Decision, Part, Selector
from tests.battery.faults.doing import Doing
from tests.battery.faults.script import CLOSE, INDEX, Script, Seen, Step
from tests.builders import all_ids, everything, title


def _act(
    name: str,
    do: Callable[[Store], object],
    kept: Callable[[Seen], bool],
    until: str = "",
    needs: str = "",
) -> Step:
    return Step(name, lambda doing: bool(do(doing.store())), kept, until, needs)


def first_digest(doing: Doing) -> None:
    """Have a library of twenty papers that is indexed."""
    doing.take_in("first")
    doing.index()
    doing.close()


def has_papers(number: int) -> Callable[[Seen], bool]:
    """Return what tells whether the first *number* papers are all there as they came."""

    def kept(seen: Seen) -> bool:
        found = seen.store.read(papers.papers, range(1, number + 1))
        return [one.title for one in found] == [title(each) for each in range(number)]

    return kept


def has_first(seen: Seen) -> bool:
    """Tell whether the papers of the first digest are all there."""
    return has_papers(20)(seen)


def create() -> Script:
    def make(doing: Doing) -> str:
        return doing.store().id

    def is_same(seen: Seen) -> bool:
        return seen.store.id == seen.notes.done["create"]

    return Script("create", (Step("create", make, is_same), CLOSE, INDEX, CLOSE))


def import_() -> Script:
    return Script(
        "import",
        (
            Step("second", lambda doing: doing.take_in("second"), has_papers(175)),
            INDEX,
            Step("third", lambda doing: doing.take_in("third"), has_papers(180), needs="second"),
            Step("index again", Doing.index),
            CLOSE,
        ),
        first_digest,
        has_first,
        indexed=True,
    )


def _highlight(store: Store) -> object:
    passage = Selector("small network", "A ", " reads")
    return annotating.highlight(store, 5, Part.ABSTRACT, passage, "yellow")


def _has_highlight(seen: Seen) -> bool:
    return bool(everything(seen.store)["highlights"])


def _has_list(seen: Seen) -> bool:
    return [one.papers for one in seen.store.read(reading_lists)] == [2]


def annotate() -> Script:
    def is_starred(seen: Seen) -> bool:
        return seen.paper(8).starred

    acts = (
        _act("star", lambda s: triage.star(s, [1], on=True), lambda seen: seen.paper(1).starred),
        _act(
            "decide",
            lambda s: triage.decide(s, [2], Decision.LATER),
            lambda seen: seen.paper(2).decision == "later",
        ),
        _act(
            "tag", lambda s: triage.tag(s, [3], "birds"), lambda seen: "birds" in seen.paper(3).tags
        ),
        _act("note", note, has_note),
        _act("highlight", _highlight, _has_highlight),
        _act("list", lambda s: keeping.make(s, "To read", [6, 7]), _has_list),
        _act(
            "merge", lambda s: merging.merge(s, 9, [10]), lambda seen: 10 not in all_ids(seen.store)
        ),
        _act("star 8", lambda s: triage.star(s, [8], on=True), is_starred, "undo"),
        _act("undo", undo.undo, lambda seen: not is_starred(seen), "redo", needs="star 8"),
        _act("redo", undo.redo, is_starred, needs="undo"),
    )
    return Script("annotate", (*acts, INDEX, CLOSE), first_digest, has_papers(9), indexed=True)


WORD = "remark4x"
"""Stands in the note on the fourth paper, and nowhere else."""


def note(store: Store) -> object:
    """Write the note on the fourth paper."""
    return triage.note(store, 4, f"It says {WORD} here.")


def has_note(seen: Seen) -> bool:
    """Tell whether it is there."""
    return WORD in seen.paper(4).note


def indexing() -> Script:
    def prepare(doing: Doing) -> None:
        doing.take_in("first")
        doing.take_in("second")
        doing.close()

    def change(start: int) -> Callable[[Doing], object]:
        def do(doing: Doing) -> None:
            triage.tag(doing.store(), range(start, start + 3), "owls")
            doing.index()

        return do

    updates = (Step(f"update {start}", change(start)) for start in (1, 11, 21, 31, 41))
    again = Step("rebuild", lambda doing: doing.index(rebuild=True))
    return Script("index", (INDEX, *updates, again, CLOSE), prepare, has_papers(175))


def migrate() -> Script:
    def prepare(doing: Doing) -> None:
        """Make a library of an older Lectern: one without the last migration."""
        doing.library.create()
        database = Database(doing.library.database, execute_plugins=False, strict=True)
        names = [each.name for each in migrations.pending(database)]
        migrations.apply(database, stop_before=names[-1])
        database.conn.close()

    def is_new(seen: Seen) -> bool:
        return seen.store.id == seen.notes.done["migrate"]

    migrate = Step("migrate", lambda doing: doing.store().id, is_new)
    return Script("migrate", (migrate, CLOSE), prepare)


def save_settings() -> Script:
    def save(zoom: int) -> Callable[[Doing], object]:
        def do(doing: Doing) -> None:
            settings.save(settings.Settings(zoom=zoom, theme="dark"), settings_file())

        return do

    def holds(zoom: int) -> Callable[[Seen], bool]:
        return lambda seen: settings.load(settings_file()).zoom == zoom

    zooms = (90, 110, 130)
    names = [f"save {zoom}" for zoom in zooms]
    steps = tuple(
        Step(name, save(zoom), holds(zoom), until)
        for name, zoom, until in zip(names, zooms, (*names[1:], ""), strict=True)
    )
    return Script("settings", steps)
