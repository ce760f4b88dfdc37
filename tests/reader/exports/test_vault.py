"""The vault: names that every file system takes, properties that YAML reads, links that lead."""

from __future__ import annotations

import re
from collections import Counter

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LibraryBusyError
from reader.exports.vault import write_vault
from reader.files import NAME_BYTES
from reader.text.visible import one_line
from reader.types import Handout, Item
from tests.reader.exports.hostile_texts import HOSTILE, TEXTS, paper, papers
from tests.reader.exports.proof import handouts

WIKI = re.compile(r"(?<!\\)\[\[([^\[\]|]+)(?:\|[^\[\]]*)?\]\]")
ALIKE = ("A title", "a TITLE", "con", "CON.", "x/y", "x:y", "..", "", "é", "e\u0301")


def vault(items: list[Item], **told: object) -> dict[str, str]:
    some = list(write_vault(Handout(iter(items), **told)))
    assert len(dict(some)) == len(some)
    return dict(some)


def leads(text: str) -> list[str]:
    """Return the names of the notes that links in *text* lead to."""
    return WIKI.findall(text)


def check_names(names: list[str]) -> None:
    assert max(Counter(name.casefold() for name in names).values()) == 1
    for name in names:
        assert not re.search(r'[\x00-\x1f<>:"/\\|?*#^\[\]]', name)
        assert name.endswith(".md")
        assert not name.startswith((".", "-", " ", "~"))
        assert len(name.encode()) <= NAME_BYTES + 20
        assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d)\.md", name)


def front_matter(text: str) -> dict[str, object]:
    assert text.startswith("---\n")
    return yaml.safe_load(text[4 : text.index("\n---\n", 4) + 1])


@given(papers(), TEXTS)
def test_names_are_safe_and_every_link_leads_to_a_note(some, heading):
    files = vault(
        [Item(each, "", each.tags[0] if each.tags else "") for each in some], heading=heading
    )
    check_names(list(files))
    for text in files.values():
        for name in leads(text):
            assert f"{name}.md" in files


@given(st.lists(st.sampled_from(ALIKE), min_size=1, max_size=8), st.sampled_from(ALIKE))
def test_names_that_collide_are_told_apart(keys, heading):
    items = [Item(paper(number, "Same"), key) for number, key in enumerate(keys, start=1)]
    files = vault(items, heading=heading)
    assert len(files) == len(keys) + 1
    check_names(list(files))


@given(papers())
def test_properties_are_what_the_paper_has(some):
    files = vault([Item(each) for each in some])
    found = sorted(
        (front_matter(text) for name, text in files.items() if text.startswith("---\n")),
        key=lambda each: str(each["title"]),
    )
    assert [each["title"] for each in found] == sorted(
        one_line(each.title).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd") or "Untitled"
        for each in some
    )
    for each in found:
        assert isinstance(each["starred"], bool)
        assert each["decision"] in ("inbox", "later", "done", "dismissed")
        assert all(re.fullmatch(r"[\w/-]+", tag) for tag in each.get("tags", []))


def test_a_link_in_a_note_leads_to_the_paper_that_comes_later():
    first = paper(1, "First", note="See [[second one]] and [[Nobody knows]].")
    files = vault([Item(first, "first"), Item(paper(2, "Second One"), "second")], heading="All")
    assert "See [[second|second one]] and Nobody knows." in files["first.md"]
    assert "[[All]]" in files["first.md"]
    assert leads(files["All.md"]) == ["first", "second"]


def test_names_stay_when_titles_change_and_papers_come():
    before = vault([Item(paper(1, "Old title"), "lovelace2025")])
    after = vault([Item(paper(2, "Other"), "x"), Item(paper(1, "New title"), "lovelace2025")])
    assert "lovelace2025.md" in before
    assert "lovelace2025.md" in after


def test_the_index_has_sections_and_sentences():
    index = vault(handouts.items(), heading="Night", introduction="*Hello*")["Night.md"]
    assert index.index("*Hello*") < index.index("## Methods") < index.index("## Other scripts")
    assert "]]: The paper that began it; read section 3 first.\n" in index


def test_nothing_is_written_that_changes_by_itself():
    today = vault(handouts.items(), heading="Night", made="2026-01-01")
    assert vault(handouts.items(), heading="Night", made="2026-01-02") == today


def test_a_template_without_blocks_is_that_of_the_notes():
    files = vault([Item(paper(1, "One"), "one")], heading="All", template="{{ paper.title }}!")
    assert files["one.md"] == "One!"
    assert leads(files["All.md"]) == ["one"]


def test_no_hostile_text_ends_the_properties():
    for text in HOSTILE:
        files = vault([Item(paper(1, text, tags=(text,), note=text, authors=(text,)), "one")])
        told = front_matter(files["one.md"])
        assert told["title"] == (one_line(text) or "Untitled")
        assert told.get("authors", [one_line(text)]) == [one_line(text)]


def test_a_library_that_fails_on_the_way_is_told_of_as_such():
    def failing():
        yield Item(paper(1, "One"), "one")
        raise LibraryBusyError("Another program is writing.")

    with pytest.raises(LibraryBusyError):
        list(write_vault(Handout(failing())))
