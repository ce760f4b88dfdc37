"""What Lectern's exports write comes back whole: texts, facts and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.exports.bibtex import write_bibtex
from reader.exports.csv_table import write_csv
from reader.exports.markdown import write_markdown
from reader.formats.bibtex import attempt as read_bibtex
from reader.formats.csv_table import attempt as read_csv
from reader.formats.opening import opened
from reader.formats.reading_list import attempt as read_list
from reader.formats.table import parts_of
from reader.text.identifiers import identities_of
from reader.text.normal import clean, encodable
from reader.text.urls import safe_address
from reader.text.visible import lines, one_line
from reader.types import Decision, Facts, Marks
from tests.builders import handout
from tests.reader.exports.hostile_texts import HOSTILE, TEXTS, paper, papers
from tests.reader.exports.read_back import (
    READ_BACK,
    WITHOUT_MARKS,
    facts_alone,
    named,
    whole,
)
from tests.reader.formats.cut_checks import check_begun
from tests.reader.formats.record_checks import check_hostile, tried

WAYS = {
    "markdown": (write_markdown, read_list),
    "bibtex": (write_bibtex, read_bibtex),
    "csv": (write_csv, read_csv),
}
ways = pytest.mark.parametrize("way", WAYS)


def back(way, some, heading="A heading"):
    """Write papers and read them again."""
    write, attempt = WAYS[way]
    text = "".join(write(handout(some, heading))).encode(errors="replace").decode()
    return tried(attempt, text)


def line(text):
    """Return *text* as a library holds it."""
    return clean(one_line(text))


def each(texts, seen=line):
    return tuple(dict.fromkeys(filter(None, map(seen, texts))))


def expected(facts, line=line, words=None):
    """Return *facts* as any import would take them: clean, and without what identifies nothing."""
    return Facts(
        authors=tuple(filter(None, map(words or line, facts.authors))),
        ids=facts.ids,
        links=tuple(link for link in facts.links if safe_address(link.address)),
        published=facts.published,
        venue=line(facts.venue),
        keywords=each(facts.keywords, words or line),
        summary=line(facts.summary),
    )


def same_facts(found, told):
    assert sorted(found.ids) == sorted(told.ids)
    assert found.authors == told.authors
    assert (found.links, found.published, found.venue) == (told.links, told.published, told.venue)
    assert (found.keywords, found.summary) == (told.keywords, told.summary)


def in_json(text):
    """Return *text* as it comes out of JSON in UTF-8, which can hold controls, as XML cannot."""
    return clean(text.encode(errors="replace").decode())


def in_feed(text):
    """Return *text* as feedparser has it: UTF-8 taken for Latin-1 is read as it was meant."""
    try:
        return clean(line(text).encode("latin-1").decode())
    except UnicodeError:
        return line(text)


def note_of(text):
    return "\n".join(lines(text)) if one_line(text) else ""


@ways
@given(some=papers())
def test_papers_come_back_with_their_facts_and_marks(way, some):
    kept = [one for one in some if line(one.title)]
    try:
        digest = back(way, kept)
    except FormatError:
        digest = None
    found = digest.papers if digest else ()
    assert len(found) == len(kept)
    for one, other in zip(kept, found, strict=True):
        assert (other.title, other.abstract) == (line(one.title), line(one.abstract))
        same_facts(other.facts, expected(one.facts))
        assert other.marks.decision is one.decision
        assert other.marks.starred == one.starred
        assert other.marks.tags == each(one.tags)
        assert other.marks.note == note_of(one.note)
        assert other.confidence == 1.0


@ways
@pytest.mark.parametrize("text", HOSTILE)
def test_no_hostile_text_hides_or_adds_a_paper(way, text):
    whole = [paper(1, "First", abstract=text, note=text, tags=(text,), authors=(text,)), paper(2)]
    digest = back(way, whole)
    assert [one.title for one in digest.papers] == ["First", "A title"]
    assert digest.papers[0].marks.note == note_of(text)
    assert digest.papers[0].abstract == line(text)
    assert not digest.orphans
    assert not digest.warnings


@given(TEXTS)
def test_the_heading_names_the_digest(heading):
    digest = back("markdown", [paper(1)], heading)
    assert digest.name == (line(heading) or "Reading list")


@pytest.mark.parametrize("export", whole, ids=lambda export: export.name)
def test_every_export_is_read_by_its_own_format(export):
    digest = read_whole(export, [paper(1, note="Mine.", decision=Decision.DONE)])
    assert digest.format == READ_BACK[export.name]
    assert digest.papers[0].marks == Marks(Decision.DONE, note="Mine.")


@pytest.mark.parametrize("export", facts_alone, ids=lambda export: export.name)
def test_what_is_for_others_tells_no_marks(export):
    mine = paper(1, note="Mine.", decision=Decision.DONE, starred=True, tags=("secret",))
    digest = read_whole(export, [mine])
    assert digest.format == WITHOUT_MARKS[export.name]
    assert digest.name == "List"
    assert digest.papers[0].marks == Marks()
    text = "".join(export.write(handout([mine], "List")))
    assert "Mine." not in text
    assert "secret" not in text


@pytest.mark.parametrize("export", facts_alone, ids=lambda export: export.name)
@given(some=papers())
def test_facts_come_back_without_marks(export, some):
    seen = {"json-feed": in_json, "atom": in_feed}.get(export.name, line)
    headed = in_feed if export.name == "atom" else line
    words = line if export.name == "atom" else seen  # names: feedparser leaves them alone
    kept = [one for one in some if line(one.title)]
    found = papers_of(export, kept)
    assert len(found) == len(kept)
    for one, other in zip(kept, found, strict=True):
        assert (other.title, other.abstract) == (headed(one.title), seen(one.abstract))
        same_facts(other.facts, expected(one.facts, seen, words))
        assert other.marks == Marks()


@given(some=papers())
def test_json_lines_bring_back_every_text_as_it_was(some):
    """Nothing is taken out on the way: what comes back is what any import makes of such texts."""
    kept = [one for one in some if clean(one.title)]
    found = papers_of(named("json-lines"), kept)
    assert len(found) == len(kept)
    for one, other in zip(kept, found, strict=True):
        assert (other.title, other.abstract) == (clean(one.title), clean(one.abstract))
        tags = tuple(filter(None, map(clean, one.tags)))
        assert other.marks == Marks(one.decision, one.starred, tags, encodable(one.note))
        authors = tuple(filter(None, map(clean, one.authors)))
        assert (other.facts.authors, other.facts.ids) == (authors, one.facts.ids)
        same = (one.facts.published, clean(one.facts.venue), clean(one.facts.summary))
        assert (other.facts.published, other.facts.venue, other.facts.summary) == same


@given(st.lists(TEXTS, max_size=4))
def test_several_values_in_a_cell_are_told_apart(texts):
    digest = back("csv", [paper(1, authors=tuple(texts))])
    assert digest.papers[0].facts.authors == tuple(filter(None, map(line, texts)))


@pytest.mark.parametrize("way", ["csv", "json-lines", "json-feed"])
def test_details_come_back(way):
    details = (("editor", "Curie || Marie"), ("editor", "A; B"), ("volume", "12"))
    details += (("container-title", "Owls; a = b\\"),)
    (found,) = papers_of(named(way), [paper(1, facts=Facts(details=details))])
    assert found.facts.details == details


def test_details_that_csl_names_alike_make_json_lines_no_csl():
    details = (("type", "article-journal"), ("note", '{a} " b'), ("citation-key", "owls"))
    told = paper(1, authors=("Ada",), facts=Facts(authors=("Ada",), details=details))
    digest = read_whole(named("json-lines"), [told, paper(2)])
    assert digest.format == "json"
    assert [each.facts.details for each in digest.papers] == [details, ()]


def read_whole(export, some):
    """Write papers and open what was written, as an import does."""
    text = "".join(export.write(handout(some, "List"))).encode(errors="replace")
    (part,) = parts_of(opened(text))
    assert part.error is None
    return part.digest


def papers_of(export, some):
    return read_whole(export, some).papers if some else ()


def test_a_note_of_markdown_comes_back_line_by_line():
    note = "# Mine\n\n    code <b>\n- a\n\n> said\n\t`x`  \n&#60;i> \\<u> ## &lt;"
    for way in WAYS:
        assert back(way, [paper(1, note=note)]).papers[0].marks.note == note


@given(st.text(st.sampled_from("<&#06;lt>!a\\ \n")))
def test_brackets_in_notes_come_back(note):
    found = back("markdown", [paper(1, note=note)]).papers[0].marks.note
    assert found == note_of(note)


LIST = "".join(
    write_markdown(
        handout(
            [
                paper(1, "Owls", note="One.\nTwo.", tags=("a", "b"), starred=True),
                paper(2, "Tides", abstract="See https://example.org/x_y.", authors=("Ada", "Bo")),
            ],
            "Night",
        )
    )
)


def test_what_was_cut_off_is_said():
    digest = read_list(LIST[: LIST.index("---")])
    assert len(digest.papers) == 2
    assert digest.warnings == ("The end is missing, where the papers are counted.",)


def test_a_paper_that_was_taken_out_is_said():
    without = LIST[: LIST.index("## Tides")] + LIST[LIST.index("---") :]
    assert read_list(without).warnings == ("It says that it has 2 papers, but it has 1.",)


def test_a_list_cut_off_anywhere_invents_nothing():
    check_begun(read_list, LIST.replace("<https://example.org/x_y>", "it"))


def test_an_edited_list_is_still_read():
    edited = LIST.replace("An abstract.", "An abstract\nthat I\nwrapped.").replace("\n", "\r\n")
    digest = tried(read_list, edited + "\r\n")
    assert digest.papers[0].abstract == "An abstract that I wrapped."
    assert digest.papers[0].marks.note == "One.\nTwo."
    assert digest.papers[1].first_line > digest.papers[0].last_line


def test_a_section_without_a_title_is_an_orphan():
    digest = tried(read_list, LIST.replace("## Tides", "## "))
    assert [one.title for one in digest.papers] == ["Owls"]
    assert len(digest.orphans) == 1


def test_an_empty_list_is_refused():
    with pytest.raises(FormatError):
        read_list("".join(write_markdown(handout([], "Nothing"))))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# A\n\n## B\n\n- one\n- two\n",
        "# A project\n\nProse.\n",
        "## A\n\n- Inbox\n",
        "- Inbox",
    ],
)
def test_other_markdown_is_not_claimed(text):
    assert read_list(text) is None


@pytest.mark.parametrize(
    "rest",
    ["## \n" * 100_000, "> " * 300_000, "- By " + "\\," * 300_000, "<http://" * 100_000,
     "\n" + "---\n" * 100_000, "\n" + "x\n" * 100_000, "> " + "&#0" * 300_000,
     "> &#" + "0" * 1_000_000,
     "- Highlight blue (no. 999): a\n" * 3_000 + "\n" + "a" * 20_000],
    ids=range(9),
)  # fmt: skip
def test_hostile_lists_are_read_or_refused_quickly(rest):
    check_hostile(read_list, f"# a\n\n## b\n\n- Inbox\n{rest}")


def test_identifiers_are_those_that_every_format_knows():
    known = [("arxiv", "2503.02130"), ("doi", "10.1000/a(b)[c];d"), ("acl", "p19-1001")]
    for way in WAYS:
        digest = back(way, [paper(1, facts=Facts(ids=tuple(known)))])
        assert sorted(digest.papers[0].facts.ids) == sorted(known)
    assert identities_of("https://aclanthology.org/P19-1001") == (("acl", "p19-1001"),)
