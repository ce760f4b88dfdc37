"""A preview tells what an import would bring, stores nothing, and takes corrections."""

from __future__ import annotations

from reader import triage, undo
from reader.previewing import preview
from reader.store.store import Store
from reader.types import Decision, Fix, Intake, LineKind, Novelty, Preview, Source
from tests.builders import abstract, digest_text, everything, imported, title, write_digest
from tests.reader.records import Told, digest, shown, take


def previewed(store: Store, intake: Intake) -> list[Preview]:
    return [each for each in preview(store, intake) if isinstance(each, Preview)]


def rows(store: Store) -> list[object]:
    """Return every row of every table, to see that nothing at all was stored."""

    def ask(db):
        return [
            db.execute(f"SELECT * FROM {table}").fetchall()
            for table in sorted(db.table_names())
            if table != "sqlite_sequence"
        ]

    return store.read(ask)


def test_a_preview_tells_what_each_paper_would_be_and_stores_nothing(store):
    take(store, "monday", digest([Told(1, "arxiv"), Told(2)]))
    first, second = shown(store)
    triage.decide(store, [second.id], Decision.DISMISSED)
    same_title = {"title": Told(2).title(), "abstract": "Of bells and their makers. " * 20}
    data = digest([Told(1, "later version"), Told(2), Told(3)])
    data += (str(same_title).replace("'", '"') + "\n").encode()
    before = rows(store)
    (found,) = previewed(store, Intake(items=(Source(data=data, name="tuesday"),)))
    changed, known, new, doubtful = found.papers
    assert (changed.novelty, changed.twin, changed.decision) == (
        Novelty.CHANGED,
        first.id,
        Decision.INBOX,
    )
    assert (known.novelty, known.decision) == (Novelty.KNOWN, Decision.DISMISSED)
    assert new.novelty is Novelty.NEW
    assert (doubtful.novelty, doubtful.twin) == (Novelty.DOUBTFUL, second.id)
    assert doubtful.twin_title == second.title
    assert 0 < doubtful.confidence < 1
    assert doubtful.why
    assert found.source.split("\n")[doubtful.paper.first_line - 1].startswith('{"title"')
    assert rows(store) == before


def test_files_of_one_preview_know_of_each_other(store, tmp_path):
    paths = (write_digest(tmp_path, "a", range(3)), write_digest(tmp_path, "b", range(2, 5)))
    one, other = previewed(store, Intake(paths=paths))
    assert {each.novelty for each in one.papers} == {Novelty.NEW}
    assert [each.novelty for each in other.papers] == [Novelty.KNOWN, Novelty.NEW, Novelty.NEW]


def test_a_refused_file_is_told_with_the_others(store, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"\0\1\2")
    paths = (tmp_path / "bad.txt", write_digest(tmp_path, "good", range(3)))
    bad, good = previewed(store, Intake(paths=paths))
    assert (bad.error, len(good.papers)) == ("binary data, not text", 3)


def test_a_wrong_split_is_mended_and_the_import_is_one_act(store, tmp_path):
    text = digest_text(range(2))
    lines = text.split("\n")
    at = lines.index(title(1))
    lines[at : at + 1] = [title(1)[:20], title(1)[20:]]
    path = tmp_path / "broken.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    (wrong,) = previewed(store, Intake(paths=(path,)))
    assert title(1) not in [each.paper.title for each in wrong.papers]
    place = wrong.place
    fix = Fix(at + 1, at + 4, title_lines=2)
    intake = Intake(paths=(path,), fixes=((place, (fix,)),))
    (right,) = previewed(store, intake)
    assert [each.paper.title for each in right.papers] == [title(0), title(1)]
    assert right.papers[1].paper.abstract == abstract(1)
    assert right.kinds[at] is right.kinds[at + 1] is LineKind.TITLE
    before = everything(store)
    imported(store, path, fixes=intake.fixes)
    assert [paper.title for paper in shown(store)] == [title(0), title(1)]
    undo.undo(store)
    assert everything(store) == before


def test_an_item_that_is_dropped_does_not_come_in(store, tmp_path):
    path = write_digest(tmp_path, "a", range(3))
    (found,) = previewed(store, Intake(paths=(path,)))
    second = found.papers[1].paper
    fix = Fix(second.first_line, second.last_line)
    imported(store, path, fixes=((found.place, (fix,)),))
    assert [paper.title for paper in shown(store)] == [title(0), title(2)]


def test_one_of_many_on_a_line_is_dropped_by_its_rank(store):
    data = b"[" + digest([Told(1), Told(2), Told(3)]).replace(b"\n", b",")[:-1] + b"]"
    (found,) = previewed(store, Intake(items=(Source(data=data, name="one line"),)))
    assert {each.paper.first_line for each in found.papers} == {1}
    take(store, "one line", data, fixes=(("one line", (Fix(1, 1, rank=2),)),))
    assert [paper.title for paper in shown(store)] == [Told(1).title(), Told(3).title()]


def test_a_dropped_paper_is_known_by_its_title_when_it_ranks_otherwise(store):
    fix = Fix(1, 1, rank=1, title=Told(2).title())
    take(store, "later", digest([Told(1), Told(2), Told(3)]), fixes=(("later", (fix,)),))
    assert [paper.title for paper in shown(store)] == [Told(1).title(), Told(3).title()]


def test_mending_what_is_here_already_replaces_its_wrong_reading(store, tmp_path):
    path = write_digest(tmp_path, "a", range(3))
    imported(store, path)
    first, second, third = shown(store)
    triage.note(store, second.id, "mine")
    place = second.appearances[0]
    fix = Fix(place.first_line, place.last_line, title_lines=3)
    before = everything(store)
    imported(store, path, fixes=((str(path), (fix,)),))
    assert [paper.id for paper in shown(store)] == [first.id, second.id, third.id]
    assert shown(store)[1].title == f"{title(1)} {abstract(1)}"
    assert shown(store)[1].note == "mine"
    (again,) = previewed(store, Intake(paths=(path,)))
    assert {each.novelty for each in again.papers} == {Novelty.KNOWN}
    (report,) = imported(store, path)
    assert (report.new, report.known, len(shown(store))) == (0, 3, 3)
    undo.undo(store)
    assert everything(store) == before


def test_what_was_taken_back_is_new_again(store, tmp_path):
    path = write_digest(tmp_path, "a", range(3))
    imported(store, path)
    undo.undo(store)
    (found,) = previewed(store, Intake(paths=(path,)))
    assert {each.novelty for each in found.papers} == {Novelty.NEW}
    imported(store, write_digest(tmp_path, "b", range(5, 7)))
    (report,) = imported(store, path)
    assert (report.new, report.known) == (3, 0)


def test_a_paper_that_stands_twice_is_dropped_twice(store):
    data = digest([Told(1), Told(2), Told(1)])
    take(store, "twice", data, fixes=(("twice", (Fix(1, 1, rank=1),)),))
    assert [paper.title for paper in shown(store)] == [Told(2).title()]


def test_a_digest_that_is_left_out_does_not_come_in(store, tmp_path):
    paths = (write_digest(tmp_path, "a", range(3)), write_digest(tmp_path, "b", range(3, 5)))
    first, _ = previewed(store, Intake(paths=paths))
    imported(store, *paths, left_out=(first.place,))
    assert len(shown(store)) == 2
