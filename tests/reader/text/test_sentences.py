from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.sentences import sentences, steps

LIKELY = st.text(
    alphabet=st.sampled_from("aZ1 .!?…。\n\t()[]\"'”•:;,é́我The $\\/-") | st.characters(),
    max_size=80,
)


def cut(text):
    return [text[start:end] for start, end in sentences(text)]


def word_list(text):
    return [text[start:end] for start, end in steps(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["We give a bound.", "It is tight."],
        ["We use e.g. Adam, i.e. SGD with moments.", "See Fig. 3 and Eq. (2)."],
        ["Smith et al. (2020) and J. R. Smith vs. Dr. Miller agree.", "They differ."],
        ["This was shown by Smith et al.", "We disagree."],
        ["Trees, graphs, etc.", "Both are hard."],
        ["The U.S. Army paid.", "It was in the U.S.", "We were not."],
        ["We gain 0.5 points with v2.0 of it.", "3 of 4 agree."],
        ["Code is at https://example.org/a.Be/c.", "The end"],
        ["Is it so?", "Yes!", "It is …", "We think."],
        ["He said “stop.”", "(It was late.)", "Then [sic.] nothing."],
        ["It works.[3]", "We say why.[4,5]", "So what."],
        ["We do: 1. Read it.", "2. Cut it."],
        ["It has (i) a loss; (ii) a bound.", "(iii) A proof is given."],
        ["我们提出方法。", "很好！", "结果"],
        ["यह एक है।", "दूसरा"],
        ["mRNA is long.", "iPhones are not."],
        ["No stop at all", "• but a bullet"],
        ["A heading", "Then a line\nthat goes on."],
        ["It runs in node.js and torch.Tensor"],
    ],
)
def test_sentences_are_cut_where_a_reader_would(expected):
    joiner = "\n\n" if expected[0] == "A heading" else " "
    assert cut(joiner.join(expected)) == expected


def test_a_space_that_a_page_lost_is_made_up_for():
    assert cut("It fails (90%).We mend it.However, not now.") == [
        "It fails (90%).",
        "We mend it.",
        "However, not now.",
    ]


def test_small_letters_go_on():
    assert cut("approx. five vs. six. and so on.") == ["approx. five vs. six. and so on."]


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_nothing_has_no_sentences(text):
    assert sentences(text) == ()


def test_words_are_what_one_steps_over():
    assert word_list("The state-of-the-art, 我们: it’s 3.14 (x_i).") == [
        *("The", "state-of-the-art", "我", "们", "it’s", "3.14", "x_i")
    ]


@given(LIKELY)
def test_sentences_are_in_order_and_cover_all_that_is_written(text):
    before = 0
    for start, end in sentences(text):
        assert not text[before:start].strip()
        assert start < end
        assert text[start:end] == text[start:end].strip()
        before = end
    assert not text[before:].strip()


@given(LIKELY)
def test_words_are_in_order_and_hold_every_letter(text):
    before = 0
    for start, end in steps(text):
        assert start < end
        assert not any(letter.isalnum() for letter in text[before:start])
        before = end
    assert not any(letter.isalnum() for letter in text[before:])


@pytest.mark.parametrize(
    "piece",
    [".", " ", "\n", ". ", "a.", ".)", ".[1", " •", "\n ", "A. ", "1. ", "e.g. ", "a-", "我"],
)
def test_much_of_one_thing_is_cut_into_all_its_parts(piece):
    text = piece * (300_000 // len(piece))
    of_sentences, of_words = sentences(text), steps(text)
    for parts in (of_sentences, of_words):
        assert all(one[1] <= other[0] for one, other in pairwise(parts))
    told = "".join(text[start:end] for start, end in of_sentences)
    assert "".join(told.split()) == "".join(text.split())
    letters = sum(text[start:end].count(piece[0]) for start, end in of_words)
    assert letters == (text.count(piece[0]) if piece[0].isalnum() else 0)
