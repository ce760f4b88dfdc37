"""lectern:// addresses: the same paper in every library, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.addresses import address_of, handed, is_address, parsed
from reader.text.identifiers import identities_of

NUMBERS = st.one_of(
    st.from_regex(r"\A\d{4}\.\d{4,5}\Z").map(lambda number: ("arxiv", number)),
    st.from_regex(r"\A10\.\d{4,9}/[!#-;=?-Z_a-z~\[\]]{1,80}\Z")
    .map(lambda name: next(iter(identities_of(name)), ("doi", "10.1000/x")))
    .filter(lambda one: one[0] != "arxiv" or "/" not in one[1]),
    st.from_regex(r"\A[0-9a-f]{32}\Z").map(lambda key: ("text", key)),
)


@given(NUMBERS)
def test_an_address_names_what_it_was_made_of(identity):
    address = address_of([identity])
    if address is not None:
        assert parsed(str(address)) == address
        assert address.identity == identity
        assert str(address).isascii()


def test_the_best_known_number_is_taken():
    ids = [("text", "0" * 32), ("doi", "10.1000/a-b(c)"), ("arxiv", "2401.00001")]
    assert str(address_of(ids)) == "lectern://paper/arxiv/2401.00001"
    assert str(address_of(ids[:2])) == "lectern://paper/doi/10.1000/a-b(c)"
    assert address_of([("kind", "x")]) is None


@pytest.mark.parametrize(
    "text",
    [
        "lectern:",
        "lectern://paper",
        "lectern://paper/arxiv/",
        "lectern://paper/file//etc/passwd",
        "lectern://command/quit",
        "lectern://paper/doi/10.1/%00",
        "lectern://paper/doi/10.1/%zz",
        "lectern://paper/doi/10.1/%ff%fe",
        "lectern://paper/doi/10.1/a b",
        "lectern://paper/doi/10.1/\u202ex",
        "lectern://paper/doi/" + "x" * 5_000,
        "lectern://user:word@paper/doi/10.1/x",
        "https://paper/doi/10.1/x",
    ],
)
def test_what_is_no_address_is_refused(text):
    assert parsed(text) is None


@given(st.text().map(lambda text: f"lectern://paper/doi/{text}"))
def test_any_text_is_parsed_or_refused(text):
    address = parsed(text)
    assert address is None or address.identity[1].isprintable()


def test_what_a_program_is_given_is_whole(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert handed("a b.txt") == str(tmp_path / "a b.txt")
    assert handed("file:///srv/a%20b.txt") == str(Path("/srv/a b.txt"))
    assert handed("LECTERN://paper/acl/x") == "LECTERN://paper/acl/x"
    assert not is_address("lectern.txt")
