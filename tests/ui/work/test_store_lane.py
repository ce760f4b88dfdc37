"""The thread of the store answers the window later, and in order."""

from __future__ import annotations

from concurrent.futures import Future

import pytest

from tests.ui.hands import see
from ui.work.tasks import StoreLane


@pytest.fixture
def hasty(monkeypatch):
    """Have work be over before anybody can wait for it, as on a busy machine now and then."""
    usual = Future.add_done_callback

    def add_when_done(future: Future, callback) -> None:
        future.exception()
        usual(future, callback)

    monkeypatch.setattr(Future, "add_done_callback", add_when_done)


def test_answers_come_in_order_and_never_while_something_is_being_asked(
    hasty, library, qtbot, qapp
):
    lane = StoreLane(library, qapp)
    answers: list[int] = []
    for number in range(60):
        lane.call(lambda _, number=number: number, answers.append)
        assert answers == []
    see(qtbot, lambda: len(answers) == 60)
    lane.close()
    lane.deleteLater()
    assert answers == list(range(60))
