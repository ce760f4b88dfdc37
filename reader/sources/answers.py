"""Say in plain words why a page did not come."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from urllib3 import BaseHTTPResponse
from urllib3 import exceptions as wrong

from reader.sources.failures import FetchError, OfflineError, host_of
from reader.words import QT_TR_NOOP, tr

_PASSING = (408, 425, 429, 500, 502, 503, 504)
_NO_ROUTE = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN)
_CAUSES = {
    401: QT_TR_NOOP("{host} wants a password ({status})."),
    403: QT_TR_NOOP("{host} does not give it to Lectern ({status})."),
    404: QT_TR_NOOP("{host} has no such page ({status})."),
    410: QT_TR_NOOP("{host} has the page no more ({status})."),
    429: QT_TR_NOOP("{host} wants to be asked less often ({status})."),
}


def refusal(response: BaseHTTPResponse, address: str) -> FetchError:
    """Return what an answer without a page means."""
    status = response.status
    gave_none = QT_TR_NOOP("{host} gave no page ({status}).")
    fault = QT_TR_NOOP("{host} has trouble of its own ({status}).") if status >= 500 else gave_none
    rest = _rest(response.headers.get("Retry-After", ""))
    message = tr(_CAUSES.get(status, fault)).format(host=host_of(address), status=status)
    return FetchError(message, passing=status in _PASSING, rest=rest)


def _rest(text: str) -> float:
    """Return the seconds that a Retry-After header asks for, 0 when it makes no sense."""
    if text.isascii() and text.isdecimal() and len(text) <= 9:
        return float(text)
    try:
        then = parsedate_to_datetime(text[:100])
        return max(0.0, (then.astimezone(UTC) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0.0


@contextmanager
def translated(address: str) -> Iterator[None]:
    """Raise what urllib3 says as `FetchError`."""
    try:
        yield
    except wrong.HTTPError as error:
        raise _explained(error, host_of(address)) from error


def _explained(error: BaseException, host: str) -> FetchError:
    match error:
        case wrong.ProxyError():
            return _explained(error.original_error, tr("the proxy for {host}").format(host=host))
        case wrong.NewConnectionError():
            return _unreached(error, host)
        case wrong.TimeoutError():
            return FetchError(tr("{host} did not answer in time.").format(host=host), passing=True)
        case wrong.SSLError():
            return FetchError(
                tr("{host} could not prove who it is; nothing was read from it.").format(host=host)
            )
        case wrong.ProtocolError() | wrong.IncompleteRead():
            return FetchError(
                tr("{host} broke off before all had come.").format(host=host), passing=True
            )
    return FetchError(tr("{host} gave no proper answer.").format(host=host))


def _unreached(error: wrong.NewConnectionError, host: str) -> FetchError:
    if isinstance(error, wrong.NameResolutionError):
        return OfflineError(
            tr("{host} was not found: offline, or there is no such host.").format(host=host)
        )
    if getattr(error.__cause__, "errno", None) in _NO_ROUTE:
        return OfflineError(tr("There is no way to {host}: offline.").format(host=host))
    return FetchError(tr("Nothing answers at {host}.").format(host=host), passing=True)
