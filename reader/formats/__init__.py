"""The ways in: bytes to digests and their papers. No store, no clock, no settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reader.errors import FormatError
from reader.formats import (
    arxiv_mail,
    bare_page,
    bibtex,
    bracketed_page,
    csl_json,
    csv_table,
    feeds,
    html_page,
    json_feed,
    json_papers,
    mail,
    markdown_page,
    plain,
    reading_list,
    ris,
    trending_page,
    zipped,
)
from reader.formats.decode import Decoded, decode
from reader.formats.foreign import kind_of
from reader.formats.lines import count_breaks
from reader.formats.member import Member
from reader.types import ParsedDigest

MOST_LINES = 250_000
"""Lines of a digest. A page has a few hundred, and every line costs time and memory."""
MOST_NESTED = 3
"""How deep a mail may lie in an archive in a mail."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way in. ``attempt`` returns None for a text of another format.

    It raises `FormatError` for a text that is of this format, but broken.
    """

    name: str
    title: str
    attempt: Callable[[str], ParsedDigest | None]


@dataclass(frozen=True, slots=True)
class Container:
    """What holds other files. ``members`` returns None for bytes of another kind."""

    name: str
    title: str
    members: Callable[[bytes], Iterator[Member] | None]


CONTAINERS = (
    Container("zip", "ZIP or gzip archive", zipped.members),
    Container("mail", "e-mail (.eml) or mailbox (.mbox)", mail.members),
)
"""What is opened to find files in it, asked in this order."""

FORMATS = (
    Format("json-feed", "JSON Feed", json_feed.attempt),
    Format("csl-json", "CSL-JSON bibliography", csl_json.attempt),
    Format("json", "daily-papers API, single papers, JSON Lines", json_papers.attempt),
    Format("feed", "RSS or Atom, arXiv's among them", feeds.attempt),
    Format("html", "Daily Papers page saved as HTML", html_page.attempt),
    Format("bibtex", "BibTeX bibliography", bibtex.attempt),
    Format("ris", "RIS bibliography", ris.attempt),
    Format("arxiv", "arXiv announcement", arxiv_mail.attempt),
    Format("lectern", "Markdown reading list exported by Lectern", reading_list.attempt),
    Format("markdown", "Daily Papers page as Markdown", markdown_page.attempt),
    Format("bracketed", "Daily Papers page with numbered links", bracketed_page.attempt),
    Format("trending", "trending page, every paper twice", trending_page.attempt),
    Format("bare", "Daily Papers page with bare addresses", bare_page.attempt),
    Format("csv", "table with a header, CSV or TSV", csv_table.attempt),
    Format("plain", "Daily Papers page saved as plain text", plain.attempt),
)
"""Every format that is read, asked in this order: the first that takes a text has it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a file: the file itself (its name is ''), or a member of a container.

    ``data`` is what is kept as the original. A part that is no digest has the error.
    """

    name: str
    data: bytes
    digest: ParsedDigest | None = None
    error: FormatError | None = None


def parts(data: bytes) -> Iterator[Part]:
    """Yield every digest in *data*: itself, or those in the archive or mailbox that it is."""
    yield from _parts(Member("", data), MOST_NESTED)


def _parts(member: Member, depth: int) -> Iterator[Part]:
    try:
        inner = _members(member) if depth else None
        if inner is None:
            yield Part(member.name, member.data, read(member.data))
            return
        for one in inner:
            yield from _parts(replace(one, name=_joined(member.name, one.name)), depth - 1)
    except FormatError as error:
        yield Part(member.name, member.data, error=error)


def _members(member: Member) -> Iterator[Member] | None:
    if member.error is not None:
        raise member.error
    opened = (container.members(member.data) for container in CONTAINERS)
    return next((members for members in opened if members is not None), None)


def _joined(outer: str, name: str) -> str:
    return f"{outer}/{name}" if outer else name


def read(data: bytes) -> ParsedDigest:
    """Return the digest in *data*, with an account of every line.

    Raises:
        FormatError: The bytes are empty, not text, or not a digest; the cause
            says what they look like.
    """
    return read_text(decode(data))


def read_text(source: Decoded) -> ParsedDigest:
    """Return the digest in text that is decoded already, such as a paste.

    Raises:
        FormatError: The text is not a digest.
    """
    if not source.text.strip():
        raise FormatError("there is nothing in it but blank lines")
    if count_breaks(source.text) > MOST_LINES:
        raise FormatError(f"it has more than {MOST_LINES:,} lines")
    for form in FORMATS:
        digest = form.attempt(source.text)
        if digest is not None:
            warnings = source.warnings + digest.warnings
            return replace(digest, warnings=warnings, format=form.name)
    raise FormatError(_cause(source.text))


def _cause(text: str) -> str:
    kind = kind_of(text)
    if kind is not None:
        return f"it looks like {kind}, not a digest"
    if plain.has_furniture(text):
        return "it has the header of a digest, but no title with an abstract below it"
    return "it reads like prose, not a digest: its lines are not titles followed by abstracts"
