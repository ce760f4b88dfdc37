import gzip
import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import triage
from reader.errors import FormatError
from reader.exports.listed import paper_members
from reader.formats import json_papers
from reader.formats.json_papers import attempt
from reader.formats.json_record import record
from reader.formats.json_text import loads
from reader.formats.table import read
from reader.store.papers import papers
from reader.text.normal import clean
from reader.types import Decision, Facts, LineKind, Link, LinkKind, Marks
from tests.builders import all_ids, imported
from tests.reader.formats.record_checks import (
    check_account,
    check_cuts,
    check_hostile,
    fixture,
    texts,
    tried,
)

API = fixture("json.json")
ITEMS = json.loads(API)
GLACIERS = "Listening to Glaciers: Ice Speaks Before It Breaks"
TITLES = [GLACIERS, "Knots That Ferns Tie"]


def test_a_day_of_the_api_comes_in_whole():
    digest = attempt(API)
    check_account(API, digest)
    first, second = digest.papers
    assert [first.title, second.title] == TITLES
    assert first.abstract.startswith("Cheap microphones stand on a glacier for a year. We learn")
    assert first.facts == Facts(
        authors=("Ada Berg", "Bo Åkerlund"),
        ids=(("arxiv", "2503.02130"),),
        links=(
            Link(LinkKind.CODE, "https://github.com/example/glaciers"),
            Link(LinkKind.PROJECT, "https://glaciers.example.org/"),
        ),
        published="2025-03-03",
        keywords=("acoustics", "early warning"),
        summary="Sounds foretell the fall of ice.",
    )
    assert digest.date.iso == "2025-03-05"
    assert digest.orphans == digest.warnings == ()


def test_a_paper_knows_its_lines():
    digest = attempt(API)
    lines = API.splitlines()
    for paper in digest.papers:
        assert lines[paper.first_line - 1] == "  {"
        assert lines[paper.last_line - 1].rstrip(",") == "  }"
    assert [digest.lines[0], digest.lines[-1]] == [LineKind.FURNITURE] * 2
    assert set(digest.lines[1:-1]) == {LineKind.RECORD}


@pytest.mark.parametrize("name", ["dailyPapers", "papers", "results", "data"])
@pytest.mark.parametrize("indent", [None, 1])
def test_a_list_in_a_wrapper_is_found(name, indent):
    text = json.dumps({"meta": {name: ["no"]}, "n": 2, name: ITEMS, "next": None}, indent=indent)
    digest = attempt(text)
    assert [paper.title for paper in digest.papers] == TITLES
    assert digest.warnings == ()


@pytest.mark.parametrize("item", [ITEMS[1], ITEMS[1]["paper"]])
@pytest.mark.parametrize("indent", [None, 2])
def test_a_single_paper_is_read(item, indent):
    (paper,) = attempt(json.dumps(item, indent=indent)).papers
    assert (paper.title, paper.facts.ids) == (TITLES[1], (("arxiv", "2503.10240"),))


@pytest.mark.parametrize("number", ["2503.02130", '"2503.02130"', '"arxiv:2503.02130v2"'])
def test_an_identifier_keeps_its_zero_whether_it_is_text_or_a_number(number):
    (paper,) = attempt(f'{{"id": {number}, "title": "Bells", "abstract": "In fog."}}').papers
    assert paper.facts.ids == (("arxiv", "2503.02130"),)


LINES = """\
{"id": "arxiv:2503.02130", "title": "Bells in Fog", "abstract": "We ring.", \
"authors": ["Ada Berg", "Bo \\u00c5kerlund"], "year": 2025, "date": "2025-03-03", \
"venue": "arxiv", "url": "https://arxiv.org/abs/2503.02130", "tags": ["cs.SD"]}
{"id": "pl:rope2021:12", "title": "Ropes", "summary": "We pull.", \
"authors": [{"name": "Cleo Tal"}], "year": 2021, "venue": "rope", \
"url": "https://ropes.example.org/12", "keywords": "knots; hemp"}

{"title": "Wells", "abstract": "", "authors": "Dag Ende, Eva Fal and Gus Hol"}
"""


