"""The papers of a triage: in order, decided or not, and where the reader is."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from ui.triage.queue import Queue

IDS = st.lists(st.integers(1, 20), unique=True, max_size=12)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("step"), st.integers(-3, 3)),
        st.tuples(st.just("on"), st.just(0)),
        st.tuples(st.just("decide"), st.integers(1, 25)),
        st.tuples(st.just("reopen"), st.integers(1, 25)),
        st.tuples(st.just("go"), st.integers(1, 25)),
    ),
    max_size=20,
)


@given(IDS, st.integers(0, 12), STEPS)
def test_what_is_left_is_what_was_not_decided(ids, cut, steps):
    decided, waiting = ids[:cut], ids[cut:]
    queue, expected = Queue(decided, array("q", waiting)), dict.fromkeys(waiting, False)
    expected |= dict.fromkeys(decided, True)
    for verb, number in steps:
        match verb:
            case "step" if expected:
                queue.step(number)
            case "on":
                went = queue.go_on()
                assert went == (False in expected.values())
                assert not went or not expected[queue.current]
            case "decide":
                queue.settle(number, is_decided=True)
                expected |= {number: True} if number in expected else {}
            case "reopen":
                queue.settle(number, is_decided=False)
                expected[number] = False
            case "go":
                assert queue.go(number) == (number in expected)
        assert queue.left == list(expected.values()).count(False)
        assert len(queue) == len(expected)
        assert (queue.current in expected) if expected else queue.current is None


def test_going_on_passes_by_the_decided_and_begins_again_at_the_top():
    queue = Queue([9], array("q", [1, 2, 3, 4]))
    assert queue.current == 1
    queue.go(2)
    queue.settle(3, is_decided=True)
    seen = []
    for _ in range(4):
        queue.go_on()
        seen.append(queue.current)
    assert seen == [4, 1, 2, 4]


def test_other_papers_take_their_place_and_the_reader_stays():
    queue = Queue([], array("q", [1, 2, 3]))
    queue.settle(1, is_decided=True)
    queue.go(3)
    queue.renew(array("q", [7, 2, 3]), [])
    assert (queue.current, queue.left, len(queue)) == (3, 3, 4)
    queue.renew(array("q", [1, 2]), [1])
    assert queue.left == len(queue) == 2


def test_a_long_list_costs_little():
    queue = Queue([], array("q", range(1_000_000)))
    queue.go(999_999)
    queue.settle(999_999, is_decided=True)
    assert queue.go_on()
    assert queue.current == 0
