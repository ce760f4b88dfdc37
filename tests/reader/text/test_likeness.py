from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.likeness import compare, sketch
from tests.bench.noise import NOISES

WORDS = (
    *("a", "the", "of", "in", "we", "our", "by", "for", "with", "owls", "lichens", "kites"),
    *("harbour", "volcanic", "survey", "measured", "quietly", "under", "above", "evening"),
    *("plough", "sulphur", "valley", "uncounted", "ledger", "drawn", "blue", "curve", "useful"),
    *("village", "nautical", "heavy", "resolved", "vague", "humming", "devoted", "quarry"),
    *("unsure", "groove", "sunlit", "vapour"),
)


def prose(seed, words=140):
    return " ".join(Random(seed).choices(WORDS, k=words))


ENGLISH = st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join)
SEEDS = st.integers(0, 2**32)
TITLES = SEEDS.map(lambda seed: prose(seed, 10))
ABSTRACTS = SEEDS.map(prose)
ANYTHING = st.text(alphabet=st.characters(), max_size=300)
TITLE = "Counting the Kites of a Sunlit Harbour by Their Shadows Alone"
ABSTRACT = prose(1)
OTHER_TITLE = "What Lichens Remember: Slow Ledgers of a Volcanic Valley"


def dressed(text):
    return f"  {text.upper()}".replace(" ", " \t- ") + " (…)."


@given(ENGLISH, ENGLISH)
def test_a_sketch_ignores_case_white_space_and_punctuation(title, abstract):
    numbers = sketch(title, abstract)
    assert sketch(dressed(title), dressed(abstract)) == numbers
    assert sketch(title.replace(" ", ""), abstract.replace(" ", "")) == numbers


@given(ANYTHING, ANYTHING)
def test_a_sketch_is_a_few_numbers_that_a_database_can_hold(title, abstract):
    numbers = sketch(title, abstract)
    assert len(numbers) <= 7
    assert len(set(numbers)) == len(numbers)
    assert all(0 <= number < 2**63 for number in numbers)


@pytest.mark.parametrize(
    "title", ["", "Editorial", "YOLO", "Guest Editorial: Birds and Stones", "Plenary talks, day 2"]
)
def test_a_title_that_many_share_and_no_abstract_are_like_nothing(title):
    assert sketch(title, "No abstract available.") == ()


@given(st.tuples(ENGLISH, ENGLISH))
def test_a_text_is_certainly_the_same_as_itself_in_other_dress(texts):
    likeness = compare(texts, (dressed(texts[0]), dressed(texts[1])))
    assert likeness.certain
    assert likeness.score == 1


@given(st.lists(st.one_of(ANYTHING, ENGLISH, ABSTRACTS), min_size=4, max_size=4), st.booleans())
def test_the_order_does_not_count_and_only_high_scores_are_certain(texts, same_title):
    first, second = (texts[0], texts[1]), (texts[0] if same_title else texts[2], texts[3])
    likeness = compare(first, second)
    assert likeness == compare(second, first)
    assert 0 <= likeness.score <= 1
    assert likeness.score >= 0.9 or not likeness.certain
    assert bool(likeness.why) == (likeness.score >= 0.5)


@pytest.mark.parametrize(
    "kind", ["case", "white space lost", "abstract truncated", "truncated, case, white space"]
)
@given(TITLES, ABSTRACTS, SEEDS)
def test_what_keeps_its_words_is_found_and_certain(kind, title, abstract, seed):
    copy = NOISES[kind](Random(seed), (title, abstract))
    assert set(sketch(*copy)) & set(sketch(title, abstract))
    assert compare(copy, (title, abstract)).certain


@pytest.mark.parametrize("noise", NOISES.values(), ids=NOISES)
def test_nearly_every_noisy_copy_is_found_and_most_without_asking(noise):
    found = certain = 0
    for seed in range(100):
        paper = prose(f"title {seed}", 10), prose(seed)
        copy = noise(Random(seed), paper)
        found += bool(set(sketch(*copy)) & set(sketch(*paper)))
        likeness = compare(copy, paper)
        certain += likeness.certain
        assert likeness.score >= 0.5
    assert found >= 97
    assert certain >= 90


@given(TITLES, ABSTRACTS, st.floats(0.4, 0.9))
def test_an_abstract_cut_short_is_certainly_the_same(title, abstract, kept):
    cut = abstract[: int(len(abstract) * kept)] + "…"
    likeness = compare((title, abstract), (title.upper(), cut))
    assert likeness.certain
    assert likeness.why == "same title, the abstract cut short"


