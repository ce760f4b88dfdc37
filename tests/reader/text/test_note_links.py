import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.note_links import as_link, begun_link, link_at, link_key, note_links
from reader.text.templates import PLACES, built_in, filled


@given(st.text(max_size=120))
def test_what_is_linked_is_found_again(title):
    found = [one.title for one in note_links(f"see {as_link(title)} there")]
    if "]" not in title and "[" not in title and title.isprintable() and title.strip():
        assert [link_key(one) for one in found] == [link_key(title.strip())]
    assert len(found) <= 1


@pytest.mark.parametrize(
    ("before", "begun"),
    [("see [[", ""), ("see [[owl a", "owl a"), ("[[a]] b", None), ("[owl", None), ("[[a\nb", None)],
)
def test_a_link_that_is_being_written(before, begun):
    assert begun_link(before) == begun


@pytest.mark.parametrize(
    ("after", "is_open"),
    [
        ("", True),
        ("]]", False),
        ("e]] b", False),
        (" b [[c]]", True),
        (" [1]]]", True),
        ("]", True),
    ],
)
def test_a_link_that_is_closed_is_not_being_written(after, is_open):
    assert (begun_link("see [[titl", after) is not None) is is_open


@given(st.text("a []\n", max_size=30), st.text("a []\n", max_size=30))
def test_no_link_is_being_written_inside_one_that_is_there(before, after):
    inside = any(one.start + 2 <= len(before) <= one.end - 2 for one in note_links(before + after))
    assert not (inside and begun_link(before, after) is not None)


def test_the_link_at_the_caret():
    assert link_at("a [[one]] b [[two]]", 4) == "one"
    assert link_at("a [[one]] b [[two]]", 19) == "two"
    assert link_at("a [[one]] b [[two]]", 11) == ""


@pytest.mark.parametrize(
    ("letter", "begun"), [("[", ""), ("]", None), ("a", None), ("[[", ""), ("[[a", "a")]
)
def test_a_megabyte_of_anything_holds_no_link(letter, begun):
    text = letter * 1_000_000
    assert note_links(text) == []
    assert begun_link(text, text) == begun


def test_braces_in_a_title_are_not_places():
    text = filled("{title} by {authors} {else}", {"title": "On {today}", "authors": "{title}"})
    assert text == "On {today} by {title} {else}"


@given(st.dictionaries(st.sampled_from(PLACES), st.text(max_size=30)))
def test_every_template_of_ours_can_be_filled(values):
    for name, text in built_in():
        assert name
        shown = filled(text, values)
        assert all(" ".join(values[each].split()) in shown for each in values if each in text)
