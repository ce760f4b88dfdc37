"""What the reader does to reading lists; each verb is one act that can be undone."""

from reader.listing.filling import add, add_to, take_out, take_out_of
from reader.listing.keeping import (
    LONGEST_HEADING,
    archive,
    delete,
    describe,
    duplicate,
    make,
    merge,
    rename,
)
from reader.listing.known import existing
from reader.listing.order import move, step
from reader.listing.sections import LONGEST as LONGEST_SECTION
from reader.listing.sections import (
    begin_section,
    move_section,
    put_in_section,
    remove_section,
    rename_section,
)
from reader.listing.sentences import LONGEST as LONGEST_SENTENCE
from reader.listing.sentences import write

__all__ = [
    "LONGEST_HEADING",
    "LONGEST_SECTION",
    "LONGEST_SENTENCE",
    "add",
    "add_to",
    "archive",
    "begin_section",
    "delete",
    "describe",
    "duplicate",
    "existing",
    "make",
    "merge",
    "move",
    "move_section",
    "put_in_section",
    "remove_section",
    "rename",
    "rename_section",
    "step",
    "take_out",
    "take_out_of",
    "write",
]