def test_lines_of_records_come_in():
    digest = attempt(LINES)
    check_account(LINES, digest)
    assert texts(digest) == [("Bells in Fog", "We ring."), ("Ropes", "We pull."), ("Wells", "")]
    bells, ropes, wells = (paper.facts for paper in digest.papers)
    assert bells == Facts(
        ("Ada Berg", "Bo Åkerlund"),
        (("arxiv", "2503.02130"),),
        published="2025-03-03",
        venue="arxiv",
        keywords=("cs.SD",),
    )
    assert ropes.links == (Link(LinkKind.PAPER, "https://ropes.example.org/12"),)
    assert (ropes.ids, ropes.published, ropes.keywords) == ((), "2021", ("knots", "hemp"))
    assert wells.authors == ("Dag Ende", "Eva Fal", "Gus Hol")
    assert [(paper.first_line, paper.last_line) for paper in digest.papers] == [
        *((1, 1), (2, 2)),
        (4, 4),
    ]


def test_what_lectern_lists_comes_back_with_its_marks():
    note = "Read *again*.\n\n- with tea"
    line = {
        "id": 2503,
        "title": "Bells in Fog",
        "abstract": "We ring.",
        "authors": ["Ada Berg"],
        "decision": "later",
        "starred": True,
        "tags": ["sound/bells", "a b"],
        "note": note,
        "appearances": [{"digest": "d", "rank": 1, "date": None}],
        "added": "2025-01-01",
    }
    (paper,) = attempt(json.dumps(line)).papers
    assert paper.marks == Marks(Decision.LATER, True, ("sound/bells", "a b"), note)
    assert paper.facts == Facts(authors=("Ada Berg",))


def test_what_a_library_prints_of_a_paper_comes_back_whole(store, tmp_path):
    path = tmp_path / "day.json"
    path.write_text(API, encoding="utf-8")
    imported(store, path)
    first, second = all_ids(store)
    triage.star(store, [first], on=True)
    triage.decide(store, [first, second], Decision.DONE)
    triage.tag(store, [second], "plants/ferns")
    triage.note(store, first, "Cold.\n\nVery.")
    kept = list(store.read(papers, [first, second]))
    lines = "\n".join(json.dumps(paper_members(paper)) for paper in kept)
    digest = attempt(lines)
    assert texts(digest) == texts(attempt(API))
    assert [paper.facts for paper in digest.papers] == [paper.facts for paper in kept]
    assert [paper.marks for paper in digest.papers] == [
        Marks(Decision.DONE, starred=True, note="Cold.\n\nVery."),
        Marks(Decision.DONE, tags=("plants/ferns",)),
    ]


def test_hostile_facts_in_a_printed_paper_are_passed_over():
    line = {
        "title": "T",
        "abstract": "x",
        "starred": True,
        "decision": "inbox",
        "ids": [["arxiv", "2503.02130"], ["text", "x"], ["doi"], "doi", None, [["a"], {}], 7],
        "links": [{"kind": "code", "url": "javascript:x"}, {"kind": "no", "url": "http://a.b"}, 3],
        "published": "yesterday",
        "summary": {"a": 1},
        "raw_title": None,
    }
    (paper,) = attempt(json.dumps(line)).papers
    assert paper.facts == Facts(ids=(("arxiv", "2503.02130"),))
    assert (paper.title, paper.abstract) == ("T", "x")


@pytest.mark.parametrize("decision", ["Accept (poster)", None, ["later"], {}])
def test_another_s_decision_is_no_mark(decision):
    paper = record({"title": "T", "decision": decision, "starred": True, "tags": ["x"]})
    assert paper.marks == Marks()
    assert paper.facts.keywords == ("x",)


def test_hostile_marks_can_be_stored():
    line = '{"title": "T", "starred": false, "decision": "done", "tags": ["\\ud800", 7, null, ""],'
    (paper,) = attempt(f'{line} "abstract": "\\udfff", "note": "a\\ud800b"}}').papers
    assert paper.marks == Marks(Decision.DONE, tags=("\ufffd", "7"), note="a\ufffdb")
    assert paper.abstract == "\ufffd"


@pytest.mark.parametrize(
    "broken",
    [
        '{"title": "B" "abstract": "x"}',
        '{"title": "B", "a": [}',
        '{"title": "B", "a": {"b": 1}',
        '{"title": 3 4}',
        '{"abstract": "without a title"}',
        '"text"',
        "null",
        "[1, 2]",
    ],
)
def test_one_broken_item_costs_only_itself(broken):
    whole = '{"title": "%s", "abstract": "x"}'
    text = f"[{whole % 'A'},\n{broken},\n{whole % 'C'},\n{whole % 'D'}]"
    digest = attempt(text)
    check_account(text, digest)
    assert [(paper.title, paper.first_line) for paper in digest.papers] == [
        *(("A", 1), ("C", 3)),
        ("D", 4),
    ]
    assert [orphan.number for orphan in digest.orphans] == [2]
    assert digest.warnings == ()


