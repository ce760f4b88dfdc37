"""Open e-mails and mailboxes: their texts, and the attachments that may be digests."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from itertools import islice

from reader.errors import FormatError
from reader.formats.dates import iso_date
from reader.formats.mail_text import MailPolicy, content, decoded_words, header, text_in
from reader.formats.member import Member
from reader.text.normal import clean
from reader.words import tr

_LARGEST = 32 << 20
_MOST_LINES = 500_000
_MOST_NESTED = 30  # parts of parts: each makes every line below it dearer
_MOST_PARTS = 200
_LONGEST_NAME = 120
_HEAD = 1 << 20
_MAY_HOLD_PAPERS = re.compile(rb"[^\r\n]{60}|[{<]|^TY", re.M)
"""What a digest has, however encoded. A mailbox of 100,000 mails without it is read at once."""
_LONE_LINE = re.compile(rb"\s*+[^\r\n]*+\s*+\Z")
_MARKED_UP = re.compile(rb"\{|<[!?a-z][^@:>\s]{0,99}[\s>]|=(?:0[ad]|3c|7b)", re.I)
"""What a digest of one line has: a title needs another line for its abstract, or mark-up."""
_ENCODED = re.compile(
    rb"^Content-Transfer-Encoding:\s*+(?!7bit|8bit|binary|quoted)"
    rb"|charset\s{0,9}=\s{0,9}\"?utf-?(?:7|16|32)",
    re.I | re.M,
)
"""Headers of a mail whose one line may be several."""

_HEADER = re.compile(rb"[!-9;-~]{1,76}+:")
_TELLING = re.compile(
    rb"^(From|Received|Subject|Message-ID|MIME-Version|To|Date|Return-Path|Delivered-To"
    rb"|Content-Type|Reply-To|Sender):",
    re.I | re.M,
)
_SURE = frozenset((b"from", b"received", b"subject", b"message-id", b"mime-version"))
"""The other names stand in records of papers, too."""
_BODY = re.compile(rb"\n\r?\n")
_ENVELOPE = re.compile(rb"^From [^\r\n]{0,500}\d:\d\d[^\r\n]{0,100}\r?\n(?=[!-9;-~]{1,76}+:)", re.M)
_QUOTED = re.compile(rb"^>(>*+From )", re.M)
_SUBJECT = re.compile(rb"^Subject:([^\r\n]{0,120})", re.I | re.M)
_NESTING = re.compile(rb"content-type:\s*+(?:multipart|message)/", re.I)

_POLICY = MailPolicy()
_BODIES = ("text/plain", "text/html", "text/markdown")
_MAY_BE_DIGESTS = re.compile(
    r"text/(?!calendar|css|x-amp)|application/(?:\w{1,20}\+)?(?:json|xml|zip|gzip|mbox)\b"
    r"|[^\n]*\.(?:txt|md|html?|jsonl?|xml|rss|atom|bib|ris|csv|tsv|zip|gz|eml|mbox)\Z",
    re.I,
)
"""The types and the names of attachments that are looked into."""


def members(data: bytes) -> Iterator[Member] | None:
    """Yield the texts of a mail, or of all mails of a mailbox; return None for other bytes.

    A text that comes as plain text and as HTML is one member with ``others``. The mail's
    own texts are optional; its attachments are not, where they look like digests.
    """
    data = data.removeprefix(BOM_UTF8)
    if _ENVELOPE.match(data):
        return _mailbox(data)
    return _mail(data, "") if _is_mail(data) else None


def _is_mail(data: bytes) -> bool:
    if not _HEADER.match(data):
        return False
    head = _BODY.split(data[:_HEAD], maxsplit=1)[0]
    names = {name.lower() for name in _TELLING.findall(head)}
    return len(names) > 1 and not names.isdisjoint(_SURE)


def _mailbox(data: bytes) -> Iterator[Member]:
    """Cut at the lines that begin with "From ", tell a time and have a header below."""
    number, start = 0, 0
    for envelope in _ENVELOPE.finditer(data):
        if number:
            yield from _mail_in_box(data[start : envelope.start()], number)
        number, start = number + 1, envelope.end()
    yield from _mail_in_box(data[start:], number)


def _mail_in_box(data: bytes, number: int) -> Iterator[Member]:
    name = tr("message {number}").format(number=number)
    body = _BODY.search(data)
    if body and _may_hold_papers(data, body.end()):
        return _mail(_QUOTED.sub(rb"\1", data), name)
    subject = _SUBJECT.search(data)
    title = clean(decoded_words(subject[1].decode(errors="replace"))) if subject else ""
    return iter((_without_text(Member(title or name, b"", title=title, mail=name)),))


def _may_hold_papers(data: bytes, body: int) -> bool:
    """Tell whether a mail can hold a digest; most mail cannot, and opening it takes long."""
    if not _MAY_HOLD_PAPERS.search(data, body):
        return False
    if not _LONE_LINE.match(data, body):
        return True
    return bool(_MARKED_UP.search(data, body) or _ENCODED.search(data, 0, body))


def _without_text(mail: Member) -> Member:
    return replace(mail, error=FormatError(tr("it has too little text")), optional=True)


def _mail(data: bytes, number: str) -> Iterator[Member]:
    """Yield what a mail holds; *number* is '' where it is all there is in its file."""
    mail = number or "mail"
    try:
        message = _parsed(data)
    except FormatError as error:
        yield Member(number, b"", error, mail=mail, optional=True)
        return
    title = header(message, "Subject")[:_LONGEST_NAME].strip()
    date = iso_date(header(message, "Date")[:_LONGEST_NAME])
    whole = Member(number and (title or number), b"", title=title, date=date, mail=mail)
    found = [*_texts(message), *_attachments(message)]
    yield from (_belonging(whole, one) for one in found) if found else (_without_text(whole),)


def _belonging(mail: Member, one: Member) -> Member:
    name = "/".join(filter(None, (mail.name, one.name)))
    title = mail.title if one.optional else ""  # an attachment has a name
    return replace(one, name=name, title=title, date=mail.date, mail=mail.mail)


def _parsed(data: bytes) -> Message:
    if len(data) > _LARGEST or data.count(b"\n") > _MOST_LINES:
        raise FormatError(
            tr("it is a mail of more than {size} MB or {lines} lines").format(
                size=_LARGEST >> 20, lines=f"{_MOST_LINES:,}"
            )
        )
    if len(_NESTING.findall(data)) > _MOST_NESTED:
        raise FormatError(tr("too many mails lie within mails"))
    return message_from_bytes(data, policy=_POLICY)


def _texts(message: Message) -> Iterator[Member]:
    """Yield the mail's own texts, each in all its forms; the first one has no name."""
    texts: dict[int, list[Message]] = {}
    for part, whole in _leaves(message):
        if not _is_attached(part) and part.get_content_type() in _BODIES:
            texts.setdefault(id(whole), []).append(part)
    for number, forms in enumerate(texts.values(), start=1):
        forms.sort(key=lambda part: _BODIES.index(part.get_content_type()))
        first, *others = [data for part in forms if (data := text_in(part)).strip()] or [b""]
        if first:
            name = tr("text {number}").format(number=number) if number > 1 else ""
            yield Member(name, first, others=tuple(others), optional=True)


def _attachments(message: Message) -> Iterator[Member]:
    """Yield what is attached and may be a digest, by its type or its name."""
    for number, (part, _) in enumerate(_leaves(message), start=1):
        kind, name = part.get_content_type(), _file_name(part)
        if not _is_attached(part) and kind in _BODIES:
            continue
        if _MAY_BE_DIGESTS.match(kind) or _MAY_BE_DIGESTS.match(name):
            data = text_in(part) if kind.startswith("text/") else content(part)
            yield Member(name or tr("attachment {number}").format(number=number), data)


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_file_name(part))


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename("")
    except ValueError:  # its character set is none
        return "unnamed"
    return clean(decoded_words(name)).replace("/", " ")[-_LONGEST_NAME:]


def _leaves(message: Message) -> Iterator[tuple[Message, Message]]:
    """Yield the parts that have no parts, each with the choice of forms that it stands in."""
    return islice(_below(message, None), _MOST_PARTS)


def _below(part: Message, choice: Message | None) -> Iterator[tuple[Message, Message]]:
    if not part.is_multipart():
        yield part, choice or part
        return
    if part.get_content_subtype() == "alternative":
        choice = part
    for one in part.get_payload():
        if isinstance(one, Message):
            yield from _below(one, choice)
