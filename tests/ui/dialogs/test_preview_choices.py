"""What is chosen in a preview reaches the import: the papers left are those that were not cut."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from reader.formats.mending import mended
from reader.formats.table import read_text
from reader.text.decode import Decoded
from reader.types import Fix, Intake, LineKind, Novelty, ParsedPaper, Preview, Previewed
from tests.builders import digest_text
from ui.dialogs.preview_choices import Choices, cut
from ui.dialogs.preview_model import PreviewModel, Row, Section

TEXT = digest_text(range(9))
DIGEST = read_text(Decoded(TEXT, ()))
ROWS = st.sets(st.integers(0, 8))


@given(out=ROWS, form=st.sampled_from(["plain", "bibtex"]))
def test_the_papers_that_come_are_those_that_were_not_left_out(out, form):
    cuts = [cut("here", form, DIGEST.papers[row]) for row in out]
    intake = Choices().toggled(cuts).final(Intake(), ())
    left = mended(DIGEST, TEXT, dict(intake.fixes).get("here", ()))
    kept = [paper.title for row, paper in enumerate(DIGEST.papers) if row not in out]
    assert [paper.title for paper in left.papers] == kept


@given(first=ROWS, second=ROWS)
def test_toggling_twice_changes_nothing_and_toggling_some_leaves_all_out(first, second):
    cuts = [cut("here", "plain", DIGEST.papers[row]) for row in first]
    others = [cut("here", "plain", DIGEST.papers[row]) for row in second]
    choices = Choices().toggled(others)
    once = choices.toggled(cuts)
    assert once.toggled(cuts).toggled(cuts) == once
    assert once.out == (choices.out - set(cuts) if first <= second else choices.out | set(cuts))


def test_a_fix_forgets_what_was_left_out_on_its_lines_and_comes_first():
    paper, other = DIGEST.papers[1], DIGEST.papers[5]
    choices = Choices().toggled([cut("a", "plain", paper), cut("a", "plain", other)])
    fix = Fix(paper.first_line, paper.first_line, 1)
    choices = choices.mended("a", fix)
    assert choices.trial(Intake()).fixes == (("a", (fix,)),)
    final = choices.final(Intake(), ())
    assert final.fixes == (("a", (fix, Fix(other.first_line, other.last_line))),)


def test_a_digest_that_is_skipped_or_emptied_does_not_come_and_brings_no_fixes():
    choices = Choices().toggled([cut("a", "plain", DIGEST.papers[0])]).skip("b", on=True)
    final = choices.final(Intake(), ["a"])
    assert final.left_out == ("a", "b")
    assert final.fixes == ()
    assert choices.skip("b", on=False).skipped == frozenset()


def preview(place, count, *, first=1, **more):
    papers = (ParsedPaper(f"T{n}", "A", n, n, n) for n in range(first, first + count))
    some = tuple(Previewed(one, list(Novelty)[one.rank % 2]) for one in papers)
    return Preview(place, place, "plain", papers=some, **more)


def test_the_model_is_sound_through_all_that_happens_to_it(qtbot):
    model = PreviewModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    kinds = (LineKind.TITLE,)
    model.add(preview("a", 3, kinds=kinds))
    model.add(preview("a", 2, first=4))
    model.add(preview("b", 2, kinds=kinds))
    model.add(Preview("c", "c", error="not text", advice="Choose another."))
    assert [type(model.row(at)) for at in range(model.rowCount())] == [
        Section, Row, Row, Row, Row, Row, Section, Row, Row, Section,
    ]  # fmt: skip
    assert model.counts() == Counter({Novelty.KNOWN: 4, Novelty.NEW: 3})
    model.show_only([Novelty.NEW])
    assert model.rowCount() == 5
    choices = Choices().toggled([model.cut(1)]).skip("b", on=True)
    model.choose(choices)
    assert model.taken() == 4
    model.replace([preview("a", 3, kinds=kinds), preview("b", 2, kinds=kinds)], choices)
    assert model.taken() == 2
    model.show_only([])
    assert model.row_at("a", 2) == 2
    assert model.row_at("b", 900) == 6
    assert model.row_at("z", 1) == -1


def test_a_hundred_thousand_papers_come_piece_by_piece(qtbot):
    model = PreviewModel()
    pieces = [preview("a", 250, first=start + 1) for start in range(0, 100_000, 250)]
    inserted, reset = QSignalSpy(model.rowsInserted), QSignalSpy(model.modelReset)
    for piece in pieces:
        model.add(piece)
    assert (inserted.count(), reset.count()) == (len(pieces), 0)
    model.show_only([Novelty.NEW])
    assert (inserted.count(), reset.count()) == (len(pieces), 1)
    assert model.rowCount() == 50_001
