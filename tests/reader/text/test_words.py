import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from snowballstemmer.english_stemmer import EnglishStemmer

from reader.text.words import LONGEST, Stems, fold, stem, stems_of, words, written


def pieces(text):
    return [text[word.start : word.end] for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Self-attention, twice!", ["Self", "attention", "twice"]),
        ("GPT4 and 0.5", ["GPT4", "and", "0", "5"]),
        ("the model's and the models’ heads", ["the", "model", "and", "the", "models", "heads"]),
        ("snake_case", ["snake", "case"]),
        ("Schrödinger über alles", ["Schrödinger", "über", "alles"]),
        ("cafe\u0301s", ["cafe\u0301s"]),
        ("ℓ2 norm — étude", ["ℓ2", "norm", "étude"]),
        (" \n\t…", []),
    ],
)
def test_words_are_runs_of_letters_and_digits(text, expected):
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("encoders", "Encoder"),
        ("Learning", "learned"),
        ("naïve", "NAIVE"),
        ("cafe\u0301", "café"),
        ("Straße", "STRASSE"),
        ("ﬁne", "fine"),
    ],
)
def test_words_that_a_searcher_would_call_the_same_share_a_stem(one, other):
    assert stem(one) == stem(other)


def test_marks_that_are_part_of_a_letter_stay():
    assert fold("が") != fold("か")
    assert fold("é") == "e"


def test_the_two_forms_of_an_accented_word_give_the_same_stems():
    text = "Étude naïve façade"
    decomposed = unicodedata.normalize("NFD", text)
    assert [w.stem for w in words(text)] == [w.stem for w in words(decomposed)]


@given(st.text())
def test_words_lie_in_the_text_in_order_and_never_touch(text):
    end = -1
    for word in words(text):
        assert end < word.start < word.end <= len(text)
        end = word.end


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "a" + "\u0327\u0301" * 250_000,
        "\u0f73" * 200_000,
        "e\u0301" * 200_000,
        "a's" * 100_000,
    ],
    ids=["long word", "marks", "marks in one", "accents", "possessives"],
)
def test_hostile_text_takes_linear_time(text):
    assert all(len(word.stem) <= LONGEST for word in words(text))


@pytest.mark.parametrize(
    "word",
    ["learning", "planned", "studies", "translation", "optimization", "capability", "models"],
)
def test_at_every_letter_of_a_word_its_stem_is_known(word):
    for length in range(2, len(word) + 1):
        start = word[:length]
        assert stem(word).startswith(start) or stem(word) in stems_of(start)


@given(st.text(min_size=2, max_size=80))
def test_the_stems_of_a_beginning_are_few_and_none_begins_with_it(text):
    found = stems_of(text)
    assert len(found) < 10
    assert all(len(one) <= len(fold(text)) and one != fold(text) for one in found)


ENDINGS = (
    *("s", "ies", "sses", "ied", "ed", "eed", "edly", "ing", "ingly", "y", "anci", "ogi"),
    *("abli", "fulli", "entli", "aliti", "iviti", "ational", "alism", "ization", "izer", "ator"),
    *("fulness", "ogist", "icate", "ative", "alize", "ical", "ance", "ible", "ous", "ment", "ll"),
)


@given(st.text("abceilmnosty", max_size=5), st.sampled_from(ENDINGS), st.text("adegty", max_size=2))
def test_a_stem_is_what_another_stemmer_says(beginning, ending, more):
    word = beginning + ending + more
    assert stem(word) == EnglishStemmer().stemWord(word)


@given(st.text() | st.text("aZ3'_ -\t\x1f.s", max_size=30))
def test_words_as_written_are_those_that_words_has(text):
    assert written(text) == pieces(text)
    stems = Stems()
    assert [stems[word] for word in written(text)] == [word.stem for word in words(text)]
