"""Fetching from a real server that lies, stalls, breaks off, sends elsewhere and floods."""

from __future__ import annotations

import errno
import gzip
import socket
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources.failures import FetchError, OfflineError
from reader.sources.fetch import Fetched, Limits, Pause, Web, _moved
from reader.types import Progress
from reader.types.sources import Validators
from tests.reader.sources.conftest import answering

PAGE = b"<rss><channel><title>Owls</title></channel></rss>"
QUICK = Limits(connect=2, read=2, total=5, size=100_000)


class Clock:
    """A clock that goes only when a fetch waits."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def fetched(address: str, web: Web | None = None, known: Validators | None = None):
    """Return what a fetch returned, and how long it wished to wait each time."""
    web = web or Web(QUICK)
    pauses: list[float] = []
    fetching = web.fetch(address, known)
    while True:
        try:
            wish = next(fetching)
        except StopIteration as end:
            return end.value, pauses
        if isinstance(wish, Pause):
            pauses.append(wish.seconds)
            if isinstance(web._clock, Clock):
                web._clock.now += wish.seconds
        else:
            assert isinstance(wish, Progress)


def refused(address: str, web: Web | None = None) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetched(address, web)
    assert caught.value.advice
    return caught.value


def test_a_page_comes_with_what_tells_its_version(site):
    address = site.serve("/feed", PAGE, ETag='"one"', Last_Modified="Sun, 01 Nov 2026 00:00:00 GMT")
    page, pauses = fetched(address)
    assert (page.data, page.fresh, pauses) == (PAGE, True, [])
    assert page.validators == Validators(address, '"one"', "Sun, 01 Nov 2026 00:00:00 GMT")
    (asked,) = site.asked
    assert asked.headers["user-agent"].startswith("Lectern/")
    assert asked.headers["user-agent"].endswith(" (+desktop reader)")
    assert asked.headers["accept-encoding"] == "gzip"
    assert "if-none-match" not in asked.headers


def test_a_page_that_is_still_the_same_does_not_come_again(site):
    address = site.serve("/feed", status=304)
    known = Validators(address, '"one"', "Sun, 01 Nov 2026 00:00:00 GMT")
    page, _ = fetched(address, known=known)
    assert page == Fetched(b"", known, fresh=False)
    assert site.asked[0].headers["if-none-match"] == '"one"'
    assert site.asked[0].headers["if-modified-since"] == "Sun, 01 Nov 2026 00:00:00 GMT"


def test_the_version_of_one_page_is_not_asked_of_another(site):
    address = site.serve("/today", PAGE)
    fetched(address, known=Validators(site.base + "/yesterday", '"one"'))
    assert "if-none-match" not in site.asked[0].headers


def test_not_modified_is_no_answer_to_who_has_nothing(site):
    assert "(304)" in str(refused(site.serve("/feed", status=304)))


@pytest.mark.parametrize("value", ["x" * 501, '"\xe9"', ""])
def test_a_strange_version_is_not_kept(site, value):
    page, _ = fetched(site.serve("/feed", PAGE, ETag=value))
    assert page.validators.etag == ""


def test_gzip_is_unpacked(site):
    page, _ = fetched(site.serve("/feed", gzip.compress(PAGE), Content_Encoding="gzip"))
    assert page.data == PAGE


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "deflate", "zstd"])
def test_another_packing_is_refused(site, encoding):
    assert "packed" in str(refused(site.serve("/feed", PAGE, Content_Encoding=encoding)))


@pytest.mark.parametrize("status", [204, 206, 301, 400, 401, 403, 404, 410, 418])
def test_an_answer_without_a_page_is_said_once(site, status):
    error = refused(site.serve("/feed", status=status))
    assert not error.passing
    assert len(site.asked) == 1


def test_a_server_in_trouble_is_asked_three_times_and_no_more(site):
    error = refused(site.serve("/feed", status=500))
    assert "(500)" in str(error)
    assert len(site.asked) == 3
    assert site.asked[0].headers == site.asked[2].headers


def test_a_server_that_recovers_is_waited_for_as_it_asks(site):
    address = site.serve_in_turn(
        "/feed", answering(status=503, Retry_After="7"), answering(status=429), answering(PAGE)
    )
    page, pauses = fetched(address, Web(clock=Clock()))
    assert page.data == PAGE
    assert pauses == [7.0, 4.0]


def test_a_date_to_come_back_at_is_understood(site):
    then = format_datetime(datetime.now(UTC) + timedelta(seconds=40), usegmt=True)
    address = site.serve_in_turn("/f", answering(status=503, Retry_After=then), answering(PAGE))
    _, pauses = fetched(address, Web(clock=Clock()))
    assert 30 < pauses[0] <= 40


def test_a_long_rest_is_left_to_the_schedule(site):
    error = refused(site.serve("/feed", status=503, Retry_After="3600"))
    assert error.rest == 3600
    assert len(site.asked) == 1


@pytest.mark.parametrize("text", ["9" * 5000, "soon", "-5", "Sun, 99 Nov 2026", "٣", "1e9"])
def test_a_senseless_rest_is_passed_over(site, text):
    raw = text.encode("utf-8").decode("latin-1")
    address = site.serve_in_turn("/f", answering(status=503, Retry_After=raw), answering(PAGE))
    assert fetched(address, Web(clock=Clock()))[1] == [2.0]


CUT_OFF = {
    "length": b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf of it",
    "chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhalf of it",
    "no last chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nha\r\n",
    "gzip": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"
    + gzip.compress(PAGE)[:-9],
    "header": b"HTTP/1.1 200",
    "nothing": b"",
}


@pytest.mark.parametrize("kind", CUT_OFF)
def test_what_broke_off_is_asked_for_again_and_never_taken_for_whole(site, kind):
    def broken(handler):
        handler.close_connection = True
        handler.wfile.write(CUT_OFF[kind])

    page, pauses = fetched(site.serve_in_turn("/feed", broken, answering(PAGE)))
    assert (page.data, pauses) == (PAGE, [2.0])
    assert refused(site.serve_by("/never", broken)).passing


def test_every_try_may_take_a_whole_page(site):
    half = b"HTTP/1.1 200 OK\r\nContent-Length: 699999\r\n\r\n" + b"x" * 699_000

    def broken(handler):
        handler.close_connection = True
        handler.wfile.write(half)

    address = site.serve_in_turn("/feed", broken, broken, answering(b"x" * 699_999))
    limits = Limits(connect=2, read=2, total=9, size=700_000)
    web = Web(limits)
    assert len(fetched(address, web)[0].data) == 699_999


def test_a_page_that_moved_is_followed_and_known_by_its_old_address(site):
    site.serve("/new", PAGE, ETag='"two"')
    address = site.serve("/old", status=301, Location="/new")
    page, _ = fetched(address)
    assert (page.data, page.validators.address) == (PAGE, address)


def test_redirects_end(site):
    site.serve("/a", status=302, Location="/b")
    assert "from one page to the next" in str(refused(site.serve("/b", status=302, Location="/a")))
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "ftp://example.org/x", "javascript:alert(1)", "http://a b/",
     "http://me:word@127.0.0.1/", "http://a..b/", "http://127.0.0.1:0/", "http://x:99999/", ""],
)  # fmt: skip
def test_a_redirect_out_of_the_web_is_not_followed(site, target):
    error = refused(site.serve("/old", status=302, Location=target))
    assert "sends us" in str(error)
    assert len(site.asked) == 1


def test_a_redirect_that_gives_up_encryption_is_not_followed():
    assert _moved("https://example.org/a", "/b") == "https://example.org/b"
    assert _moved("http://example.org/a", "https://example.org/b") == "https://example.org/b"
    with pytest.raises(FetchError, match="without encryption"):
        _moved("https://example.org/a", "http://example.org/b")


def test_a_page_that_says_it_is_too_large_is_not_read(site):
    address = site.serve_raw("/f", b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")
    assert "larger" in str(refused(address))
    assert len(site.asked) == 1


FLOODS = {
    "body": (b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b"x" * 50_000),
    "chunks": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"5\r\nxxxxx\r\n" * 9999),
    "trailer": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"a: b\r\n" * 9999),
}


@pytest.mark.parametrize("kind", FLOODS)
def test_a_flood_is_cut_off(site, kind):
    start, piece = FLOODS[kind]
    assert "larger" in str(refused(site.serve_slowly("/flood", start, piece)))
    assert len(site.asked) == 1


def test_an_endless_size_of_a_chunk_is_cut_off(site):
    start = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    refused(site.serve_slowly("/flood", start, b"0" * 50_000))


def test_a_small_page_that_unpacks_to_a_huge_one_is_refused(site):
    bomb = gzip.compress(bytes(50_000_000))
    assert len(bomb) < 60_000
    assert "larger" in str(refused(site.serve("/feed", bomb, Content_Encoding="gzip")))


DRIPS = {
    "status": (b"", b"H"),
    "header": (b"HTTP/1.1 200 OK\r\n", b"a"),
    "headers": (b"HTTP/1.1 200 OK\r\n", b"a: b\r\n"),
    "body": (b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n", b"x"),
    "chunk": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"0"),
}


@pytest.mark.parametrize("kind", DRIPS)
def test_a_server_that_sends_a_byte_now_and_then_does_not_keep_us(site, kind):
    start, piece = DRIPS[kind]
    error = refused(site.serve_slowly("/drip", start, piece), Web(Limits(read=2, total=0.4)))
    assert "too long" in str(error)


def test_a_server_that_says_nothing_is_given_up(site):
    address = site.serve_slowly("/still", b"", b"")
    error = refused(address, Web(Limits(read=0.1, total=30)))
    assert "in time" in str(error)
    assert len(site.asked) == 3


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


def test_a_port_where_nothing_listens(site):
    error = refused(f"http://127.0.0.1:{free_port()}/feed")
    assert error.passing
    assert "Nothing answers" in str(error)


def test_without_name_servers_we_are_offline(site, monkeypatch):
    def no_name(*args, **more):
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr("socket.getaddrinfo", no_name)
    error = refused("http://example.org/feed")
    assert isinstance(error, OfflineError)
    assert error.quiet


def test_without_a_route_we_are_offline(site, monkeypatch):
    def no_route(*args, **more):
        raise OSError(errno.ENETUNREACH, "Network is unreachable")

    monkeypatch.setattr("urllib3.util.connection.create_connection", no_route)
    assert isinstance(refused("http://192.0.2.1/feed"), OfflineError)


def test_a_server_that_speaks_no_tls(site):
    address = site.serve("/feed", PAGE).replace("http:", "https:")
    assert "prove who it is" in str(refused(address))


def test_the_environments_proxy_is_asked_with_its_password(site, monkeypatch):
    monkeypatch.setenv("http_proxy", site.base.replace("//", "//ada:se%40cret@"))
    site.routes["http://papers.test/feed"] = answering(PAGE)
    page, _ = fetched("http://papers.test/feed")
    assert page.data == PAGE
    assert site.asked[0].path == "http://papers.test/feed"
    assert site.asked[0].headers["proxy-authorization"] == "Basic YWRhOnNlQGNyZXQ="


def test_who_is_excepted_from_the_proxy_is_asked_directly(site, monkeypatch):
    monkeypatch.setenv("http_proxy", f"127.0.0.1:{free_port()}")
    monkeypatch.setenv("no_proxy", "localhost,127.0.0.1")
    assert fetched(site.serve("/feed", PAGE))[0].data == PAGE


def test_a_proxy_that_is_down_is_named(site, monkeypatch):
    monkeypatch.setenv("http_proxy", f"127.0.0.1:{free_port()}")
    assert "proxy" in str(refused("http://papers.test/feed"))


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "ftp://127.0.0.1", "http://[", "://"])
def test_a_proxy_of_another_kind_is_refused(site, monkeypatch, proxy):
    monkeypatch.setenv("http_proxy", proxy)
    assert "proxy" in str(refused("http://papers.test/feed"))


def test_arxiv_is_left_three_seconds_between_requests(site):
    clock = Clock()
    web = Web(clock=clock, polite={"0.0.1": 3.0})
    address = site.serve("/rss/cs.CL", PAGE)
    assert fetched(address, web)[1] == []
    clock.now += 1
    assert fetched(address, web)[1] == [2.0]
    clock.now += 10
    assert fetched(address, web)[1] == []
    assert fetched(address, Web(clock=clock))[1] == []


def test_arxivs_hosts_are_the_polite_ones():
    assert Web()._polite == {"arxiv.org": 3.0}


HEADS = st.sampled_from([
    b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"HTTP/1.1 302 Go\r\nLocation: ",
    b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08",
    b"HTTP/1.1 503 No\r\nRetry-After: ",
])  # fmt: skip


@settings(max_examples=150)
@given(head=HEADS, rest=st.binary(max_size=200) | st.text(max_size=80).map(str.encode))
def test_whatever_comes_is_a_page_or_a_refusal(site, head, rest):
    address = site.serve_raw("/raw", head, rest)
    try:
        page, _ = fetched(address, Web(Limits(read=1, total=5, tries=1), clock=time.monotonic))
    except FetchError:
        return
    assert isinstance(page, Fetched)
