"""A passage is found again, whatever became of the text around it, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.anchors import Ground, placed, selector
from reader.text.folding import folded
from reader.text.sentences import steps
from reader.types import Highlight, Part, Selector
from tests.builders import SUBJECTS, abstract

TEXT = (
    "Bell towers sway when their bells are rung. We measure the sway of forty towers with a "
    "pendulum of brass, and find that the norm of the ell_2 kind explains nine tenths of it. "
    "Older towers sway less than newer ones, for their walls are thicker. We ask whether a "
    "heavier clapper makes the sway worse; it does not. Our figures are open to everyone."
)
WORDS = steps(TEXT)
OTHERS = st.lists(st.sampled_from([*SUBJECTS, "and", "were", "counted", "slowly"]), max_size=12)


def found_in(text, wanted):
    return Ground(text).find(wanted)


@st.composite
def spans(draw, least: int = 1):
    """Return a passage of TEXT of at least so many words."""
    first = draw(st.integers(0, len(WORDS) - least))
    last = draw(st.integers(first + least - 1, min(len(WORDS) - 1, first + 30)))
    return WORDS[first][0], WORDS[last][1]


@given(before=st.text(), words=st.text(min_size=1).filter(str.strip), after=st.text())
def test_an_unchanged_text_has_the_same_passage(before, words, after):
    text = before + words + after
    made = selector(text, (len(before), len(before) + len(words)))
    assert made.exact == words.strip()
    assert found_in(text, made) == (made.start, made.end)


@given(span=spans(least=4), before=OTHERS, after=OTHERS)
def test_other_words_around_a_text_move_its_passages(span, before, after):
    start = " ".join(before) + " " if before else ""
    found = found_in(start + TEXT + " ".join(after), selector(TEXT, span))
    assert found == (span[0] + len(start), span[1] + len(start))


@given(span=spans(least=8), at=st.integers(0, 1000), letter=st.sampled_from("xyz -é"))
def test_a_small_change_inside_a_passage_moves_it_only_a_little(span, at, letter):
    place = span[0] + at % (span[1] - span[0])
    found = found_in(TEXT[:place] + letter + TEXT[place:], selector(TEXT, span))
    assert found is not None
    assert abs(found[0] - span[0]) <= 3
    assert abs(found[1] - 1 - span[1]) <= 3


@given(span=spans(), number=st.integers(0, 14))
def test_an_unrelated_text_has_no_place_for_a_passage(span, number):
    assert found_in(abstract(number), selector(TEXT, span)) is None


@pytest.mark.parametrize(
    ("marked", "now"),
    [
        ("the norm of the ell_2 kind", "the norm of the ℓ₂ kind"),
        ("explains nine tenths", "ex- plains nine tenths"),
        ("Older towers", "“Older” towers"),
        ("whether a heavier clapper", "whether a heavi\u0301er {\\it clapper}"),
    ],
)
def test_what_repair_changes_keeps_its_place(marked, now):
    start = TEXT.index(marked)
    found = found_in(TEXT.replace(marked, now), selector(TEXT, (start, start + len(marked))))
    assert found is not None
    assert found[0] in range(start, start + 2)
    assert abs(found[1] - found[0] - len(now)) <= 2


def test_of_the_same_words_those_in_the_same_company_are_taken():
    text = "The owl sees the mouse at dusk. The fox smells the mouse at dawn, says the mouse."
    wanted = selector(text, (text.index("the mouse at dawn"), text.index(" at dawn")))
    changed = "We begin anew: here is the mouse. " + text
    found = found_in(changed, wanted)
    assert changed[: found[0]].endswith("The fox smells ")


@given(
    at=st.integers(0, 39), shift=st.sampled_from(["", "Anew: ", "— — — — — "]), long=st.booleans()
)
def test_of_changed_passages_that_are_equal_the_nearest_is_taken(at, shift, long):
    """Signs and spaces, of which the text is full, do not draw the place forwards or back."""
    unit = "“The loss, on a set that is held out … is small; it stays so … — still.” "
    if long:
        unit = (
            unit[:-2]
            + ", for the towers, bells, and owls … are – all of them – the same" * 8
            + ".” "
        )
    text = unit * 40
    start = at * len(unit)
    wanted = selector(text, (start, start + len(unit)))
    changed = shift + text
    found = found_in(changed, replace(wanted, exact=wanted.exact.replace("held out", "kept back")))
    assert found is not None
    assert abs(found[0] - len(shift) - start) <= 3
    assert abs(found[1] - len(shift) - start - len(unit)) <= 3


def test_a_short_word_is_not_taken_for_the_same_word_in_other_company():
    wanted = selector("Owls", (0, 4))
    assert found_in("Owls", wanted) == (0, 4)
    assert found_in("In winter the Owls of the north go south.", wanted) is None


def test_the_full_stop_of_a_sentence_stays_with_it():
    sentence = "Older towers sway less than newer ones, for their walls are thicker."
    start = TEXT.index(sentence)
    wanted = selector(TEXT, (start, start + len(sentence)))
    changed = TEXT.replace("for their", "since their")
    found = found_in(changed, wanted)
    assert changed[slice(*found)] == sentence.replace("for their", "since their")


def test_what_is_cut_off_has_no_place_and_what_is_left_keeps_its_own():
    cut = TEXT[:200].rstrip() + "…"
    early, late = TEXT.index("We measure"), TEXT.index("Our figures")
    assert found_in(cut, selector(TEXT, (early, early + 40))) == (early, early + 40)
    assert found_in(cut, selector(TEXT, (late, len(TEXT)))) is None


def test_a_long_passage_is_known_by_its_two_ends():
    text = " ".join(abstract(number) for number in range(40))
    wanted = selector(text, (300, 6000))
    changed = "Corrected: " + text.replace("sketches", "drawings")
    start, end = found_in(changed, wanted)
    assert folded(changed[start : start + 60]) == folded(wanted.exact.replace(
        "sketches", "drawings")[:60])  # fmt: skip
    assert folded(changed[end - 40 : end]) == folded(wanted.exact[-40:])
    assert found_in(changed[:4000], wanted) is None


def test_a_highlight_is_looked_for_in_its_own_part_first_and_then_in_the_other():
    words = "Bell towers sway when their bells are rung."
    made = Highlight("1", 1, Part.TITLE, selector(words, (0, len(words))), "yellow")
    both, lost = placed([made], {Part.TITLE: words, Part.ABSTRACT: TEXT})
    assert both[Part.TITLE][0].span == (0, len(words))
    assert not lost
    other, lost = placed([made], {Part.TITLE: "Owls", Part.ABSTRACT: words + " " + TEXT})
    assert [one.span for one in other[Part.ABSTRACT]] == [(0, len(words))] or lost == [made]
    none, lost = placed([made], {Part.TITLE: "Owls", Part.ABSTRACT: abstract(3)})
    assert (lost, none) == ([made], {Part.TITLE: [], Part.ABSTRACT: []})


@pytest.mark.parametrize(
    ("letter", "short", "long"),
    [
        ("a", (361, 661), (500, 200_500)),
        ("é", (361, 661), (500, 200_500)),
        (" ", None, None),
        ("ab ", None, (501, 600_501)),
        (".", None, None),
    ],
)
def test_a_passage_is_looked_for_in_a_text_of_one_letter(letter, short, long):
    text = letter * (1_000_000 // len(letter))
    wanted = Selector(letter * 300 + "b", "c" * 32, "d" * 32, 500, 801)
    assert found_in(text, wanted) == short
    assert found_in(text, replace(wanted, exact=letter * 200_000)) == long


@given(text=st.text(), start=st.integers(-5, 60), exact=st.text(), around=st.text())
def test_any_selector_at_all_gives_a_place_in_the_text_or_none(text, start, exact, around):
    found = found_in(text, Selector(exact, around, around[::-1], start, start + len(exact)))
    assert found is None or 0 <= found[0] < found[1] <= len(text)
