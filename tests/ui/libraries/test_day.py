"""What says "today" follows the day, and the place where the reader is."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QObject

import ui.session.elsewhere as module
from ui.list.stamps import when
from ui.session.elsewhere import Condition, Elsewhere


class Here(QObject):
    """Lanes on which everything is as ever."""

    @property
    def store(self):
        return self

    def call(self, work, then, failed):
        then(((1, 1), Condition()))


def test_a_day_that_begins_is_shown_once(qapp, monkeypatch):
    shown, here = [], Here()
    monkeypatch.setattr(module, "_today", lambda: date(2026, 11, 22))
    elsewhere = Elsewhere(here, lambda: shown.append(1), shown.append, here)
    elsewhere._look()
    assert shown == []
    for day in (23, 23, 22):  # and the clock set back
        monkeypatch.setattr(module, "_today", lambda day=day: date(2026, 11, day))
        elsewhere._look()
    assert shown == [1, 1]
    elsewhere.stop()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process is of POSIX")
@pytest.mark.parametrize(
    ("zone", "said"), [("UTC", "2026-11-21"), ("Asia/Tokyo", "22"), ("America/Lima", "2026-11-21")]
)
def test_a_stamp_is_told_by_the_clock_of_the_place(monkeypatch, zone, said):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        told = when("2026-11-21T23:30:00+00:00", datetime(2026, 11, 22, 12, tzinfo=UTC))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert told == said if "-" in said else "30" in told
