from itertools import pairwise

from PySide6.QtGui import QFont, QFontMetrics

from reader.types import Decision, PaperRow, Snippet
from ui.list.row_text import KEPT, PADDING, RowTexts, marks_width, row_height

LONG = "Learning to Describe Glaciers and Other Slow Things from Very Quick Pencil Sketches"


def row(key=1, title="Owls", *, tags=(), **more):
    more = {"decision": Decision.INBOX, "starred": False, "digests": 1, "has_note": False} | more
    return PaperRow(key, title, Snippet("They see at night. " * 20), tags=tags, **more)


def texts(size=10):
    return RowTexts(QFont("DejaVu Sans", size))


def test_a_row_always_has_three_lines(qapp):
    one, two = texts().get(row(), 460), texts().get(row(title=LONG), 460)
    assert one.title.lines + one.snippet.lines == 3
    assert two.title.lines + two.snippet.lines == 3


def test_the_height_follows_the_face(qapp):
    assert 70 <= row_height(QFont("DejaVu Sans", 10)) <= 92
    assert row_height(QFont("DejaVu Sans", 14)) > row_height(QFont("DejaVu Sans", 10))


def test_chips_stand_in_the_row_and_not_on_each_other(qapp):
    made = texts().get(row(tags=("maps", "tides", "a" * 90), digests=3, has_note=True), 460)
    boxes = sorted([chip.box for chip in made.chips] + [made.note], key=lambda box: box.left())
    assert boxes[-1].right() < 460 - PADDING
    assert boxes[0].left() >= 460 // 3
    assert all(one.right() < other.left() for one, other in pairwise(boxes))


def test_tags_read_in_order_after_them_the_digests(qapp):
    made = texts().get(row(tags=("maps", "tides"), digests=3), 700)
    chips = sorted(made.chips, key=lambda chip: chip.box.left())
    assert [(chip.text, chip.tag) for chip in chips] == [
        ("maps", "maps"),
        ("tides", "tides"),
        ("in 3 digests", None),
    ]


def test_tags_without_room_are_counted(qapp):
    made = texts().get(row(tags=tuple(f"a tag {number}" for number in range(9))), 400)
    assert made.chips[-1].tag is None
    assert made.chips[-1].text == f"+{9 - len(made.chips) + 1}"


def test_a_long_tag_is_cut(qapp):
    chip = texts().get(row(tags=("method/" + "a" * 90,)), 460).chips[0]
    assert "…" in chip.text
    assert chip.box.width() <= 160


def test_marks_take_room_from_the_first_line(qapp):
    assert marks_width(row()) == 0
    assert marks_width(row(starred=True)) < marks_width(row(starred=True, decision=Decision.DONE))


def test_rows_are_composed_once_and_let_go(qapp):
    made, paper = texts(), row()
    first = made.get(paper, 460)
    assert made.get(row(), 460) is first
    assert made.get(paper, 461) is not first
    assert made.get(row(starred=True), 460) is not first
    for key in range(2, KEPT + 3):
        made.get(row(key), 460)
    assert len(made._kept) == KEPT


def test_a_very_narrow_row_is_composed(qapp):
    made = texts().get(row(title=LONG, tags=("maps",), digests=2, starred=True), 20)
    assert made.title.lines >= 1


def test_small_print_is_smaller(qapp):
    fonts = texts().fonts
    assert QFontMetrics(fonts.small).height() < QFontMetrics(fonts.body).height()
