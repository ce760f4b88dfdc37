import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.names import author_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Berg", ("Ada Berg",)),
        ("Ada Berg, Bo Åkerlund and Cleo Tal", ("Ada Berg", "Bo Åkerlund", "Cleo Tal")),
        ("Ada Berg, Bo Åkerlund, and Cleo Tal", ("Ada Berg", "Bo Åkerlund", "Cleo Tal")),
        ("Ada Berg; Bo Åkerlund & Cleo Tal", ("Ada Berg", "Bo Åkerlund", "Cleo Tal")),
        ("Dag Ende, Jr., Eva Fal, III", ("Dag Ende, Jr.", "Eva Fal, III")),
        ("Dag Ende, Jr. and Eva Fal, IV", ("Dag Ende, Jr.", "Eva Fal, IV")),
        ("Aa Az, Jr Az", ("Aa Az", "Jr Az")),
        ("Ada Berg (1 and 2), Bo Fal (2) ((1) Ice Hall, (2) Hut)", ("Ada Berg", "Bo Fal")),
        ("Andy Sand and Anders Brandt", ("Andy Sand", "Anders Brandt")),
        (" , ; and & () (x), 1", ()),
    ],
)
def test_names_are_told_apart(line, names):
    assert author_names(line) == names


@given(st.lists(st.from_regex(r"[A-Z][a-zé]{1,8} [A-Z]z[a-z]{0,8}", fullmatch=True), max_size=6))
def test_what_is_written_is_read(names):
    assert author_names(", ".join(names)) == tuple(names)
    assert author_names(" and ".join(names)) == tuple(names)


@pytest.mark.parametrize("piece", ["(", ")", ", ", "and ", "\u0301", "&"])
def test_hostile_lines_without_a_letter_name_nobody(piece):
    assert author_names(piece * (1_000_000 // len(piece))) == ()


@pytest.mark.parametrize(("piece", "names"), [("(a", ["(a" * 100_000]), ("a, (", ["a", "(a"])])
def test_hostile_lines_are_read_to_the_longest(piece, names):
    found = author_names(piece * (1_000_000 // len(piece)))
    assert list(dict.fromkeys(found)) == names