def test_lists_and_objects_one_after_the_other_are_read():
    assert [paper.title for paper in attempt(API + API).papers] == TITLES * 2
    objects = "\n".join(json.dumps(item, indent=2) for item in ITEMS)
    digest = attempt(objects)
    assert [paper.title for paper in digest.papers] == TITLES
    assert digest.warnings == ()


@pytest.mark.parametrize("broken", ['{"title": "B"', "nothing", "[]", "{}", '{"title": ""}'])
def test_one_broken_line_costs_only_itself(broken):
    text = f'{{"title": "A", "abstract": "x"}}\n{broken}\n{{"title": "C", "abstract": "x"}}\n'
    digest = attempt(text)
    assert [(paper.title, paper.first_line) for paper in digest.papers] == [("A", 1), ("C", 3)]
    assert [orphan.number for orphan in digest.orphans] == [2]
    assert digest.warnings == ()


def test_a_file_that_ends_early_says_where():
    digest = attempt(LINES[:-20])
    assert len(digest.papers) == 2
    assert digest.warnings == ("It ends in the middle of line 4.",)
    digest = attempt(API[: API.index('"Knots')])
    assert [paper.title for paper in digest.papers] == TITLES[:1]
    assert digest.warnings == ("It ends within the record that begins on line 25.",)
    digest = attempt(API[: API.rindex("]")])
    assert (len(digest.papers), len(digest.warnings)) == (2, 1)
    with pytest.raises(FormatError, match="It ends within the record that begins on line 2"):
        attempt(API[:400])


@pytest.mark.parametrize(
    ("rest", "cause"),
    [
        ('"' + "x" * 4_100_000 + '"}', "line 3 is larger than 4 MB"),
        ('"x"' + ', "y"' * 210_000 + "]}", "line 3 is larger than 4 MB or 200,000 strings"),
        ("[" * 70 + "]" * 70 + "}", "line 3 is nested too deep"),
        ("]", "line 3 do not match"),
        ('"' + "x" * 3_900_000, "It ends within the record that begins on line 3"),
    ],
    ids=["long", "many", "deep", "unmatched", "cut"],
)
def test_an_element_without_an_end_says_why(rest, cause):
    text = f'[\n\n{{"title": "A", "all": {rest}]'
    with pytest.raises(FormatError, match=cause):
        attempt(text)
    with pytest.raises(FormatError, match=cause):
        attempt(text[1:])
    if "larger" in cause:
        with pytest.raises(FormatError, match="a record of its own"):
            attempt(text)
    before = text.replace("\n", '{"title": "B", "abstract": "b"},\n', 1)
    (paper,), (warning,) = (digest := attempt(before)).papers, digest.warnings
    assert (paper.title, cause in warning) == ("B", True)


@pytest.mark.parametrize("text", [API, json.dumps(ITEMS), LINES, json.dumps({"papers": ITEMS})])
def test_cut_off_anywhere_it_gives_what_is_whole(text):
    check_cuts(attempt, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "[1, 2]",
        "[[{}]]",
        '{"papers": []}',
        '{"title": 1}',
        '[{"title": "x"}]',
        '[{"name": "a"}]',
        '{"name": "tool", "version": "1.0"}',
        "{not json",
        "plain words",
    ],
)
def test_other_json_is_left_to_others(text):
    assert attempt(text) is None


def test_loads_keeps_numbers_as_written():
    assert loads("[2503.02130, 1e400, NaN, -Infinity, 12345678901234567890]") == [
        *("2503.02130", "1e400", None, None, "12345678901234567890")
    ]
    assert len(loads("9" * 1_000_000)) == 1_000_000


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"a":' * 100_000, "[1,]", "", "[" + "[]," * 2**20]
)
def test_loads_refuses_in_one_way(text):
    with pytest.raises(FormatError):
        loads(text)


PAPER = '{"title": "x", "abstract": "y"'


