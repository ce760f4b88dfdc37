"""What may be followed, how often, and what a refresh of it came to."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from reader.errors import LecternError
from reader.text.normal import valid_text
from reader.text.urls import safe_address
from reader.types.sources import Source, SourceId, SourceKind, Standing
from reader.words import QT_TR_NOOP, tr

PERIODS = ("day", "week", "month")
ARXIV_WAYS = ("rss", "atom")
BASES = {
    "daily": "https://huggingface.co",
    "rss": "https://rss.arxiv.org",
    "atom": "https://export.arxiv.org",
}
"""Where the services stand, when a source does not name a mirror."""
DEFAULT_EVERY = {
    SourceKind.DAILY: 240,  # a day's list grows while the day lasts
    SourceKind.ARXIV: 24 * 60,  # arXiv announces once a day, and asks not to be asked more often
    SourceKind.FEED: 60,
    SourceKind.FOLDER: 5,
}
"""Minutes between refreshes, when the reader names none."""
LEAST_EVERY = {kind: 1 if kind is SourceKind.FOLDER else 15 for kind in SourceKind}
"""Minutes: what is asked for more often than this annoys the servers."""
MOST_EVERY = 366 * 24 * 60
_NAMES = {SourceKind.DAILY: "Daily Papers", SourceKind.ARXIV: "arXiv {}"}
_LONGEST_NAME = 200
_CATEGORY = re.compile(r"[a-z]{1,10}(?:-[a-z]{2,10})?(?:\.[A-Za-z]{2,10}(?:-[a-z]{2,10})?)?")
_HOST = re.compile(r"[A-Za-z0-9._:-]{1,253}")
_NAMED = re.compile(r"(?i)https?://[^/?#]*@")


class SourceSettingError(LecternError):
    """A source that cannot be followed as it was described."""

    advice = QT_TR_NOOP(
        "Nothing was changed. 'lectern source add --help' tells what a source needs."
    )


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What a refresh of one source came to.

    ``message`` says it in a few words. ``next_due`` is ISO 8601, UTC, and '' when
    the source has no schedule.
    """

    source: SourceId
    name: str
    standing: Standing
    new: int = 0
    message: str = ""
    advice: str = ""
    next_due: str = ""
    waiting: int = 0
    """How many files of a folder are perhaps still being written."""


def checked(source: Source) -> Source:
    """Return *source* as it can be kept: trimmed, its folder made whole, a name given.

    Raises:
        SourceSettingError: It cannot be followed; the message says why.
    """
    least = LEAST_EVERY[source.kind]
    if source.every and not least <= source.every <= MOST_EVERY:
        raise SourceSettingError(
            tr("It cannot be refreshed every {minutes} minutes.").format(minutes=source.every),
            advice=tr("Give 0 (only on demand), or {least} minutes to a year.").format(least=least),
        )
    address = _ADDRESSES[source.kind](source.address)
    name = " ".join("".join(filter(str.isprintable, source.name)).split())[:_LONGEST_NAME].strip()
    if source.kind is SourceKind.FOLDER:
        name = name or Path(address).name or address
    return replace(
        source,
        address=address,
        name=name or _NAMES.get(source.kind, "").format(address),
        base=web_address(source.base.rstrip("/")) if source.base else "",
        via=_one_of(source.via or "rss", ARXIV_WAYS) if source.kind is SourceKind.ARXIV else "",
    )


def web_address(text: str) -> str:
    """Return *text*, trimmed, when it is an http or https address that may be fetched.

    Raises:
        SourceSettingError: It is something else, or carries a name and password:
            these would stand in every list of sources.
    """
    if _NAMED.match(text.strip()):
        raise SourceSettingError(tr("A web address with a name and password in it is not kept."))
    parts = urlsplit(safe_address(text.strip()) or "")
    host = _host(parts) if parts.scheme in ("http", "https") else ""
    if not host:
        raise SourceSettingError(
            tr("“{text}” is no web address.").format(text=text[:200]),
            advice=tr("Give one that begins with https://."),
        )
    return parts._replace(netloc=host, fragment="").geturl()


def _host(parts: SplitResult) -> str:
    """Return host and port as they are asked for, '' when there can be no such host."""
    try:
        host = (parts.hostname or "").encode("idna").decode()
        port = "" if parts.port is None else f":{parts.port}"
    except ValueError:  # UnicodeError is one: a label that is empty or too long
        return ""
    if parts.port == 0 or not _HOST.fullmatch(host):
        return ""
    return (f"[{host}]" if ":" in host else host) + port


def _one_of(text: str, words: tuple[str, ...]) -> str:
    word = text.strip().lower()
    if word not in words:
        raise SourceSettingError(
            tr("“{text}” is not one of {words}.").format(text=text[:200], words=", ".join(words))
        )
    return word


def _period(text: str) -> str:
    return _one_of(text, PERIODS)


def _category(text: str) -> str:
    category = text.strip()
    if not _CATEGORY.fullmatch(category):
        raise SourceSettingError(
            tr("“{text}” is no arXiv category.").format(text=text[:200]),
            advice=tr("One looks like cs.CL or hep-th."),
        )
    return category


def _folder(text: str) -> str:
    try:
        folder = os.path.realpath(Path(text).expanduser())
        found = Path(folder).is_dir() and folder == folder.encode().decode()
    except (OSError, ValueError, RuntimeError):  # a name that no folder can have
        found = False
    if not text or not found:
        message = tr("“{text}” is no folder.").format(text=text[:200])
        raise SourceSettingError(valid_text(message))
    return folder


_ADDRESSES = {
    SourceKind.DAILY: _period,
    SourceKind.ARXIV: _category,
    SourceKind.FEED: web_address,
    SourceKind.FOLDER: _folder,
}
