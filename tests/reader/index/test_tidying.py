"""A law: however documents come in, there are few segments, and none is too large."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.index.codec.array_codec import ArraySegment
from reader.index.codec.arrays import MOST
from reader.index.codec.tidying import FULL, SEVERAL, to_merge

SIZES = 6
"""Sizes of segments that are told apart below a full one."""


def segment(documents: int, deleted: int = 0) -> ArraySegment:
    made = ArraySegment("MAIN")
    made.set_doc_count(documents)
    for number in range(deleted):
        made.delete_document(number)
    return made


@given(st.lists(st.sampled_from((1, 2, 5, 30, 700, 9_000, 20_000, 60_000)), max_size=120))
def test_there_are_always_few_segments(commits):
    segments = []
    for documents in commits:
        segments.append(segment(documents))
        while chosen := to_merge(segments):
            assert len(chosen) > 1
            living = sum(one.doc_count() for one in chosen)
            assert living <= MOST
            segments = [one for one in segments if one not in chosen] + [segment(living)]
        loose = [one for one in segments if one.doc_count() < FULL]
        assert len(loose) <= SIZES * (SEVERAL - 1)


def test_each_document_is_copied_a_few_times():
    segments, copied = [], 0
    for _ in range(5_000):
        segments.append(segment(1))
        while chosen := to_merge(segments):
            living = sum(one.doc_count() for one in chosen)
            copied += living
            segments = [one for one in segments if one not in chosen] + [segment(living)]
    assert copied <= 2 * SIZES * 5_000


def test_a_full_segment_is_merged_only_when_most_of_it_is_gone():
    whole = [segment(60_000) for _ in range(5)]
    assert to_merge(whole) == []
    holed = [segment(60_000, 50_000) for _ in range(5)]
    assert set(to_merge(holed)) == set(holed)
