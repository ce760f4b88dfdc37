"""What the reader does to reading lists; each verb is one act that can be undone."""

from reader.listing.filling import add, add_to, take_out, take_out_of
from reader.listing.keeping import (
    archive,
    delete,
    describe,
    duplicate,
    make,
    merge,
    rename,
)
from reader.listing.order import move, step
from reader.listing.sections import (
    begin_section,
    move_section,
    put_in_section,
    remove_section,
    rename_section,
)
from reader.listing.sentences import write

__all__ = [
    "add",
    "add_to",
    "archive",
    "begin_section",
    "delete",
    "describe",
    "duplicate",
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
