"""The sidebar's counts: taken after every change, and never in a queue behind themselves."""

from __future__ import annotations

from reader.types import Decision


def test_wishes_for_counts_that_come_together_are_one(hands):
    session, came = hands.window.session, []
    counting = session._counting
    hands.see(lambda: not counting._settling.isActive() and not counting._is_busy)
    session.counted.connect(came.append)
    for _ in range(50):
        session.count()
    hands.press("e")
    hands.see(lambda: came and came[-1].decisions[Decision.DONE] == 1)
    assert len(came) <= 4
