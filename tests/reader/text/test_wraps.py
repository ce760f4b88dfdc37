import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.wraps import unwrapped

LINES = st.lists(st.text(alphabet="abcXY3-. \t", max_size=12), max_size=8)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["one line", "  and the next "], "one line and the next"),
        (["of sta-", "bility there"], "of stability there"),
        (["the algo-", "rithm"], "the algorithm"),
        (["a state-of-the-", "art model"], "a state-of-the-art model"),
        (["some data-", "driven way"], "some data-driven way"),
        (["like GPT-", "4 and Vision-", "Language"], "like GPT-4 and Vision-Language"),
        (["a wordlist of word-", "list type"], "a wordlist of wordlist type"),
        (["a co-op of co-", "op type"], "a co-op of co-op type"),
        (["one -", "or --", "two"], "one - or -- two"),
        (["pre-", "", "and post-training"], "pre- and post-training"),
        (["-", "item"], "- item"),
        (["", " "], ""),
        ([], ""),
    ],
)
def test_lines_are_joined(lines, expected):
    assert unwrapped(lines) == expected


def bare(text):
    return "".join(text.split()).replace("-", "")


@given(LINES)
def test_nothing_but_hyphens_and_spaces_changes(lines):
    assert bare(unwrapped(lines)) == bare(" ".join(lines))


@given(LINES)
def test_a_line_that_was_unwrapped_stays(lines):
    once = unwrapped(lines)
    assert unwrapped([once]) == once


@pytest.mark.parametrize(
    "lines", [["algo-"] * 200_000, ["a-"] * 300_000, ["x" * 1_000_000 + "-", "y"], ["-"] * 500_000]
)
def test_hostile_lines_keep_their_letters(lines):
    assert bare(unwrapped(lines)) == bare(" ".join(lines))
