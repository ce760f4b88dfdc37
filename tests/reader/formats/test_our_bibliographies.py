"""What Lectern's bibliographies write comes back whole: texts, facts, details, names and marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exports import EXPORTS
from reader.formats import bibtex, csl_json, ris
from reader.formats.table import read
from reader.text.csl import PLAIN, TYPES, detailed, names_told
from reader.text.normal import clean
from reader.text.people import Name, name_of, said, told_name
from reader.text.urls import safe_address
from reader.text.visible import lines, one_line
from reader.types import Decision, Facts, Marks
from tests.builders import handout
from tests.reader.exports.hostile_texts import HOSTILE, TEXTS, paper, papers
from tests.reader.formats.record_checks import check_hostile, tried

READERS = {
    "bibtex": bibtex.attempt,
    "biblatex": bibtex.attempt,
    "ris": ris.attempt,
    "csl-json": csl_json.attempt,
}
WRITERS = {export.name: export.write for export in EXPORTS if export.name in READERS}
ways = pytest.mark.parametrize("way", READERS)

LINES = TEXTS.map(lambda text: clean(one_line(text)))
NAMES = st.one_of(
    st.builds(told_name, LINES, LINES, st.one_of(st.just(""), LINES)),
    st.builds(Name, literal=LINES),
    LINES.map(name_of),
    st.sampled_from(
        [name_of("Ada Lovelace"), Name("García Márquez", "Gabriel"), Name(literal="Deep Mind")]
    ),
).filter(said)


@st.composite
def bibliographies(draw):
    """Draw papers of which bibliographies have told what they can, as a library holds them."""
    return [_detailed(draw, one) for one in draw(papers()) if clean(one_line(one.title))]


def _detailed(draw, one):
    authors = draw(st.lists(NAMES, max_size=3))
    known = one.facts
    facts = Facts(
        authors=tuple(map(said, authors)),
        ids=known.ids,
        links=tuple(link for link in known.links if safe_address(link.address)),
        published=known.published,
        venue=clean(one_line(known.venue)),
        keywords=_each(known.keywords),
        summary=clean(one_line(known.summary)),
    )
    told = [("type", draw(st.sampled_from(["", *sorted(TYPES)])))]
    told += names_told("author", authors)
    for role in ("editor", "translator"):
        told += names_told(role, draw(st.lists(NAMES, max_size=2)))
    told += [(name, draw(LINES)) for name in draw(st.lists(st.sampled_from(PLAIN), max_size=4))]
    told.append(("page", draw(st.sampled_from(["", "1-20", "e12", "a1-a5-7", "3,5-8", "-"]))))
    told.append(("ISSN", draw(st.sampled_from(["", "1234-567X", "12"]))))
    told.append(("ISBN", draw(st.sampled_from(["", "978-3-16-148410-0", "12345678"]))))
    return replace(one, facts=detailed(facts, told))


def _each(texts):
    return tuple(dict.fromkeys(filter(None, (clean(one_line(text)) for text in texts))))


def back(way, some):
    text = "".join(WRITERS[way](handout(some))).encode(errors="replace").decode()
    digest = tried(READERS[way], text)
    return digest.papers if digest else ()


def without_key(facts):
    return tuple(each for each in facts.details if each[0] != "citation-key")


@ways
@settings(max_examples=50)
@given(some=bibliographies())
def test_papers_come_back_with_facts_details_and_marks(way, some):
    found = back(way, some)
    assert len(found) == len(some)
    for one, other in zip(some, found, strict=True):
        assert other.title == clean(one_line(one.title))
        assert other.abstract == clean(one_line(one.abstract))
        assert sorted(other.facts.ids) == sorted(one.facts.ids)
        assert without_key(other.facts) == one.facts.details
        assert replace(other.facts, ids=(), details=()) == replace(one.facts, ids=(), details=())
        assert other.marks == Marks(
            one.decision,
            starred=one.starred,
            tags=_each(one.tags),
            note="\n".join(lines(one.note)) if one_line(one.note) else "",
        )


@ways
@pytest.mark.parametrize("text", HOSTILE)
def test_no_hostile_text_hides_or_adds_a_paper(way, text):
    details = tuple((name, text) for name in PLAIN if clean(text))
    facts = Facts(authors=(text,), venue=text, details=details)
    whole = [paper(1, "First", abstract=text, note=text, tags=(text,), facts=facts), paper(2)]
    assert [one.title for one in back(way, whole)] == ["First", "A title"]


@ways
def test_it_is_read_by_its_own_format(way):
    mine = paper(1, note=" Mine.\n\n  Yes. ", decision=Decision.DONE, tags=("a, b; c", "d"))
    digest = read("".join(WRITERS[way](handout([mine]))).encode())
    assert digest.format == {"biblatex": "bibtex"}.get(way, way)
    assert digest.papers[0].marks == Marks(Decision.DONE, note=mine.note, tags=mine.tags)


@pytest.mark.parametrize(
    "own",
    ["{", "[]", '{"decision": 3}', '{"links": [1, ["x"], ["code", 2]], "ids": {}}',
     '{"details": [["type", []], "x"], "tags": "a", "authors": [[]], "starred": 1}',
     "{" * 100_000, '{"summary": [[]]}'],
    ids=range(7),
)  # fmt: skip
def test_what_only_looks_like_our_own_does_no_harm(own):
    text = f"TY  - JOUR\nTI  - Owls\nAU  - Lovelace, Ada\nC8  - lectern {own}\nER  - \n"
    (one,) = tried(ris.attempt, text).papers
    assert (one.title, one.facts.authors) == ("Owls", ("Ada Lovelace",))
    assert not one.marks.starred
    if own.endswith("}"):
        item = '"id": "a", "type": "book", "title": "Owls", "issued": {}'
        text = f'[{{{item}, "custom": {{"lectern": {own}}}}}]'
        (one,) = tried(csl_json.attempt, text).papers
        assert one.title == "Owls"


@pytest.mark.parametrize("tag", ["SN", "SP", "C8", "TY", "ED", "N1"])
def test_hostile_fields_of_ris_are_read_quickly(tag):
    check_hostile(ris.attempt, "TY  - JOUR\nTI  - A\n" + f"{tag}  - 1-\n" * 60_000)
