"""Every way in, in one table: bytes to digests and their papers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
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
    markdown_page,
    packet,
    plain,
    reading_list,
    ris,
    trending_page,
)
from reader.formats.dates import digest_date
from reader.formats.foreign import kind_of
from reader.formats.member import Member
from reader.formats.passed import Passed
from reader.formats.size import JSON_LINES, PAGE, RECORDS, Size, size_of
from reader.formats.year import dated_by_mail
from reader.text.decode import Decoded, decode
from reader.types import Own, ParsedDigest
from reader.words import tr


@dataclass(frozen=True, slots=True)
class Format:
    """One way in; `reader.ways_in` says what it is called.

    ``attempt`` returns None for a text of another format, and raises `FormatError`
    for one that is of this format, but broken.
    """

    name: str
    attempt: Callable[[str], ParsedDigest | None]
    most: Size = PAGE


FORMATS = (
    Format("packet", packet.attempt, JSON_LINES),
    Format("json-feed", json_feed.attempt, RECORDS),
    Format("csl-json", csl_json.attempt, RECORDS),
    Format("json", json_papers.attempt, JSON_LINES),
    Format("feed", feeds.attempt, RECORDS),
    Format("csv", csv_table.attempt, RECORDS),  # its cells may hold HTML, BibTeX and all the rest
    Format("html", html_page.attempt, RECORDS),
    Format("bibtex", bibtex.attempt, RECORDS),
    Format("ris", ris.attempt, RECORDS),
    Format("arxiv", arxiv_mail.attempt, RECORDS),
    Format("lectern", reading_list.attempt, RECORDS),
    Format("markdown", markdown_page.attempt),
    Format("bracketed", bracketed_page.attempt),
    Format("trending", trending_page.attempt),
    Format("bare", bare_page.attempt),
    Format("plain", plain.attempt),
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


def parts_of(members: Iterable[Member]) -> Iterator[Part]:
    """Yield each of *members* as it was read, and at the end one for all the ordinary mail."""
    passed = Passed()
    for member in members:
        part = _part(member)
        passed.see(member, part.error)
        if part.error is None or not member.optional:
            yield part
    if (error := passed.error()) is not None:
        yield Part("", b"", error=error)


def _part(member: Member) -> Part:
    """Read the first form of *member* that is a digest, or tell what is wrong with the first."""
    errors = [member.error] if member.error else []
    for data in (member.data, *member.others) if not errors else ():
        try:
            return Part(member.name, data, _dressed(read(data), member))
        except FormatError as error:
            errors.append(error)
    return Part(member.name, member.data, error=errors[0])


def _dressed(digest: ParsedDigest, member: Member) -> ParsedDigest:
    """Return *digest* with the name and the day of its mail, where it has none of its own."""
    date = dated_by_mail(digest.date, digest_date(member.date))
    return replace(digest, name=digest.name or member.title, date=date)


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
        raise FormatError(tr("there is nothing in it but blank lines"))
    size = size_of(source.text)
    for form in FORMATS:
        digest = form.attempt(source.text) if form.most.holds(size) else None
        if digest is not None:
            warnings = source.warnings + digest.warnings
            own = _own(digest) if digest.packet is None else None
            return replace(digest, warnings=warnings, format=form.name, own=own)
    raise FormatError(_cause(source.text, size))


def _own(digest: ParsedDigest) -> Own | None:
    """Return what comes back with an export of the reader's own, beside papers and marks."""
    reading_list = next(filter(None, (paper.begins for paper in digest.papers)), None)
    highlights = sum(len(paper.said.highlights) for paper in digest.papers if paper.said)
    return Own(reading_list, highlights) if reading_list or highlights else None


def _cause(text: str, size: Size) -> str:
    if size.characters > PAGE.characters:
        return tr("it is larger than {size} MB, which only JSON Lines may be").format(
            size=PAGE.characters >> 20
        )
    if size.breaks > PAGE.breaks:
        return tr("it has more than {most} lines, and no records that could be read").format(
            most=f"{PAGE.breaks:,}"
        )
    kind = kind_of(text)
    if kind is not None:
        return tr("it looks like {kind}, not a digest").format(kind=tr(kind))
    if plain.has_furniture(text):
        return tr("it has the header of a digest, but no title with an abstract below it")
    return tr("it reads like prose, not a digest: its lines are not titles followed by abstracts")