@given(TITLES, ABSTRACTS, SEEDS)
def test_the_same_title_over_another_abstract_is_a_question(title, abstract, seed):
    likeness = compare((title, abstract), (title, prose(f"another {seed}")))
    assert likeness.score >= 0.5
    assert not likeness.certain


@pytest.mark.parametrize(
    ("title", "abstract", "why"),
    [
        (TITLE.lower(), ABSTRACT, "the same text"),
        (TITLE, f"{ABSTRACT[:110]} …", "same title, the abstract cut short"),
        (TITLE, ABSTRACT.replace("valley", "vale"), "same title, much the same abstract"),
        (TITLE, f"{prose(5, 60)} {ABSTRACT}", "same title, much the same abstract"),
        (f"{TITLE} of Every Day", "", "same title, one has no abstract"),
        (f"{TITLE}: A Second Look", ABSTRACT, "the title changed, the same abstract"),
        (
            TITLE.replace("Sunlit", "Busy"),
            ABSTRACT.replace("ledger", "book", 2),
            "the title changed, much the same abstract",
        ),
    ],
)
def test_these_may_be_taken_for_one_without_asking(title, abstract, why):
    whole = title if not abstract else TITLE
    likeness = compare((whole, ABSTRACT), (title, abstract))
    assert (likeness.certain, likeness.why) == (True, why)


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ((TITLE, ABSTRACT), (TITLE, prose(2)), "same title, another abstract"),
        ((TITLE, ABSTRACT), (TITLE, "Owls see all of it."), "same title, one has no abstract"),
        ((TITLE, ABSTRACT), (OTHER_TITLE, ABSTRACT), "other titles, the same abstract"),
        (
            (f"{TITLE}: Part I", ABSTRACT),
            (f"{TITLE}: Part II", ABSTRACT),
            "like titles, the same abstract",
        ),
        (
            ("Kites over two valleys in the evening", ABSTRACT),
            ("Kites over three valleys in the evening", ABSTRACT),
            "like titles, the same abstract",
        ),
        (
            ("Preface to the seventh volume on lichens", ABSTRACT),
            ("Preface to the eighth volume on lichens", ABSTRACT),
            "like titles, the same abstract",
        ),
        (
            (TITLE, ABSTRACT),
            (TITLE.replace("Kites", "Owls"), f"{ABSTRACT[:500]} {prose(3, 60)}"),
            "like titles and abstracts",
        ),
    ],
)
def test_these_are_asked_about(first, second, why):
    likeness = compare(first, second)
    assert (likeness.certain, likeness.why) == (False, why)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("", ""), ("", "")),
        ((TITLE, ABSTRACT), (OTHER_TITLE, prose(4))),
        ((TITLE, ABSTRACT), (OTHER_TITLE, "")),
        (("Plenary talks", "An abstract of each talk."), ("Keynotes", "An abstract of each one.")),
    ],
)
def test_these_are_strangers(first, second):
    assert compare(first, second).score < 0.5


def test_a_short_name_is_known_by_its_abstract():
    likeness = compare(("Owl", ABSTRACT), ("OWL", ABSTRACT[:400]))
    assert (likeness.certain, likeness.why) == (True, "same title, the same abstract")


@pytest.mark.parametrize(
    "text",
    [
        "u" * 1_000_000,
        "uv" * 250_000 + "a" * 500_000,
        "a" * 999_999 + "b",
        "word " * 200_000,
        "\\math{" * 150_000,
        "a" + "\u0327\u0301" * 500_000,
        "\ud800" * 1_000_000,
        "畫" * 1_000_000,
        prose(7, 150_000),
    ],
    ids=["u", "uv", "a", "words", "commands", "marks", "surrogates", "one sign", "prose"],
)
def test_a_megabyte_is_sketched_and_compared(text):
    assert len(sketch(text, text)) <= 7
    has_letters = not text.endswith("\u0301")
    assert compare((text, text), (text[1:], text[1:])).certain == has_letters
    assert not compare((TITLE, text), (OTHER_TITLE, text[5:9_000] + text[:8_000])).certain


def test_other_scripts_are_sketched_too():
    text = "".join(chr(0x4E00 + 37 * number * number % 5_000) for number in range(300))
    assert len(sketch("", text)) >= 4
    assert set(sketch("", text[:150])) & set(sketch("", text))
