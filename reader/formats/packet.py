"""Read a packet that a Lectern made: papers, what their reader says of them, and the list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from reader.errors import FormatError
from reader.formats.dates import digest_date, iso_date
from reader.formats.json_list import Found
from reader.formats.json_listed import listed
from reader.formats.json_text import Endless, elements, end_of, loaded, text_of, whole_text
from reader.formats.lines import LineNumbers
from reader.formats.packet_said import LONGEST_NAME, Told, told_list
from reader.formats.records import Record
from reader.text.normal import clean
from reader.types import (
    HIGHLIGHT_COLOURS,
    Decision,
    Marks,
    Packet,
    ParsedDigest,
    ParsedPaper,
)
from reader.types.packets import PACKET_BEGIN, PACKET_MARK, PACKET_VERSION
from reader.words import QT_TR_NOOP, tr

_LONGEST_TEXT = 100_000

_MARK = re.compile(rf'{PACKET_MARK}\d{{1,9}}"')
_START = 4_000
"""Characters at its beginning in which a packet says that it is one."""
_HEAD = re.compile(r'\s{0,99}\{\s{0,99}"packet"\s{0,9}:\s{0,99}(?=\{)')
_PAPERS = re.compile(r'\s{0,99},\s{0,99}"papers"\s{0,9}:\s{0,99}\[')
_END = re.compile(r'[\s,]{0,99}\]\s{0,99},\s{0,99}"end"\s{0,9}:\s{0,99}(?=\{)')

_PERSON = re.compile(r"[0-9a-f]{32,64}")
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?\+00:00")
_AGAIN = QT_TR_NOOP("Nothing was stored from it. Ask whoever sent it to send it again.")


def attempt(text: str) -> ParsedDigest | None:
    """Return the digest in *text*, or None when it is of another format.

    Raises:
        FormatError: It is a packet, but none of its papers can be read, or it is too new.
    """
    start = text[:_START].lstrip("\ufeff \t\r\n")
    begin = text.find(PACKET_BEGIN) if start.startswith("<") else -1
    if begin < 0:
        if not start.startswith("<") or _MARK.search(start) is None:
            return None
        line = LineNumbers(text).at(len(text) - 1)
        raise _broken(tr("a packet that ends on line {line}, before its papers"), line)
    return _Reading(text, begin + len(PACKET_BEGIN)).digest()


def _broken(cause: str, line: int) -> FormatError:
    return FormatError(cause.format(line=line), advice=tr(_AGAIN))


@dataclass(slots=True)
class _Reading:
    """A packet as far as it has been read: *place* is where it goes on."""

    text: str
    place: int
    told: Told = field(default_factory=Told)
    warnings: list[str] = field(default_factory=list)

    def digest(self) -> ParsedDigest:
        """Return all of it.

        Raises:
            FormatError: No paper of it can be read, or it is too new.
        """
        lines, content = LineNumbers(self.text), sha256()
        head, source = self._object(_HEAD)
        papers = _PAPERS.match(self.text, self.place)
        if head is None or papers is None:
            cause = tr("a packet whose data cannot be read: it is broken on line {line}")
            raise _broken(cause, lines.at(self.place))
        _check(head)
        content.update(source.encode(errors="replace"))
        found = Found(self._paper)
        for span in self._papers(papers.end(), found, lines):
            content.update(b"\n" + self.text[slice(*span)].encode(errors="replace"))
        made = found.digest(self.text)
        if not made.papers:
            cause = tr(
                "a packet without a paper that could be read; its list begins on line {line}"
            )
            raise _broken(cause, lines.at(papers.end() - 1))
        packet = self._checked(_packet(head), content.hexdigest(), found.papers)
        if self.told.lost:
            text = tr("%n annotation(s) in it could not be understood.", n=self.told.lost)
            self.warnings.append(text)
        return replace(
            made,
            name=_name(clean(_text(head, "heading")), packet.name),
            date=digest_date(iso_date(packet.made)),
            warnings=tuple(self.warnings),
            packet=replace(packet, notes=self.told.notes, highlights=self.told.highlights),
        )

    def _object(self, lead: re.Pattern[str]) -> tuple[Mapping[str, Any] | None, str]:
        """Return the object after *lead*, and its text; None where there is none that is whole."""
        found = lead.match(self.text, self.place)
        end = end_of(self.text, found.end()) if found else Endless.CUT
        if found is None or isinstance(end, Endless):
            return None, ""
        source, self.place = self.text[found.end() : end], end
        return _loaded(source), source

    def _papers(self, place: int, found: Found, lines: LineNumbers) -> Iterator[tuple[int, int]]:
        """Yield where each record stands that is whole; *found* takes them all."""
        for start, end in elements(self.text, place):
            first = lines.at(start)
            if not isinstance(end, Endless):
                found.take(self.text[start:end], first, lines.at(end - 1))
                self.place = end
                yield start, end
            elif start < len(self.text):
                self.warnings.append(tr(end.value).format(line=first))
                found.add(Record(first, first))

    def _paper(self, item: Mapping[str, Any]) -> ParsedPaper | None:
        paper = listed({**item, "decision": Decision.INBOX.value, "starred": False})
        if paper is None:
            return None
        said = self.told.said(item, paper)
        return replace(paper, marks=Marks(), said=said, begins=None)

    def _checked(self, packet: Packet, content: str, papers: int) -> Packet:
        """Return *packet* with its checksum and seal, where it is whole and as it was made."""
        end, _ = self._object(_END)
        if end is None:
            text = tr("It ends too early: {papers} of its papers were read.")
            self.warnings.append(text.format(papers=f"{papers:,}"))
            return packet
        if _text(end, "content") != content:
            self.warnings.append(tr("Something has changed it since it was made."))
            return packet
        return replace(packet, content=content, seal=_text(end, "seal")[:64])


def _check(head: Mapping[str, Any]) -> None:
    """Refuse what a later Lectern made in another manner."""
    version = text_of(head.get("version"))
    if not version.isdecimal() or int(version[:9]) > PACKET_VERSION:
        raise FormatError(
            tr("a packet of version {version}, which this Lectern cannot read").format(
                version=version[:9] or "?"
            ),
            advice=tr("Bring Lectern up to date, then import it again."),
        )


def _packet(head: Mapping[str, Any]) -> Packet:
    person, made = text_of(head.get("person")), text_of(head.get("made"))
    meanings = head.get("meanings")
    known = meanings if isinstance(meanings, Mapping) else {}
    told = told_list(head.get("list"))
    return Packet(
        person=person if _PERSON.fullmatch(person) else "",
        name=clean(_text(head, "name"))[:LONGEST_NAME],
        made=made if _STAMP.fullmatch(made) else "",
        meanings=tuple(
            (colour, meaning)
            for colour in HIGHLIGHT_COLOURS
            if (meaning := clean(_text(known, colour))[:LONGEST_NAME])
        ),
        reading_list=told if told and told.key else None,
    )


def _name(heading: str, person: str) -> str:
    """Return what the digest is called: several people may send a list of one heading."""
    return f"{heading} ({person})" if heading and person else heading or person


def _text(item: Mapping[str, Any], name: str) -> str:
    return whole_text(item.get(name), _LONGEST_TEXT)


def _loaded(source: str) -> Mapping[str, Any] | None:
    value = loaded(source)
    return value if isinstance(value, Mapping) else None
