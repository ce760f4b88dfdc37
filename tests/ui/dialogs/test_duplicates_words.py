"""Two papers side by side, in words: what is compared, and what they are as one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.types import Appearance, Decision, DigestDate, Doubt, Facts, Paper, Text
from ui.dialogs.duplicates_words import paired

DOUBT = Doubt(1, 2, 0.8, "like titles")


def paper(key, title, abstract="", **more):
    told = {"decision": Decision.INBOX, "starred": False, "tags": (), "note": ""} | more
    text = Text(key, title, abstract, title, abstract)
    where = (Appearance(key, "monday", 1, DigestDate("Mar 1", 3, 1, 2024), 1, 2, key),)
    return Paper(
        id=key, title=title, abstract=abstract, appearances=where, added="", texts=(text,), **told
    )


def test_words_that_differ_are_marked_in_titles_authors_and_abstracts():
    pair = paired(
        DOUBT,
        paper(1, "Owls by ear", "They are heard.", facts=Facts(authors=("Ada Poe",))),
        paper(2, "Owls by eye", "They are seen.", facts=Facts(authors=("Ada Poe", "Bo Li"))),
    )
    marked = [[line.text[a:b] for a, b in line.spans] for line in pair.left.lines]
    assert marked == [["ear"], ["Poe"], [], [], [], [], ["heard."]]
    assert [line.text for line in pair.right.lines][3] == "In monday · Mar 1, 2024"


def test_as_one_paper_they_have_all_marks():
    pair = paired(
        DOUBT,
        paper(1, "T", decision=Decision.INBOX, tags=("owls",)),
        paper(2, "T", decision=Decision.LATER, starred=True, note="heard it"),
    )
    assert pair.united == "As one paper: For later, starred, tagged owls, with a note of 2 words"


def test_the_text_that_tells_more_is_the_best():
    short, long = "We hear owls.", "We hear owls. " + "They weigh what they weigh. " * 20
    assert paired(DOUBT, paper(1, "T", short), paper(2, "T", long)).best == 2
    assert paired(DOUBT, paper(1, "T", long), paper(2, "T", short)).best == 1


@given(st.text(), st.text(), st.text(), st.text())
def test_any_two_texts_can_be_compared(title, other, abstract, another):
    pair = paired(DOUBT, paper(1, title, abstract), paper(2, other, another))
    for side in (pair.left, pair.right):
        for line in side.lines:
            assert all(0 <= start < end <= len(line.text) for start, end in line.spans)
