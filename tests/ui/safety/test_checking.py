"""Check Library through the window: what it shows, what it mends, and when it begins by itself."""

from __future__ import annotations

import sqlite3

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.store.store import Store
from reader.types.findings import Repair
from tests.builders import all_ids
from tests.ui.hands import see
from ui.commands import commands


def damage(library, *statements):
    """Change a library behind Lectern's back, and no trigger of it is told."""
    with sqlite3.connect(library.database) as db:
        for statement in statements:
            db.execute(statement)
    db.close()


def test_a_damaged_count_is_found_shown_and_mended(window, library, qtbot):
    damage(library, "UPDATE papers SET digests = 7 WHERE id = 1")
    commands["library.check"].run(window.session)
    checking = window.dialogs.checking
    see(qtbot, lambda: not checking.dialog.button("stop").isVisible())
    (fault,) = checking.dialog.model.faults()
    assert fault.repair is Repair.DERIVED
    assert checking.dialog.isVisible()
    assert checking.dialog.fault.text().startswith("the digests of “Learning to Describe Owls")
    checking.dialog.button("copy").click()
    assert "FAULT counts, and what the list shows: " in QGuiApplication.clipboard().text()
    commands["paper.star"].run(window.session)
    see(qtbot, lambda: "has changed since" in checking.dialog.state.text())
    row = checking.dialog.table.currentIndex().row()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(checking.dialog.table, key, Qt.KeyboardModifier.ControlModifier)
    checking.dialog.table.selectRow(row)
    assert checking.dialog.button("repair").isVisible()
    assert not checking.dialog.button("repair").isEnabled()
    checking.dialog.button("again").click()
    see(qtbot, lambda: "found" in checking.dialog.state.text())
    assert checking.dialog.focusWidget() is checking.dialog.button("repair")
    checking.dialog.button("repair").click()
    see(qtbot, lambda: "Everything is as it should be." in checking.dialog.state.text())
    assert checking.dialog.model.faults() == []
    assert not checking.dialog.button("repair").isVisible()
    assert checking.dialog.focusWidget() is checking.dialog.button("close")
    commands["paper.star"].run(window.session)
    see(qtbot, lambda: "has changed since" in checking.dialog.state.text())
    assert checking.dialog.windowHandle().transientParent() is None
    with Store(library) as store:
        shown = "SELECT digests FROM papers WHERE id = 1"
        assert store.read(lambda db: db.execute(shown).fetchone()) == (1,)
        assert len(all_ids(store)) == 12


def test_after_an_unclean_end_it_begins_by_itself_and_speaks_of_faults_alone(
    window, library, qtbot
):
    checking, said = window.dialogs.checking, []
    window.session.said.connect(said.append)
    window.session.ended_badly.emit()
    see(qtbot, lambda: checking.dialog and not checking.dialog.bar.isVisibleTo(checking.dialog))
    assert checking.dialog.model.rowCount() > 8
    assert said == []
    assert not checking.dialog.isVisible()
    damage(library, "UPDATE papers SET starred = 1 WHERE id = 2")
    window.session.ended_badly.emit()
    see(qtbot, lambda: said)
    assert "1 fault" in said[0].text
    said[0].action[1]()
    assert checking.dialog.isVisible()
    assert checking.dialog.model.faults()[0].repair is Repair.MARKS
