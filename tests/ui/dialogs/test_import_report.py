import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QTableView

from reader.types import DigestDate, FileReport, LineKind, Orphan
from ui.dialogs.import_report import ImportReport
from ui.dialogs.report_model import COLUMNS, ReportModel
from ui.dialogs.report_text import heading, lines_by_kind, name, remarks, report_text
from ui.looks.colours import LIGHT_COLOURS

GOOD = FileReport(
    path="/in/march.txt",
    digest="march.txt",
    digest_id=1,
    appearances=60,
    new=50,
    known=10,
    decided=4,
    dismissed=2,
    changed=1,
    doubtful=3,
    added=60,
    format="plain",
    kinds={LineKind.TITLE: 60, LineKind.ABSTRACT: 60, LineKind.BLANK: 1, LineKind.FURNITURE: 6},
    date=DigestDate("Mar 12", 3, 12, 2026, year_inferred=True),
)
ODD = FileReport(
    path="/in/odd.txt",
    digest="odd.txt",
    appearances=1,
    new=1,
    orphans=(Orphan(7, "<b>stray</b>"), Orphan(1200, "line")),
    kinds={LineKind.ORPHAN: 2},
    warnings=("It is in Windows-1252.",),
)
REFUSED = FileReport(path="/in/photo.png", error="photo.png: not text", advice="Choose another.")
REPORTS = [GOOD, ODD, REFUSED]


@pytest.fixture
def dialog(qtbot):
    made = ImportReport(REPORTS)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def visible(dialog):
    return [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]


def test_the_heading_tells_the_sum():
    assert heading(REPORTS) == (
        "2 digests · 61 appearances · 51 new · 10 seen before · 2 you dismissed · 1 changed"
        " · 3 perhaps twice · 2 lines not understood · 1 refused"
    )
    assert heading([GOOD]).endswith("every line understood")


def test_lines_are_told_by_kind():
    assert lines_by_kind(GOOD) == "60 titles · 60 abstracts · 6 of furniture · 1 blank"


def test_lines_of_records_and_members_of_archives_have_names():
    report = FileReport("/in/all.zip#june/a.json", kinds={LineKind.RECORD: 12, LineKind.BLANK: 1})
    assert lines_by_kind(report) == "12 of records · 1 blank"
    assert name(report) == "a.json"
    assert name(FileReport("")) == "Pasted text"


def test_what_may_be_twice_has_a_way_out():
    assert list(remarks(GOOD)) == ["3 perhaps twice: open Duplicates to say which are the same."]
    assert "50 new, 10 seen before, 2 you dismissed" in report_text([GOOD])


def test_the_table_is_a_sound_model(qtbot, dialog):
    model = ReportModel(REPORTS, LIGHT_COLOURS, dialog)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    cells = [[model.index(row, at).data() for at in range(len(COLUMNS))] for row in range(3)]
    assert cells[0] == [
        "march.txt", "Daily Papers page", "Mar 12, 2026 (year inferred)",
        "60", "50", "10", "4", "2", "1", "3", "0",
    ]  # fmt: skip
    assert cells[2] == ["photo.png", "not taken in", *"–––––––––"]
    colour = model.index(2, 0).data(Qt.ItemDataRole.ForegroundRole)
    assert colour == LIGHT_COLOURS.danger


def test_it_opens_on_what_there_is_to_say(dialog):
    assert {"odd.txt", "It is in Windows-1252."} <= set(visible(dialog))
    assert dialog._lines.toPlainText() == "   7  <b>stray</b>\n1200  line"
    assert dialog._lines.isReadOnly()


def test_another_file_can_be_looked_at(dialog, qtbot):
    qtbot.keyClick(dialog._table, Qt.Key.Key_Down)
    assert "photo.png: not text.\nChoose another." in visible(dialog)
    assert not dialog._lines.isVisible()


def test_the_report_is_copied_as_plain_text(dialog):
    dialog._copy.click()
    text = QGuiApplication.clipboard().text()
    assert text == report_text(REPORTS)
    assert "  1200  line" in text
    assert "  photo.png: not text.\n  Choose another.\n" in text


def test_esc_closes(dialog, qtbot):
    qtbot.keyClick(dialog._table, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert not dialog.isModal()


def test_an_empty_report_is_shown(qtbot):
    dialog = ImportReport([])
    qtbot.addWidget(dialog)
    assert not dialog.grab().isNull()


def test_a_file_can_be_told_by_its_name_whatever_the_other_columns_need(qtbot, dialog):
    table = dialog.findChild(QTableView)
    for width in (1180, 500, 2000):
        dialog.resize(width, 600)
        qtbot.waitUntil(lambda wide=width: abs(dialog.width() - wide) < 2)
        needed = table.fontMetrics().horizontalAdvance("photo.png, of march.txt")
        assert table.columnWidth(0) > needed
        others = [table.columnWidth(at) for at in range(1, len(COLUMNS))]
        wanted = [table.sizeHintForColumn(at) for at in range(1, len(COLUMNS))]
        heads = [table.horizontalHeader().sectionSizeHint(at) for at in range(1, len(COLUMNS))]
        assert others == list(map(max, wanted, heads))
    assert table.columnWidth(0) + sum(others) == table.viewport().width()
    assert table.textElideMode() is Qt.TextElideMode.ElideMiddle
