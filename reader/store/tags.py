"""Know what a tag may be called, and give a new one its colour and its digit."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection

from sqlite_utils import Database

from reader.errors import LecternError
from reader.types import PaperId, Tag
from reader.types.places import TAG_COLOURS
from reader.words import tr

READ = 1_000
"""Characters of a text that are looked at for a name."""
TAG_LENGTH = 60
"""Characters of a tag's name: longer ones are notes."""


def tag_name(text: str) -> str:
    """Return *text* as the name of a tag: in NFC, single spaces, no commas, no empty level.

    Raises:
        LecternError: Nothing is left of it, or it is too long.
    """
    composed = unicodedata.normalize("NFC", text[:READ])
    printable = "".join(c if c.isprintable() and c != "," else " " for c in composed)
    levels = (" ".join(level.split()) for level in printable.lstrip(" #/").split("/"))
    name = "/".join(level for level in levels if level)
    if not name or len(name) > TAG_LENGTH:
        raise LecternError(
            tr("“{text}” is no name for a tag.").format(text=text[:TAG_LENGTH]),
            advice=tr("A tag has 1 to {most} characters; '/' makes a level.").format(
                most=TAG_LENGTH
            ),
        )
    return name


def existing(name: str, tags: Collection[Tag]) -> str:
    """Return the name of the tag that differs from *name* in case only, or *name*."""
    return next((known.name for known in tags if known.name.casefold() == name.casefold()), name)


def new_tag(tags: Collection[Tag]) -> tuple[str, int | None]:
    """Return the colour and the free digit of the next new tag."""
    taken = {known.digit for known in tags}
    digit = next((digit for digit in range(1, 10) if digit not in taken), None)
    return TAG_COLOURS[len(tags) % len(TAG_COLOURS)], digit


def colour_of(text: str) -> str:
    """Return *text* as a tag's colour: #rrggbb.

    Raises:
        LecternError: It is none.
    """
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise LecternError(
            tr("“{text}” is no colour.").format(text=text[:20]),
            advice=tr("Write it as #rrggbb, such as #3b82c4."),
        )
    return text.lower()


def all_tags(db: Database) -> tuple[Tag, ...]:
    """Return all tags by name, their papers not counted: that reads every paper that has one."""
    rows = db.execute("SELECT name, colour, digit FROM tags ORDER BY name COLLATE NOCASE")
    return tuple(Tag(*row) for row in rows)


def tagged(db: Database, names: list[str]) -> list[PaperId]:
    """Return every paper that has any of the tags, also those that are not shown now."""
    found = db.execute(
        "SELECT DISTINCT paper_id FROM paper_tags JOIN tags ON tags.id = tag_id"
        " WHERE name IN (SELECT value FROM json_each(?))",
        [json.dumps(names)],
    )
    return [paper for (paper,) in found]
