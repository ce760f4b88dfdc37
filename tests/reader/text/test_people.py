"""The parts of names: told apart where that can be told, else left whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.people import Name, name_of, packed_name, parted, said, told_name, unpacked_name


@pytest.mark.parametrize(
    ("text", "family", "given"),
    [
        ("Ada Lovelace", "Lovelace", "Ada"),
        ("Anna van der Berg", "van der Berg", "Anna"),
        ("J.-P. Serre", "Serre", "J.-P."),
        ("Ada B. Lovelace", "Lovelace", "Ada B."),
        ("Éva Ørsted", "Ørsted", "Éva"),
        ("Conan O’Brien", "O’Brien", "Conan"),
    ],
)
def test_family_and_given_names_are_told_apart(text, family, given):
    assert name_of(text) == Name(family, given)


@pytest.mark.parametrize(
    "text",
    ["OpenAI", "Deep Mind Team", "山田太郎", "山田 太郎", "Martin King, Jr.", "Rand and Co",
     "the Authors", "University of Rome", "John Smith Jr.", "A 2", "x" * 5000, "a " * 5000, "ل ل"],
)  # fmt: skip
def test_what_cannot_be_told_stays_whole(text):
    assert name_of(text) == Name(literal=" ".join(text.split()))


def test_commas_tell_the_parts():
    assert parted("García Márquez, Gabriel") == Name("García Márquez", "Gabriel")
    assert parted("King, Martin, Jr.") == Name("King", "Martin", "Jr.")
    assert parted("King,") == Name(literal="King")
    assert parted("a, b, c, d") == Name(literal="a, b, c, d")


@given(st.text())
def test_a_name_is_said_as_it_was(text):
    assert said(name_of(text)) == " ".join(text.split())


@given(st.text(), st.text(), st.text())
def test_names_are_kept_whole(family, given, suffix):
    name = told_name(given.replace("|", ""), family.replace("|", ""), suffix.replace("|", ""))
    if said(name):
        assert unpacked_name(packed_name(name)) == name


@given(st.text(" |a", max_size=8).filter(str.strip))
def test_what_is_one_name_stays_one(literal):
    kept = unpacked_name(packed_name(Name(literal=literal)))
    assert not kept.family
    assert kept.literal.replace("|", "") == literal.replace("|", "")
