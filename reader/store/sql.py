"""What several questions to the database have in common."""

from __future__ import annotations

from typing import TypeAlias

from reader.types import Decision

CHUNK = 5_000
"""Rows fetched, or papers asked about, at once: longer calls keep the window from Python."""

SHOWN_TEXT = "texts ON record_id = coalesce(text_id, papers.id)"
"""What joins the text that a paper shows."""
ABSTRACT = "coalesce(texts.abstract, raw_abstract)"
"""The abstract of a text: repaired, where it was to be repaired."""
BELOW = """
WITH RECURSIVE below (id, root) AS (
    SELECT value, value FROM json_each(?)
    UNION SELECT papers.id, root FROM papers JOIN below ON merged_into = below.id
)
"""
"""What begins a question about the records that stand for papers: each, and its paper."""
TAG_NAMES = """
(SELECT json_group_array(name) FROM paper_tags JOIN tags ON tags.id = tag_id
    WHERE paper_id = papers.id)
"""
"""The names of a paper's tags, in no order."""
_CASES = " ".join(f"WHEN '{one}' THEN {number}" for number, one in enumerate(Decision))
DECISION_NUMBER = f"(CASE decision {_CASES} ELSE {len(Decision) - 1} END)"
"""The number of a paper's decision, from the inbox on; damage counts as the last."""

Sql: TypeAlias = tuple[str, list[object]]
"""A condition and its values."""


def is_or_below(name: str) -> str:
    """Return the condition that the tag in column *name* is the one of the value, or below it."""
    return f"instr(lower({name} || '/'), lower(? || '/')) = 1"
