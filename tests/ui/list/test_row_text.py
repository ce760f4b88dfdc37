"""What a row shows and where, at every density; nothing on top of anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from reader.types import Decision, PaperRow, Snippet, SortKey
from ui.list import chips
from ui.list.columns import COLUMNS, TITLE, Columns, fitted, usual, widths_of
from ui.list.face import PADDING, Face
from ui.list.line_text import Compact
from ui.list.row_text import KEPT, Comfortable, RowTexts
from ui.list.stamps import Stamp, stamp_of, when

LONG = "Learning to Describe Glaciers and Other Slow Things from Very Quick Pencil Sketches"
ROWS = st.builds(
    PaperRow,
    id=st.just(1),
    title=st.sampled_from(["Owls", LONG, "", "مرحبا", "語" * 40]),
    snippet=st.sampled_from([Snippet(""), Snippet("They see at night. " * 20)]),
    decision=st.sampled_from(Decision),
    starred=st.booleans(),
    tags=st.lists(st.sampled_from(["maps", "tides", "a" * 60]), max_size=5).map(tuple),
    digests=st.integers(0, 5),
    has_note=st.booleans(),
    highlights=st.integers(0, 3),
    source=st.sampled_from(["", "Daily Papers", "digest " * 20]),
    dated=st.sampled_from(["", "2026-11-22"]),
    touched_at=st.sampled_from(["", "2020-01-02T03:04:05+00:00"]),
    interest=st.integers(-1, 1),
)


def row(key=1, title="Owls", *, tags=(), **more):
    more = {"decision": Decision.INBOX, "starred": False, "digests": 1, "has_note": False} | more
    return PaperRow(key, title, Snippet("They see at night. " * 20), tags=tags, **more)


def face(size=10):
    return Face.of(QFont("DejaVu Sans", size))


def composers():
    one, stamp = face(), Stamp(SortKey.DATE, own=True)
    plain = Comfortable(one, source=True), Compact(one), Columns(one, usual())
    return *plain, Comfortable(one, stamp, source=True), Compact(one, stamp)


def comfortable(paper, width=460, *, source=False):
    return Comfortable(face(), source=source).compose(paper, width, mirrored=False)


def test_a_row_always_has_three_lines(qapp):
    for title in ("Owls", LONG):
        made = comfortable(row(title=title))
        assert sum(line.text.lines for line in made.lines) == 3


@pytest.mark.parametrize("kind", range(3))
def test_the_height_follows_the_face(qapp, kind):
    made = [Comfortable(face(10)), Compact(face(10)), Columns(face(10), usual())][kind]
    larger = [Comfortable(face(14)), Compact(face(14)), Columns(face(14), usual())][kind]
    assert larger.height > made.height


def test_compact_rows_are_low(qapp):
    assert 24 <= Compact(face()).height <= 34
    assert Compact(face()).height * 2 < Comfortable(face()).height


@given(paper=ROWS, width=st.sampled_from([20, 300, 460, 900]), mirrored=st.booleans())
def test_nothing_stands_on_anything_else(qapp, paper, width, mirrored):
    for composer in composers():
        made = composer.compose(paper, width, mirrored=mirrored)
        made = made.mirrored(width) if mirrored else made
        boxes = [icon.box for icon in made.icons] + [chip.box for chip in made.chips]
        boxes += [] if isinstance(composer, Columns) else [cell.box for cell in made.cells]
        if width < 300:
            continue
        for one, other in combinations(boxes, 2):
            assert not one.intersects(other)
        for box in boxes:
            assert QRect(0, 0, width, composer.height).contains(box)


@given(paper=ROWS)
def test_mirrored_twice_is_as_before(qapp, paper):
    for composer in composers():
        made = composer.compose(paper, 460, mirrored=False)
        assert made.mirrored(460).mirrored(460) == made


def test_tags_read_in_order_after_them_the_digests(qapp):
    made = comfortable(row(tags=("maps", "tides"), digests=3), 700)
    found = sorted(made.chips, key=lambda chip: chip.box.left())
    assert [(chip.text, chip.tag) for chip in found] == [
        ("maps", "maps"),
        ("tides", "tides"),
        ("in 3 digests", None),
    ]
    assert all(one.box.right() < other.box.left() for one, other in pairwise(found))


def test_tags_without_room_are_counted(qapp):
    made = comfortable(row(tags=tuple(f"a tag {number}" for number in range(9))), 400)
    assert made.chips[-1].tag is None
    assert made.chips[-1].text == f"+{9 - len(made.chips) + 1}"


def test_a_long_tag_is_cut(qapp):
    chip = comfortable(row(tags=("method/" + "a" * 90,))).chips[0]
    assert "…" in chip.text
    assert chip.box.width() <= 170


@pytest.mark.parametrize(
    ("more", "icon"),
    [
        ({"starred": True}, "star-filled"),
        ({"decision": Decision.LATER}, "later"),
        ({"has_note": True}, "note"),
        ({"highlights": 2}, "highlight"),
        ({"interest": 3}, "raised"),
        ({"interest": -3}, "lowered"),
    ],
)
def test_every_mark_is_a_sign_at_every_density(qapp, more, icon):
    for composer in composers():
        plain = composer.compose(row(), 700, mirrored=False)
        made = composer.compose(row(**more), 700, mirrored=False)
        assert icon in {each.name for each in made.icons}
        assert icon not in {each.name for each in plain.icons}


def test_marks_take_room_from_the_first_line(qapp):
    plain, marked = comfortable(row(title=LONG)), comfortable(row(title=LONG, starred=True))
    assert marked.lines[0].text.seen <= plain.lines[0].text.seen


def test_the_digest_is_named_only_where_it_tells_something(qapp):
    paper = row(source="Daily Papers")
    assert [cell.text for cell in comfortable(paper, source=True).cells] == ["Daily Papers"]
    assert comfortable(paper).cells == ()
    assert comfortable(row(), source=True).cells == ()


def test_rows_are_composed_once_and_let_go(qapp):
    made, paper = RowTexts(Comfortable(face())), row()
    first = made.get(paper, 460)
    assert made.get(row(), 460) is first
    assert made.get(paper, 461) is not first
    assert made.get(row(starred=True), 460) is not first
    for key in range(2, KEPT + 3):
        made.get(row(key), 460)
    assert len(made._kept) == KEPT


def test_small_print_is_smaller(qapp):
    assert QFontMetrics(face().small).height() < QFontMetrics(face().body).height()


@given(
    widths=st.lists(st.integers(48, 600), min_size=len(COLUMNS), max_size=len(COLUMNS)),
    width=st.integers(40, 3_000),
)
def test_columns_stand_side_by_side_in_the_row(qapp, widths, width):
    placed = fitted(widths_of(widths), width)
    assert placed[0].key is TITLE
    assert placed[0].left == PADDING
    for one, other in pairwise(placed):
        assert one.left + one.width == other.left
    if width > 2 * PADDING:
        assert placed[-1].left + placed[-1].width == width - PADDING


def test_narrow_lists_leave_out_the_columns_that_tell_least(qapp):
    shown = [{each.key for each in fitted(usual(), width)} for width in (300, 460, 1_000)]
    assert shown[0] < shown[1] < shown[2] == {*usual(), TITLE}
    assert SortKey.DECISION in shown[1]


@pytest.mark.parametrize("kept", [(), (1, 2), (-5,) * len(COLUMNS), (99_999,) * len(COLUMNS)])
def test_widths_that_make_no_sense_are_mended(kept):
    assert set(widths_of(kept)) == set(usual())
    assert all(48 <= width <= 600 for width in widths_of(kept).values())


def test_what_was_touched_today_tells_the_time():
    now = datetime.now(UTC)
    assert when("", now) == ""
    assert when((now - timedelta(days=400)).isoformat(), now).count("-") == 2
    assert ":" in when(now.isoformat(), now)


def test_chips_move_together(qapp):
    laid = chips.laid([("maps", "maps"), ("tides", "tides")], (0, 400), 10, face())
    again = chips.moved(laid, 50)
    assert min(chip.box.left() for chip in again) == 50
    assert chips.moved([], 50) == []


DATED = {
    "dated": "2025-03-14", "published": "2024-11-02", "added": "2025-03-15T09:00:00+00:00",
    "touched_at": "2025-04-01T09:00:00+00:00", "source": "Daily Papers",
}  # fmt: skip


@pytest.mark.parametrize(
    ("key", "own", "date"),
    [
        (SortKey.DATE, False, "2025-03-14"),
        (SortKey.DATE, True, "2024-11-02"),
        (SortKey.ADDED, True, "2025-03-15"),
        (SortKey.TOUCHED, False, "2025-04-01"),
    ],
)
def test_a_row_tells_the_date_by_which_the_list_is_ordered(qapp, key, own, date):
    stamp, paper = Stamp(key, own), row("Owls at night", tags=("maps", "tides"), **DATED)
    for composer in (Comfortable(face(), stamp, source=True), Compact(face(), stamp)):
        shown = composer.compose(paper, 700, mirrored=False)
        assert date in [cell.text for cell in shown.cells]
        plain = type(composer)(face()).compose(paper, 700, mirrored=False)
        assert date not in [cell.text for cell in plain.cells]
    if key is not SortKey.ADDED:
        columns = Columns(face(), usual(), stamp=stamp).compose(paper, 1_200, mirrored=False)
        assert any(cell.text.startswith(date[:7]) for cell in columns.cells)


def test_only_a_date_that_comes_before_all_else_is_told():
    assert stamp_of((), own=True) is None
    assert stamp_of(((SortKey.TITLE, False), (SortKey.DATE, True)), own=True) is None
    order = ((SortKey.DATE, True), (SortKey.TITLE, False))
    assert stamp_of(order, own=False) == Stamp(SortKey.DATE, own=False)


@given(paper=ROWS, sentence=st.sampled_from(["Why?", "<b>Read</b> first. " * 9, "\u202eمرحبا"]))
def test_what_a_list_says_stands_where_the_abstract_does_and_has_its_room(qapp, paper, sentence):
    said = replace(paper, sentence=sentence, reason=Snippet("an author"))
    made = Comfortable(face(), source=True).compose(said, 460, mirrored=False)
    assert not made.cells
    assert made.lines[1].strong
    plain = Comfortable(face()).compose(replace(said, sentence="", snippet=Snippet(sentence)), 460,
                                        mirrored=False)  # fmt: skip
    assert made.lines[1].box.top() == plain.lines[1].box.top()
    assert made.chips == plain.chips
