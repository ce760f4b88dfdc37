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

_PASSING = (408, 425, 429, 500, 502, 503, 504)
_NO_ROUTE = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN)
_CAUSES = {
    401: "wants a password",
    403: "does not give it to Lectern",
    404: "has no such page",
    410: "has the page no more",
    429: "wants to be asked less often",
}


def refusal(response: BaseHTTPResponse, address: str) -> FetchError:
    """Return what an answer without a page means."""
    status = response.status
    fault = "has trouble of its own" if status >= 500 else "gave no page"
    rest = _rest(response.headers.get("Retry-After", ""))
    message = f"{host_of(address)} {_CAUSES.get(status, fault)} ({status})."
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
            return _explained(error.original_error, f"the proxy for {host}")
        case wrong.NewConnectionError():
            return _unreached(error, host)
        case wrong.TimeoutError():
            return FetchError(f"{host} did not answer in time.", passing=True)
        case wrong.SSLError():
            return FetchError(f"{host} could not prove who it is; nothing was read from it.")
        case wrong.ProtocolError() | wrong.IncompleteRead():
            return FetchError(f"{host} broke off before all had come.", passing=True)
    return FetchError(f"{host} gave no proper answer.")


def _unreached(error: wrong.NewConnectionError, host: str) -> FetchError:
    if isinstance(error, wrong.NameResolutionError):
        return OfflineError(f"{host} was not found: offline, or there is no such host.")
    if getattr(error.__cause__, "errno", None) in _NO_ROUTE:
        return OfflineError(f"There is no way to {host}: offline.")
    return FetchError(f"Nothing answers at {host}.", passing=True)
