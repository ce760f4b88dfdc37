"""The dashboard: counted behind the window, steered by keys, leading to papers, handed on."""

from __future__ import annotations

from shutil import copytree
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader import triage
from reader.library import Library
from reader.store import find
from reader.store.store import Store
from reader.types import Decision, Place, PlaceKind
from tests.builders import imported, write_digest
from tests.ui.hands import Hands

Key = Qt.Key
HOSTILE = "<b>bold</b>&"


@pytest.fixture(scope="module")
def stocked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stocked")
    with Store(Library(folder / "library", folder / "cache")) as store:
        imported(store, write_digest(folder, "monday", range(30)))
        imported(store, write_digest(folder, "friday", range(20, 50), date="Mar 16"))
        ids = list(store.read(find.ids, Place(PlaceKind.ALL)))
        triage.decide(store, ids[:7], Decision.DONE)
        triage.decide(store, ids[7:10], Decision.LATER)
        triage.tag(store, ids[:5], HOSTILE, on=True)
        triage.tag(store, ids[3:9], "method", on=True)
    return folder / "library"


@pytest.fixture
def hands(qtbot, stocked, library, opened):
    copytree(stocked, library.folder)
    with opened() as window:
        qtbot.waitUntil(lambda: window.model.rowCount() > 0)
        yield Hands(qtbot, window)


@pytest.fixture
def dashboard(hands):
    hands.window.session.window.show_dialog("dashboard")
    made = hands.window.dialogs.dashboard
    hands.see(lambda: made.dialog is not None and made.dialog.figures is not None)
    yield made
    made.close()


def test_the_papers_behind_a_bar_are_listed_by_enter_and_are_as_many(dashboard, hands):
    view = dashboard.dialog.cards["decisions"].view
    view.setFocus()
    QTest.keyClick(view, Key.Key_End)
    QTest.keyClick(view, Key.Key_Up)
    told = {mark.row: mark.value for mark in view.chart.marks}
    assert told == {0: 7, 1: 3}
    QTest.keyClick(view, Key.Key_Home)
    QTest.keyClick(view, Key.Key_Return)
    session = hands.window.session
    hands.see(lambda: len(session.listed_ids()) == 7)
    assert "7" in dashboard.dialog.told.text()


def test_two_tags_lead_to_the_papers_that_have_both(dashboard, hands):
    view = dashboard.dialog.cards["tags"].view
    mark = next(mark for mark in view.chart.marks if mark.at != mark.row)
    assert mark.value == 2
    view.current = view.chart.marks.index(mark)
    QTest.keyClick(view, Key.Key_Return)
    hands.see(lambda: len(hands.window.session.listed_ids()) == 2)


def test_a_chart_is_written_as_png_and_svg_and_its_table_copied(dashboard, hands, tmp_path):
    card = dashboard.dialog.cards["tags"]
    for kind in ("png", "svg"):
        dashboard.write(card.view.chart, tmp_path / f"tags.{kind}", kind)
        hands.see(lambda kind=kind: (tmp_path / f"tags.{kind}").exists())
    assert not QImage(str(tmp_path / "tags.png")).isNull()
    words = [each.text for each in ET.parse(tmp_path / "tags.svg").iter() if each.text]
    assert any(HOSTILE in word for word in words)
    card.copy()
    assert f"{HOSTILE}\tmethod\t2" in QApplication.clipboard().text() or (
        f"method\t{HOSTILE}\t2" in QApplication.clipboard().text()
    )
    dashboard.write(card.view.chart, tmp_path / "none" / "tags.svg", "svg")
    hands.see(lambda: "folder does not exist" in dashboard.dialog.told.text())


def test_it_follows_what_is_decided_while_it_is_open(dashboard, hands):
    def decided() -> float:
        marks = dashboard.dialog.cards["decisions"].view.chart.marks
        return sum(mark.value for mark in marks)

    before = decided()
    session = hands.window.session
    ids = list(session.listed_ids())[:1]
    session.act(lambda store: triage.decide(store, ids, Decision.DISMISSED))
    hands.see(lambda: decided() == before + 1)
