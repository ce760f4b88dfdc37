"""Number and name what all other values are made of or speak of."""

from __future__ import annotations

from enum import StrEnum
from typing import Self, TypeAlias

PaperId: TypeAlias = int
RecordId: TypeAlias = int
"""A paper as one source gave it; it has the number of the paper that it founded."""
DigestId: TypeAlias = int
ListId: TypeAlias = int
"""A reading list; the number of one that is gone is not given again."""
Sequence: TypeAlias = int
"""A number in the history; order is by sequence, never by clock."""
Span: TypeAlias = tuple[int, int]
"""Start and end of a passage, in characters of the text beside it."""


class Word(StrEnum):
    """A closed set of words. It is pickled by its value: Python 3.11.2 would name ``getattr``."""

    def __reduce_ex__(self, _protocol: object) -> tuple[type[Self], tuple[str]]:
        return type(self), (self.value,)


class Decision(Word):
    """Where the reader has put a paper; every paper has exactly one."""

    INBOX = "inbox"
    LATER = "later"
    DONE = "done"
    DISMISSED = "dismissed"