@pytest.mark.parametrize(
    "text",
    [
        "[" * 1_000_000,
        '{"a":' * 100_000 + "1" + "}" * 100_000,
        f'[{PAPER}, "a": ' + "[" * 100_000 + "]" * 100_000 + "}]",
        f"[{PAPER}}}," + "1," * 200_000,
        f"[{PAPER}}}," + "{}," * 200_000,
        '[{"a":' * 150_000,
        '[{"a":"' + "x" * 1_000_000,
        '[{"a":"' + '\\"' * 500_000,
        '[{"a":"' + '"' * 1_000_000,
        f'[{PAPER}, "n": ' + "9" * 1_000_000 + "}]",
        f'[{PAPER}, "n": NaN, "n": Infinity, "title": 1e999999, "n": -0}}]',
        '{"papers":[' + "[]," * 300_000,
        '{"x":[' + "[]," * 300_000,
        '{"title":"x\n' * 80_000,
        f"{PAPER}}}\n" * 30_000,
        f"{PAPER}}}" * 30_000,
        '{"title": "' + "<a " * 300_000 + '", "abstract": "' + "&" * 100_000 + '"}',
        '{"title": "' + "e\\u0301\\u0327" * 70_000 + '", "abstract": "x"}',
        f'{PAPER}, "authors": "' + "a, (" * 250_000 + '"}',
        f'{PAPER}, "tags": "' + " ;" * 250_000 + '"}',
        f'{PAPER}, "url": "http://' + "[" * 1_000_000 + '"}',
        "[" + " " * 1_000_000 + "{",
        "[{" + " " * 1_000_000 + '"',
        '[{"' + "\n" * 200_000,
        "\ufeff" * 1_000_000 + "{",
    ],
)
def test_hostile_json_is_read_or_refused_in_linear_time(text):
    check_hostile(attempt, text)


WORDS = st.text(max_size=30).filter(clean)
PAPERS = st.lists(
    st.fixed_dictionaries(
        {
            "id": st.from_regex(r"(0[1-9]|1\d)0[1-9]\.\d{4}0", fullmatch=True),
            "title": WORDS,
            "summary": WORDS,
            "authors": st.lists(st.fixed_dictionaries({"name": WORDS}), max_size=3),
        }
    ),
    min_size=1,
    max_size=5,
)
AS_JSON = {
    "list": lambda papers, **how: json.dumps(papers, **how),
    "items": lambda papers, **how: json.dumps([{"paper": paper} for paper in papers], **how),
    "wrapper": lambda papers, **how: json.dumps({"papers": papers}, **how),
    "lines": lambda papers, **how: "\n".join(json.dumps({**p}) for p in papers),
}


@pytest.mark.parametrize("form", AS_JSON)
@given(papers=PAPERS, indent=st.sampled_from([None, 0, 3, "\t"]), ascii_=st.booleans())
def test_what_is_written_is_read(form, papers, indent, ascii_):
    text = AS_JSON[form](papers, indent=indent, ensure_ascii=ascii_)
    digest = attempt(text)
    check_account(text, digest)
    assert not digest.orphans
    for paper, written in zip(digest.papers, papers, strict=True):
        assert paper.title == clean(written["title"])
        assert paper.abstract == clean(written["summary"])
        assert paper.facts.authors == tuple(clean(one["name"]) for one in written["authors"])
        assert paper.facts.ids == (("arxiv", written["id"]),)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["paper", "title", "abstract", "id", "authors", "name", "date", "url"])
            | st.sampled_from(["tags", "starred", "decision", "note", "externalIds", "papers"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(VALUES, st.text(max_size=3))
def test_any_values_are_read_or_refused(value, end):
    for text in (json.dumps(value), json.dumps([{"title": "x", "abstract": "y"}, value]) + end):
        tried(attempt, text)


@pytest.mark.shared
def test_a_real_item_of_the_api_comes_in(shared):
    digest = read((shared / "samples/hf_api_daily_papers_real_item.json").read_bytes())
    (paper,) = digest.papers
    assert paper.facts.ids == (("arxiv", "2602.23229"),)
    assert len(paper.facts.authors) == 2
    assert {link.kind for link in paper.facts.links} == {LinkKind.CODE, LinkKind.PROJECT}
    assert (digest.date.iso, paper.facts.published) == ("2026-03-06", "2026-02-26")
    assert digest.format == "json"


@pytest.mark.shared
def test_the_corpus_comes_in_whole(shared):
    with gzip.open(shared / "corpus/papers-100k.jsonl.gz", "rt", encoding="utf-8") as lines:
        text = "".join(itertools.islice(lines, 5_000))
    digest = json_papers.attempt(text)
    assert len(digest.papers) == 5_000
    assert not digest.orphans
    for line, paper in zip(text.splitlines(), digest.papers, strict=False):
        written = json.loads(line)
        assert paper.title == clean(written["title"])
        assert paper.abstract == clean(written["abstract"])
        assert list(paper.facts.authors) == [clean(name) for name in written["authors"]]
