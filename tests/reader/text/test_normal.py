import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.normal import clean, essence, fingerprint

ENGLISH = st.text(alphabet="abcdefghijklmnopqrstuvwxyz ", min_size=1).filter(str.strip)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  two\twords\n", "two words"),
        ("no\x00 con\x1btrols\x9b", "no controls"),
        ("right\u202eto\u2066left", "righttoleft"),
        ("zero\u200bwidth\ufeff, soft\u00adhyphen", "zerowidth, softhyphen"),
        ("line\u2028and\u2029para\u0085graph", "line and para graph"),
        ("hard\u00a0space", "hard space"),
        ("cafe\u0301", "café"),
        ("half \ud83d of a pair", "half \ufffd of a pair"),
    ],
)
def test_clean_leaves_one_line_of_what_can_be_seen(raw, expected):
    assert clean(raw) == expected


@given(st.text(alphabet=st.characters()))
def test_clean_text_is_stable_one_line_and_can_be_stored(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert len(cleaned.splitlines()) <= 1
    assert cleaned.encode().decode() == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(letter) == "Cc" for letter in cleaned)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A Tale of Two Losses", "a tale of two losses."),
        ("source citations", "sourcecitations"),
        (r"the $\ell_2$-distance", "the ell_2-distance"),
        ("the ℓ2 distance", "the ell_2-distance"),
        (r"$6\times$ faster", "6times faster"),
        ("6× faster", "6times faster"),
        (r"{\it careful} reading", "careful reading"),
        (r"{\em careful} reading", "{em careful} reading"),
        (r"$\mathcal{O}(n)$", "mathcal{O}(n)"),
        (r"$\mathcal{O}(n)$", "O(n)"),
        (r"\textsc{Ofa} wins", "Ofa wins"),
        (r"90\% of it", "90% of it"),
        (r"an $\alpha$-stable law", "an α-stable law"),
        ("Poincaré maps", r"Poincar\'e maps"),
        ("“quotes”", "``quotes''"),
    ],
)
def test_dress_and_latex_residue_do_not_count(one, other):
    assert essence(one) == essence(other)
    assert fingerprint(one, other) == fingerprint(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("times series", "series"), ("bold claims", "claims"), ("?", "!"), ("Emma", "ma")],
)
def test_words_that_only_look_like_latex_count(one, other):
    assert essence(one) != essence(other)


@given(ENGLISH, ENGLISH)
def test_the_fingerprint_ignores_case_white_space_and_punctuation(title, abstract):
    dressed = f"  {title.upper()}!", abstract.title().replace(" ", " \t- ") + " (…)."
    assert fingerprint(*dressed) == fingerprint(title, abstract)


@given(ENGLISH, ENGLISH)
def test_a_word_more_is_another_paper(title, abstract):
    assert fingerprint(title, abstract) != fingerprint(title, f"{abstract} q")
    assert fingerprint(title, abstract) != fingerprint(f"{title} q", abstract)


def test_a_fingerprint_does_not_confuse_title_and_abstract():
    assert fingerprint("ab", "c") != fingerprint("a", "bc")


@pytest.mark.parametrize(
    "text",
    ["a" + "\u0327\u0301" * 150_000, "\u0f73" * 150_000, "\u202ea" * 100_000, "\\math{" * 50_000],
    ids=["marks", "marks in one", "bidi", "commands"],
)
def test_hostile_text_takes_linear_time(text):
    assert len(fingerprint(text, clean(text))) == 32
