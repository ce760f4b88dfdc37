from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.urls import find_urls, safe_address, shown_address


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
    "text", ["https://", "http://)", "ftp://example.org", "xhttp://a.b", "www.", "http://a.b:c/"]
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
        "http://ä.example:99999/",
        "https://example.org:port/",
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


@pytest.mark.parametrize(
    "address",
    [
        "https://bank.example@evil.example/",
        "https://user:word@example.org/",
        "http://@example.org/",
        "data:text/html,<script>alert(1)</script>",
        "FILE://localhost/etc/passwd",
        "\\\\host\\share",
        "vbscript:x",
        "view-source:https://example.org",
        "search-ms:query=x",
        "https://example.org\\@evil.example/",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "https://example.org/\u00adhidden",
        "https://example.org/\u2066x",
    ],
)
def test_addresses_that_pass_for_others_or_start_programs_are_not_opened(address):
    assert safe_address(address) is None


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/ä", "https://example.org/ä"),
        ("https://аррӏе.com/x?y#z", "https://xn--80ak6aa92e.com/x?y#z"),
        ("https://exаmple.org:8080/", "https://xn--exmple-4nf.org:8080/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        (f"https://{'ä' * 80}.org/", f"https://{chr(92) + 'xe4'}"),
    ],
)
def test_a_host_whose_letters_look_like_others_shows(address, shown):
    assert shown_address(address).startswith(shown)
    assert urlsplit(shown_address(address)).netloc.isascii()
