import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.urls import find_urls, safe_address


def addresses(text):
    return [url.address for url in find_urls(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Code: https://example.org/a_b.", "https://example.org/a_b"),
        ("Code (https://example.org/x), and more", "https://example.org/x"),
        ("See https://example.org/wiki/Tree_(graph).", "https://example.org/wiki/Tree_(graph)"),
        ("at https://example.org/page-name{a page}.", "https://example.org/page-name"),
        (r"\url{https://example.org/z}.", "https://example.org/z"),
        ("“https://example.org/q?a=1&b=2#c”", "https://example.org/q?a=1&b=2#c"),
        ("[https://example.org/z]", "https://example.org/z"),
        ("HTTP://EXAMPLE.org/;", "HTTP://EXAMPLE.org/"),
        ("it ends with https://example.org/", "https://example.org/"),
    ],
)
def test_an_address_ends_where_the_sentence_takes_over(text, expected):
    assert addresses(text) == [expected]


@pytest.mark.parametrize(
    "text", ["https://", "http://)", "ftp://example.org", "xhttp://a.b", "www."]
)
def test_what_leads_nowhere_is_no_address(text):
    assert addresses(text) == []


@given(st.text(alphabet="htps:/.()[]{}a b\u202e"))
def test_every_url_found_stands_in_the_text_and_is_safe(text):
    for url in find_urls(text):
        assert text[url.start : url.end] == url.address
        assert safe_address(url.address) == url.address


@pytest.mark.parametrize(
    "address", ["https://example.org/a", "http://[::1]/", "mailto:someone@example.org"]
)
def test_safe_addresses_are_given_back(address):
    assert safe_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "smb://example.org/x",
        "ms-msdt:/id",
        "//example.org",
        "https:///nowhere",
        "https://exa mple.org",
        "https://example.org/\x1b[0m",
        "https://example.org/\u202egpj",
        "https://[::1",
        "http:\\\\example.org",
        "https://example.org/" + "a" * 5000,
        "mailto:",
    ],
)
def test_other_addresses_are_not_opened(address):
    assert safe_address(address) is None


@pytest.mark.parametrize(
    "text", ["http://a" + "(" * 300_000, "http://" * 50_000, "http://a" + "." * 300_000]
)
def test_hostile_text_takes_linear_time(text):
    assert len(find_urls(text)) <= 1
