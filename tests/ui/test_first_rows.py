"""The log tells when a start is over: benchmarks read it, and so does who asks why it was slow."""

from __future__ import annotations

import logging
from logging.handlers import QueueHandler
from multiprocessing import active_children
from queue import SimpleQueue

from reader.logs import log
from ui.first_rows import DRAWN, FirstRows


def test_the_first_papers_that_are_drawn_are_noted_once(window, qtbot, monkeypatch, caplog):
    said: SimpleQueue[logging.LogRecord] = SimpleQueue()
    caplog.set_level(logging.INFO, log.name)  # and forgets what it held of the old level
    hearing = QueueHandler(said)
    hearing.addFilter(lambda record: DRAWN in record.getMessage())  # jobs may end meanwhile
    monkeypatch.setattr(log, "handlers", [hearing])
    FirstRows(window)
    window.list.viewport().update()
    qtbot.waitUntil(lambda: not said.empty())
    assert DRAWN in said.get().getMessage()
    window.list.viewport().repaint()
    assert said.empty()


def test_what_searches_starts_after_the_first_papers_and_never_after_the_end(opened, filled, qtbot):
    def living() -> set[str]:
        return {each.name for each in active_children()}

    with opened() as window:
        assert "search" not in living()
        FirstRows(window)
        window.list.viewport().update()
        qtbot.waitUntil(lambda: "search" in living())
    window.session.lanes.warm()
    assert not living()
