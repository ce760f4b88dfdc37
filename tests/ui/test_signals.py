"""The system asks for the end: it comes from Qt's loop, and never into the midst of other work."""

from __future__ import annotations

import signal

import pytest
import shiboken6
from PySide6.QtCore import QObject

from ui.signals import Signals


@pytest.fixture
def asked(qapp):
    """Return how often the end was asked for, while signals are heard."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    parent, times = QObject(), []
    Signals(lambda: times.append(1), parent)
    yield times
    shiboken6.delete(parent)
    for number, handler in before.items():
        signal.signal(number, handler)
    assert signal.set_wakeup_fd(-1) == -1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_end_comes_in_the_next_turn_and_not_between_two_steps(asked, qtbot, number):
    signal.raise_signal(number)
    assert asked == []
    qtbot.waitUntil(lambda: asked == [1])
