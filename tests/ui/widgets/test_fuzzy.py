import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.fuzzy import LONGEST, match


def ranked(typed, names):
    fits = [(match(typed, name), name) for name in names]
    return [name for fit, name in sorted(fits, key=lambda each: -each[0].score if each[0] else 0)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("exp", ["Export…", "Regular Expression", "Extend Up"]),
        ("nd", ["Next Digest", "Undo"]),
        ("ba", ["Back to the Inbox", "Dashboard"]),
        ("smart", ["Delete the Smart List", "Smaller Text"]),
        ("digest prev", ["Previous Digest", "Preview of a long digest"]),
    ],
)
def test_what_people_mean_stands_first(typed, names):
    assert ranked(typed, reversed(names))[0] == names[0]


def test_typed_letters_are_told():
    fit = match("nd", "Next Digest")
    assert fit is not None
    assert fit.positions == (0, 5)


def test_what_is_not_there_does_not_fit():
    assert match("xyz", "Export") is None
    assert match("", "Export") is not None


@given(st.text(max_size=20), st.text(max_size=80))
def test_positions_spell_what_was_typed(typed, name):
    fit = match(typed, name)
    if fit is not None:
        letters = {name[at].lower() for at in fit.positions}
        wanted = {letter for word in typed.lower().split() for letter in word}
        assert wanted <= letters | {letter for each in letters for letter in each} | set(name)
        assert all(at < LONGEST for at in fit.positions)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=40))
def test_a_name_fits_itself(name):
    assert match(name, name) is not None
