"""Steps over sentences and words: they always choose something, and go where they say."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from ui.marking.choosing import Steps

TEXT = "Owls (all of them) hear well. Do mice? We asked 12 mice, e.g. Ada; none said no."
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["sentence", "end_by_word", "start_by_word", "extended"]),
        st.sampled_from([-1, 1]),
    ),
    max_size=20,
)


@given(text=st.text() | st.just(TEXT) | st.text("ab .,(\n", max_size=60), steps=STEPS)
def test_whatever_is_pressed_something_in_the_text_is_chosen(text, steps):
    over = Steps.of(text)
    span = over.first()
    assume(span is not None)
    for name, by in steps:
        span = getattr(over, name)(span, by)
        assert 0 <= span[0] < span[1] <= len(text)


def after(*steps, start=None):
    over = Steps.of(TEXT)
    span = start or over.first()
    for name, by in steps:
        span = getattr(over, name)(span, by)
    return TEXT[slice(*span)]


def test_sentences_are_stepped_over_and_the_ends_stay():
    assert after() == "Owls (all of them) hear well."
    assert after(("sentence", 1)) == "Do mice?"
    assert after(("sentence", 1), ("sentence", -1), ("sentence", -1)) == after()
    last = after(*[("sentence", 1)] * 5)
    assert last == "We asked 12 mice, e.g. Ada; none said no."


def test_ends_move_by_words_and_leave_one():
    assert after(("end_by_word", -1)) == "Owls (all of them) hear"
    assert after(("end_by_word", -1), ("end_by_word", -1)) == "Owls (all of them"
    assert after(("start_by_word", 1)) == "all of them) hear well."
    assert after(("start_by_word", 1), ("start_by_word", -1)) == "Owls (all of them) hear well."
    assert after(*[("end_by_word", -1)] * 9) == "Owls"
    assert after(*[("start_by_word", 1)] * 9) == "well."
    assert after(("end_by_word", 1)).endswith("well. Do")


def test_a_passage_takes_in_the_sentences_beside_it():
    assert after(("extended", 1)) == "Owls (all of them) hear well. Do mice?"
    assert after(("sentence", 1), ("extended", -1)) == "Owls (all of them) hear well. Do mice?"
    assert after(("end_by_word", -1), ("extended", 1)) == "Owls (all of them) hear well."
