"""Read a BibTeX bibliography; bibtexparser cuts it into entries and fields."""

from __future__ import annotations

import logging
import re

from bibtexparser.model import Block, Entry, ParsingFailedBlock
from bibtexparser.splitter import Splitter

from reader.formats.bibtex_entry import paper_of
from reader.formats.bibtex_values import Macros
from reader.formats.records import Record, digest_of
from reader.text.lines import split_lines
from reader.types import ParsedDigest

_TYPES = (
    "article|book|booklet|conference|inbook|incollection|inproceedings|manual|mastersthesis|misc"
    "|phdthesis|proceedings|techreport|unpublished|online|electronic|www|report|thesis|dataset"
    "|software|preprint|collection|string|preamble|comment"
)
_BEFORE = r"[\s\ufeff]*+(?:(?![@#<`{\[])[^\r\n]{0,300}+[\r\n]\s*+){0,20}"
"""A few lines of anything may stand before the first entry, but neither mark-up nor code."""
_KEY = r"[^\s\"{}()=,]{0,200}+,\s{0,99}+[a-z][\w-]{0,30}+\s{0,9}+="
_OPENING = re.compile(
    rf"{_BEFORE}@(?:(?:{_TYPES})\s{{0,9}}[{{(]|[a-z]{{3,30}}\s{{0,9}}[{{(]\s{{0,9}}{_KEY})",
    re.IGNORECASE,
)

# It would write its warnings to standard error; what it could not read, the report tells.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL + 1)


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format.

    Raises:
        FormatError: None of its entries has a title.
    """
    if not _OPENING.match(text):
        return None
    library = Splitter("\n".join(split_lines(text))).split()
    macros = Macros(library.strings)
    records = [_record(block, macros) for block in library.blocks if _is_record(block)]
    return digest_of(text, records)


def _is_record(block: Block) -> bool:
    return isinstance(block, Entry | ParsingFailedBlock)


def _record(block: Block, macros: Macros) -> Record:
    """Return the record that *block* is; a key or a field that comes twice does no harm."""
    entry = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
    first = (block.start_line or 0) + 1
    last = first + (block.raw or "").rstrip().count("\n")
    return Record(first, last, paper_of(entry, macros) if isinstance(entry, Entry) else None)
