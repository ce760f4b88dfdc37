"""What can be followed, and what is refused before it is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.source import SourceSettingError, checked, web_address
from reader.types.sources import Source, SourceKind


def test_each_kind_is_given_a_name_and_its_way():
    assert checked(Source(SourceKind.DAILY, " Week ")).name == "Daily Papers"
    assert checked(Source(SourceKind.DAILY, " Week ")).address == "week"
    arxiv = checked(Source(SourceKind.ARXIV, "cs.CL", base="http://mirror.test/arxiv/"))
    assert (arxiv.name, arxiv.via, arxiv.base) == ("arXiv cs.CL", "rss", "http://mirror.test/arxiv")
    feed = checked(Source(SourceKind.FEED, " https://example.org/feed?x=1#top "))
    assert (feed.name, feed.label) == ("", "https://example.org/feed?x=1")
    assert feed.address == "https://example.org/feed?x=1"


def test_a_folder_is_kept_whole_and_by_its_name(tmp_path):
    folder = tmp_path / "digests"
    folder.mkdir()
    source = checked(Source(SourceKind.FOLDER, str(tmp_path / "digests" / ".." / "digests")))
    assert (source.address, source.name) == (str(folder), "digests")


@pytest.mark.parametrize(
    "category", ["cs.CL", "hep-th", "cond-mat.mes-hall", "astro-ph.GA", "q-bio.QM"]
)
def test_categories_of_arxiv(category):
    assert checked(Source(SourceKind.ARXIV, category)).address == category


@pytest.mark.parametrize(
    "source",
    [
        Source(SourceKind.DAILY, "year"),
        Source(SourceKind.DAILY, ""),
        Source(SourceKind.ARXIV, "../../etc"),
        Source(SourceKind.ARXIV, "cs.CL&x=1"),
        Source(SourceKind.ARXIV, "cs.CL", via="gopher"),
        Source(SourceKind.ARXIV, "cs.CL", base="ftp://example.org"),
        Source(SourceKind.FOLDER, ""),
        Source(SourceKind.FOLDER, "/no/such/folder"),
        Source(SourceKind.FOLDER, "a\0b"),
        Source(SourceKind.FOLDER, "\udcff"),
        Source(SourceKind.FOLDER, "~nobody-of-that-name/x"),
        Source(SourceKind.FEED, "https://example.org/", every=14),
        Source(SourceKind.FEED, "https://example.org/", every=-1),
        Source(SourceKind.FEED, "https://example.org/", every=10**9),
    ],
)
def test_what_cannot_be_followed_is_refused_with_advice(source):
    with pytest.raises(SourceSettingError) as caught:
        checked(source)
    assert caught.value.advice
    str(caught.value).encode()


@pytest.mark.parametrize(
    "address",
    ["", "example.org", "ftp://example.org/", "file:///etc/passwd", "mailto:a@example.org",
     "javascript:alert(1)", "http://", "https://:80/", "http://x:0/", "http://x:70000/",
     "http://x:port/", "http://[::1/", "https://ada:word@example.org/", "http://a..b/",
     "http://" + "a" * 64 + ".org/", "http://exa mple.org/", "http://x/\u202e", "http:example.org",
     "socks5://127.0.0.1/", "http://x/" + "a" * 3000, "http://\\x/"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(address):
    with pytest.raises(SourceSettingError):
        web_address(address)


def test_an_address_in_another_script_is_asked_for_as_the_web_writes_it():
    assert web_address("https://bücher.example/ä") == "https://xn--bcher-kva.example/ä"
    assert web_address("http://[::1]:8080/x") == "http://[::1]:8080/x"


@given(st.text(max_size=60) | st.text(max_size=40).map("http://{}".format))
def test_any_text_is_a_web_address_or_refused_and_checking_twice_is_checking_once(text):
    try:
        address = web_address(text)
    except SourceSettingError:
        return
    assert address.startswith(("http://", "https://"))
    assert web_address(address) == address


@given(st.sampled_from(list(SourceKind)), st.text(max_size=300), st.text(max_size=40))
def test_checking_twice_is_checking_once(kind, name, address):
    try:
        source = checked(Source(kind, address, name))
    except SourceSettingError:
        return
    assert checked(source) == source
    assert checked(replace(source, id=5)).id == 5
