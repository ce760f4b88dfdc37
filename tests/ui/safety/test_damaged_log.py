"""A library whose log a power cut has damaged is set aside before the window opens it."""

from __future__ import annotations

from tests.torn import torn
from ui.libraries.holding import hold
from ui.showing import Showing, prepare, window_on


def test_it_is_kept_as_it_was_and_the_window_tells_of_it(filled, qtbot, qapp):
    log = torn(filled)
    held = hold(filled)
    start = prepare(held.library)
    (aside,) = filled.folder.glob("damaged-*")
    assert (aside / "library.sqlite-wal").read_bytes() == log
    showing = Showing(held)
    window = window_on(start.library)
    said = []
    window.session.said.connect(said.append)
    showing.show(window, start)
    qtbot.waitUntil(lambda: any("fault" in each.text for each in said))
    (fault,) = window.dialogs.checking.dialog.model.faults()
    assert str(aside) in fault.fault
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    window.deleteLater()
    showing.release()
    showing.deleteLater()
    assert not prepare(filled).aside
