"""Open connections that cannot take more time or bytes than they were allowed, by any trick."""

from __future__ import annotations

import http.client
import io
import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util import make_headers

from reader.sources.failures import FetchError, too_large
from reader.words import tr


class Allowance:
    """What one fetch may still take. Time runs from the making of it."""

    def __init__(self, seconds: float, size: int, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._end = clock() + seconds
        self._size = self._bytes = size

    def renew(self) -> None:
        """Allow all bytes again, for another try. Time runs on."""
        self._bytes = self._size

    def seconds(self) -> float:
        """Return the seconds that are left.

        Raises:
            FetchError: None are.
        """
        left = self._end - self._clock()
        if left <= 0:
            raise FetchError(tr("It took too long to come."))
        return left

    def take(self, size: int) -> None:
        """Count bytes that came.

        Raises:
            FetchError: They were more than allowed.
        """
        self._bytes -= size
        if self._bytes < 0:
            raise too_large()


class _Metered(io.RawIOBase):
    """What comes from a socket, counted.

    A time-out of a socket begins anew with every byte; so a server that sends one now
    and then, within a header or the size of a chunk, would keep us for ever.
    """

    def __init__(self, raw: io.RawIOBase, sock: socket.socket, allowance: Allowance) -> None:
        self._raw = raw
        self._sock = sock
        self._patience = sock.gettimeout() or 0.0
        self._allowance = allowance

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        left = self._allowance.seconds()
        self._sock.settimeout(min(left, self._patience) if self._patience else left)
        size = self._raw.readinto(buffer)
        self._allowance.take(size or 0)
        return size

    def close(self) -> None:
        self._raw.close()
        super().close()


@contextmanager
def connections(address: str, allowance: Allowance) -> Iterator[PoolManager]:
    """Give what opens connections to *address*, by the environment's proxy if it names one.

    They are closed at the end.

    Raises:
        FetchError: The proxy is of a kind that is not spoken here.
    """
    proxy = _proxy(address)
    manager = PoolManager() if proxy is None else _proxied(proxy)
    manager.pool_classes_by_scheme = _metered_pools(allowance)
    # The manager itself leaves its connections to the garbage collector.
    with closing(manager.connection_from_url(address)):
        yield manager


def _metered_pools(allowance: Allowance) -> dict[str, Any]:
    class Reply(http.client.HTTPResponse):
        def __init__(self, sock: socket.socket, *args: Any, **named: Any) -> None:
            super().__init__(sock, *args, **named)
            self.fp = io.BufferedReader(_Metered(self.fp.detach(), sock, allowance))

    class Plain(HTTPConnection):
        response_class = Reply

    class Secure(HTTPSConnection):
        response_class = Reply

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _proxy(address: str) -> str | None:
    parts = urlsplit(address)
    if proxy_bypass(parts.netloc):
        return None
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"


def _proxied(proxy: str) -> ProxyManager:
    try:
        parts = urlsplit(proxy)
        auth = (
            f"{unquote(parts.username)}:{unquote(parts.password or '')}" if parts.username else ""
        )
        headers = make_headers(proxy_basic_auth=auth) if auth else {}
        return ProxyManager(proxy, proxy_headers=headers)
    except ValueError as error:  # what is no address, or of another scheme
        raise FetchError(
            tr("The environment names a proxy that is not an http one."),
            advice=tr("Look at the variables http_proxy, https_proxy and all_proxy."),
        ) from error
