"""The view of all notes and highlights: filter, go to the place, hand on."""

from __future__ import annotations

import csv
import io
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from reader import triage
from reader.store.history import Entry
from reader.store.marks import Mark
from reader.store.store import Store
from reader.types import Annotation, AnnotationKind, Part
from tests.builders import abstract, title
from tests.ui.hands import Hands
from ui.dialogs.annotations_model import AnnotationsModel

WORDS = abstract(2).split(". ")[1]


@pytest.fixture
def window(opened, filled, qtbot):
    """Return a window on a library with two notes and a highlight."""
    start = abstract(2).index(WORDS)
    place = ["abstract", WORDS, "", "", start, start + len(WORDS)]
    with Store(filled) as store:
        triage.note(store, 1, "=SUM(owls)")
        triage.note(store, 9, "about kites")
        made = "2024-07-09T10:00:00+00:00"
        value = [3, *place, "green", "why?", json.dumps(["idea"]), made]
        store.act(Entry("highlight", "x"), [(Mark.HIGHLIGHT, {"a": value})])
    with opened() as shown:
        qtbot.waitUntil(lambda: shown.session.counts.papers == 12)
        yield shown


@pytest.fixture
def view(window, qtbot):
    hands = Hands(qtbot, window)
    hands.see(lambda: window.session.open_id is not None)
    hands.press("g", "n")
    hands.see(lambda: texts(window) and len(texts(window)) == 3)
    return window.dialogs.noting.annotations.dialog


def texts(window) -> list[str]:
    """Return what the rows of the view show, once they have all come."""
    dialog = window.dialogs.noting.annotations.dialog
    if dialog is None:
        return []
    found = [dialog.model.annotation(row) for row in range(dialog.model.rowCount())]
    return [one.text for one in found] if all(found) else []


def test_words_and_choices_narrow_what_is_shown(window, view, hands, qtbot):
    QTest.keyClicks(view.filters.text, "KITES")
    hands.see(lambda: texts(window) == ["about kites"])
    assert view.count.text() == "1 of 3 annotations"
    view.filters.clear.click()
    hands.see(lambda: len(texts(window)) == 3)
    view.filters.kind.setCurrentIndex(1)
    hands.see(lambda: texts(window) == [WORDS])
    view.filters.kind.setCurrentIndex(0)
    view.filters.tag.setCurrentIndex(view.filters.tag.findText("idea"))
    hands.see(lambda: texts(window) == [WORDS])
    view.filters.reset()
    view.filters.digest.setCurrentIndex(view.filters.digest.findText("tuesday"))
    hands.see(lambda: texts(window) == ["about kites"])
    view.filters.reset()
    QTest.keyClicks(view.filters.until, "2024")
    hands.see(lambda: texts(window) == [WORDS])
    QTest.keyClicks(view.filters.text, "zebra")
    hands.see(lambda: view.nothing.isVisible())
    assert not view.button("export").isEnabled()
    view.close()


def test_return_goes_to_the_place(window, view, hands):
    view.filters.colour.setCurrentIndex(view.filters.colour.findData("green"))
    hands.see(lambda: texts(window) == [WORDS])
    QTest.keyClick(view.filters.text, Qt.Key.Key_Down)
    assert view.table.hasFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    hands.see(lambda: window.session.open_id == 3)
    text = window.page.texts[Part.ABSTRACT]
    hands.see(lambda: text.chosen() is not None)
    start, end = text.chosen()
    assert text.text[start:end] == WORDS
    assert not view.isVisible()
    hands.press("Alt+Backspace")
    hands.see(lambda: window.session.open_id == 1)


def test_the_search_finds_comments_and_papers_with_highlights(window, hands):
    for typed in ("why has:highlight", "highlight:idea"):
        hands.press("/")
        hands.type(typed)
        hands.see(lambda: list(window.model.ids()) == [3])
        hands.press("Esc")
        hands.see(lambda: window.model.rowCount() > 1)


def test_what_is_filtered_is_written_and_copied(window, view, hands, tmp_path):
    view.filters.kind.setCurrentIndex(2)
    hands.see(lambda: len(texts(window)) == 2)
    view.save_to(str(tmp_path / "out.csv"))
    hands.see(lambda: (tmp_path / "out.csv").exists())
    written = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(written, newline="")))
    assert {row["text"] for row in rows} == {"'=SUM(owls)", "about kites"}
    view.button("copy").click()
    hands.see(lambda: "> about kites" in QGuiApplication.clipboard().text())
    assert title(8) in QGuiApplication.clipboard().text()
    view.close()


def test_an_export_names_meanings_and_links_as_the_window_does(window, view, hands, tmp_path):
    view.filters.kind.setCurrentIndex(1)
    hands.see(lambda: texts(window) == [WORDS])
    view.save_to(str(tmp_path / "out.csv"))
    hands.see(lambda: (tmp_path / "out.csv").exists())
    written = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(written, newline=""))
    link = "https://example.org/glaciers/2"
    assert (row["colour"], row["meaning"], row["link"]) == ("green", "Method", link)
    view.button("copy").click()
    hands.see(lambda: "green, Method" in QGuiApplication.clipboard().text())
    assert link in QGuiApplication.clipboard().text()
    view.close()


def test_a_change_is_followed(window, view, hands):
    window.session.act(lambda store: triage.note(store, 2, "tides, too"))
    hands.see(lambda: "tides, too" in texts(window))
    view.close()


def test_a_screen_reader_hears_what_a_row_is(window, view, hands):
    view.filters.kind.setCurrentIndex(1)
    hands.see(lambda: texts(window) == [WORDS])
    table = QAccessible.queryAccessibleInterface(view.table)
    assert table.text(QAccessible.Text.Name) == "Notes and highlights"
    spoken = view.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Highlight, Method (green), ")
    view.close()


def test_an_empty_library_teaches(opened, library, qtbot):
    with opened() as window:
        hands = Hands(qtbot, window)
        window.steering.show_dialog("annotations")
        dialog = window.dialogs.noting.annotations.dialog
        hands.see(lambda: dialog.nothing.isVisible())
        assert "writes a note on a paper" in dialog.nothing.text()
        assert "{" not in dialog.nothing.text()
        dialog.close()


def test_the_model_keeps_its_word(qtbot):
    model = AnnotationsModel()
    tester = QAbstractItemModelTester(model)
    asked = []
    model.page_wanted.connect(asked.append)
    model.set_keys([f"note:{at}" for at in range(250)])
    assert model.index(120, 0).data() is None
    assert asked[-1] == [f"note:{at}" for at in range(100, 200)]
    rows = [Annotation(key, AnnotationKind.NOTE, 1, "T", f"**n** {key}") for key in asked[-1]]
    model.set_rows(asked[-1], rows[:-1])
    assert model.index(120, 0).data() == "n note:120"
    before = len(asked)
    assert model.index(199, 0).data() is None  # gone meanwhile: not asked for again and again
    assert len(asked) == before
    model.set_keys(["note:7"])
    model.set_rows([f"note:{at}" for at in range(100, 200)], rows)
    assert model.index(0, 0).data() is None
    model.set_keys([])
    assert model.rowCount() == 0
    del tester
