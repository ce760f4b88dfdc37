from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.claim_cues import CUES
from reader.text.claims import LONGEST, Claim, claims, passages
from reader.text.sentences import sentences
from reader.types import ClaimKind

BACKGROUND, PROBLEM, METHOD, RESULT, RELEASE = ClaimKind
PHRASES = [
    phrase.strip().replace("^ ", "").split("/")[0]
    for by_weight in CUES.values()
    for lines in by_weight.values()
    for phrase in lines.replace("\n", "|").split("|")
]
WRITTEN = st.lists(st.sampled_from([*PHRASES, ".", "The tide", "We", "7 %", "我们。", "\n\n"])).map(
    " ".join
)
TIDES = (
    "Tide gauges have been widely used for a century. "
    "However, gauges in river mouths remain difficult to read after storms. "
    "We propose MudLine, a buoy that listens to the river bed. "
    "It is based on two microphones, which are trained on quiet days. "
    "Experiments show that MudLine outperforms float gauges by 12%. "
    "Our code is available at https://example.org/mudline."
)


def kinds(text):
    return [claim.kind for claim in claims(text)]


def test_an_abstract_is_told_from_what_is_known_to_where_the_code_is():
    assert kinds(TIDES) == [BACKGROUND, PROBLEM, METHOD, METHOD, RESULT, RELEASE]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("In recent years, kites have attracted attention.", BACKGROUND),
        ("Little is known about the sleep of snails.", PROBLEM),
        ("We present a kettle that counts.", METHOD),
        ("We then also introduce a second kettle.", METHOD),
        ("Results show that it is significantly better.", RESULT),
        ("The data are publicly available.", RELEASE),
    ],
)
def test_a_sentence_by_itself_is_told_by_its_phrases(sentence, kind):
    assert kinds(sentence) == [kind]


def test_a_sentence_that_tells_nothing_is_like_its_neighbours():
    quiet = "Bread rises overnight."
    before, after = "We propose an oven.", "We introduce a second oven."
    assert kinds(f"{before} {quiet} {after}")[1] is METHOD


def test_headings_of_sections_are_believed():
    text = "Objective: to weigh fog. Methods: nets on hills. Results: fog weighs little."
    assert kinds(text) == [PROBLEM, METHOD, RESULT]


@pytest.mark.parametrize("text", ["", "Bread. Salt.", "面包。盐。", "a" * (LONGEST + 1)])
def test_nothing_is_claimed_where_nothing_tells(text):
    assert claims(text) == ()


def test_neighbours_of_one_kind_are_one_passage():
    first, second, third, fourth, *_ = passages(claims(TIDES))
    assert [third.kind, third.sentences] == [METHOD, 2]
    assert TIDES[slice(*third.span)].startswith("We propose")
    assert TIDES[slice(*third.span)].endswith("quiet days.")
    assert (first.sentences, second.sentences, fourth.sentences) == (1, 1, 1)


@given(WRITTEN)
def test_every_sentence_has_one_claim_that_is_likelier_than_chance(text):
    found = claims(text)
    assert [claim.span for claim in found] in ([], list(sentences(text)))
    assert all(1 / len(ClaimKind) <= claim.sureness <= 1 + 1e-9 for claim in found)


@given(WRITTEN)
def test_passages_are_the_sentences_and_no_neighbours_are_alike(text):
    found = passages(claims(text))
    assert sum(passage.sentences for passage in found) == len(claims(text))
    assert all(one.kind is not other.kind for one, other in pairwise(found))


def test_passages_of_nothing_are_nothing():
    assert passages(()) == ()
    assert passages([Claim((0, 3), METHOD, 0.5)]) == (Claim((0, 3), METHOD, 0.5),)


@pytest.mark.parametrize("piece", ["We propose. ", "we ", ".", "12 % ", "https://x.y "])
def test_the_longest_abstract_is_told_apart_and_a_longer_text_is_not(piece):
    text = piece * (LONGEST // len(piece))
    assert [claim.span for claim in claims(text)] in ([], list(sentences(text)))
    assert bool(claims(text)) == (piece != ".")
    assert claims(text * 100) == ()
