"""Fetch one page from the web, politely, and trusting nothing that comes."""

from __future__ import annotations

import gzip
import io
import time
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from urllib.parse import urljoin, urlsplit

from urllib3 import BaseHTTPResponse, Timeout

from reader.sources.answers import refusal, translated
from reader.sources.failures import FetchError, host_of, too_large
from reader.sources.source import SourceSettingError, web_address
from reader.sources.wire import Allowance, connections
from reader.types import Progress
from reader.types.sources import Validators
from reader.words import tr

CHUNK = 64 * 1024
POLITE = {"arxiv.org": 3.0}
"""Seconds between requests to a domain; arXiv's terms of use ask for three."""
_MOVED = (301, 302, 303, 307, 308)
_LONGEST_VALIDATOR = 500
"""Characters; what is longer is no name of a version."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long to wait, in seconds, and how much to take, in bytes."""

    connect: float = 10.0
    read: float = 30.0
    """Between two bytes."""
    total: float = 240.0
    """For a page, with all its redirects and tries."""
    size: int = 64 * 1024 * 1024
    tries: int = 3
    redirects: int = 5
    pause: float = 60.0
    """A server that asks for a longer one is asked again at the next refresh."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A wish of the fetch's: go on with it after so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page. When it is not ``fresh`` it has not changed, and its data did not come again."""

    data: bytes
    validators: Validators
    fresh: bool = True


class Web:
    """What fetches. It remembers whom it asked when; one request is made at a time."""

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        polite: dict[str, float] | None = None,
    ) -> None:
        self._limits = limits or Limits()
        self._clock = clock
        self._polite = POLITE if polite is None else polite
        self._asked: dict[str, float] = {}

    def fetch(
        self, address: str, known: Validators | None = None
    ) -> Generator[Pause | Progress, None, Fetched]:
        """Return the page at *address*, unless it is still the one that is *known*.

        Whoever runs this waits when it yields a `Pause`: so nothing here sleeps,
        and a fetch is stopped by not asking again.

        Raises:
            OfflineError: There is no way to the server.
            FetchError: It did not come whole, or it was too much.
        """
        limits = self._limits
        allowance = Allowance(limits.total, limits.size + CHUNK * 16, self._clock)
        for tried in range(1, limits.tries + 1):
            try:
                return (yield from self._followed(address, known, allowance))
            except FetchError as error:
                pause = error.rest or 2.0**tried
                if not error.passing or tried == limits.tries or pause > limits.pause:
                    raise
                if pause > allowance.seconds():
                    raise
            yield Pause(pause)
            allowance.renew()
        raise AssertionError("the last try returns or raises")

    def _followed(
        self, address: str, known: Validators | None, allowance: Allowance
    ) -> Generator[Pause | Progress, None, Fetched]:
        """Return the page, wherever it has moved to."""
        headers = _conditions(known, address)
        place = address
        for _ in range(self._limits.redirects + 1):
            yield from self._politely(place)
            with translated(place), self._opened(place, headers, allowance) as response:
                if response.status not in _MOVED:
                    return (
                        yield from self._received(response, known if headers else None, address)
                    )
                place = _moved(place, response.headers.get("Location", ""))
        raise FetchError(
            tr("It sends us on from one page to the next, from {host}.").format(host=host_of(place))
        )

    def _politely(self, address: str) -> Iterator[Pause]:
        host = host_of(address)
        for domain, gap in self._polite.items():
            if host == domain or host.endswith(f".{domain}"):
                wait = self._asked.get(domain, -gap) + gap - self._clock()
                if domain in self._asked and wait > 0:
                    yield Pause(wait)
                self._asked[domain] = self._clock()

    @contextmanager
    def _opened(
        self, address: str, headers: dict[str, str], allowance: Allowance
    ) -> Iterator[BaseHTTPResponse]:
        left = allowance.seconds()
        wait = Timeout(connect=min(self._limits.connect, left), read=min(self._limits.read, left))
        with connections(address, allowance) as pools:
            response = pools.request(
                "GET",
                address,
                headers={"User-Agent": agent(), "Accept-Encoding": "gzip", **headers},
                timeout=wait,
                retries=False,
                redirect=False,
                preload_content=False,
                decode_content=False,
            )
            with closing(response):
                yield response

    def _received(
        self, response: BaseHTTPResponse, known: Validators | None, address: str
    ) -> Generator[Progress, None, Fetched]:
        if response.status == 304 and known is not None:
            return Fetched(b"", known, fresh=False)
        if response.status != 200:
            raise refusal(response, address)
        total = _length(response)
        if total > self._limits.size:
            raise too_large()
        label, body = tr("Fetching from {host}").format(host=host_of(address)), bytearray()
        for chunk in response.stream(CHUNK, decode_content=False):
            body += chunk
            yield Progress(label, len(body), max(total, len(body)) if total else 0)
        if not body:  # also what is left of an answer that ends within its headers
            raise FetchError(
                tr("{host} sent an empty page.").format(host=host_of(address)), passing=True
            )
        data = _unpacked(bytes(body), response.headers.get("Content-Encoding", ""), self._limits)
        found = [_validator(response, name) for name in ("ETag", "Last-Modified")]
        return Fetched(data, Validators(address, *found))


def agent() -> str:
    """Return the name that Lectern gives itself to servers."""
    return f"Lectern/{version('lectern')} (+desktop reader)"


def _conditions(known: Validators | None, address: str) -> dict[str, str]:
    if known is None or known.address != address:
        return {}
    pairs = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in pairs.items() if value}


def _validator(response: BaseHTTPResponse, name: str) -> str:
    value = response.headers.get(name, "")
    sound = value.isascii() and value.isprintable() and len(value) <= _LONGEST_VALIDATOR
    return value if sound else ""


def _length(response: BaseHTTPResponse) -> int:
    return getattr(response, "length_remaining", None) or 0


def _moved(address: str, location: str) -> str:
    """Return where a page has moved to.

    Raises:
        FetchError: It leads nowhere, or out of the web, or gives up encryption.
    """
    try:
        target = web_address(urljoin(address, location)) if location else ""
    except (SourceSettingError, ValueError):
        target = ""
    if not target:
        raise FetchError(
            tr("{host} sends us to what is no web address.").format(host=host_of(address))
        )
    if urlsplit(address).scheme == "https" != urlsplit(target).scheme:
        raise FetchError(
            tr("{host} sends us on without encryption; this is not followed.").format(
                host=host_of(address)
            )
        )
    return target


def _unpacked(data: bytes, encoding: str, limits: Limits) -> bytes:
    match encoding.strip().lower():
        case "" | "identity":
            return data
        case "gzip" | "x-gzip":
            return _gunzipped(data, limits.size)
    raise FetchError(tr("It is packed in a way that was not asked for."))


def _gunzipped(data: bytes, most: int) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            text = file.read(most + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise FetchError(tr("It did not come whole."), passing=True) from error
    if len(text) > most:
        raise too_large()
    return text
