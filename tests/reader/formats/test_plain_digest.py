import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.formats.plain import attempt, parse
from reader.types import DigestDate, LineKind

HEADER = """new

Get trending papers in your email inbox!

Subscribe

byAK and the research community

Feb 3
"""
SHORT = "We grow small trees in a large forest and show that they find the light on their own."
LONG = (
    "Bridges are usually built before anyone has asked the river. This work begins with the "
    "river. We measure its moods over a year, learn a map from mood to load, and let the map "
    "choose among three designs. On four rivers the choice agrees with that of an engineer in "
    "nine cases of ten, at a small part of the cost. Code is at https://example.org/rivers"
)
PAPERS = (("Trees That Find the Light", SHORT), ("Asking the River: Load Maps for Bridges", LONG))


def page(*papers, header=HEADER, gap="\n\n"):
    return header + gap + gap.join(f"{title}{gap}{abstract}" for title, abstract in papers) + "\n"


def pairs(digest):
    return tuple((paper.title, paper.abstract) for paper in digest.papers)


def test_a_page_with_blank_lines():
    text = page(*PAPERS)
    digest = parse(text)
    assert pairs(digest) == PAPERS
    assert [paper.rank for paper in digest.papers] == [1, 2]
    lines = text.splitlines()
    assert lines[digest.papers[1].first_line - 1] == PAPERS[1][0]
    assert lines[digest.papers[1].last_line - 1] == LONG
    assert digest.orphans == digest.warnings == ()
    assert digest.lines.count(LineKind.FURNITURE) == 5
    assert digest.date == DigestDate("Feb 3", 2, 3)


def test_a_page_without_blank_lines_and_a_title_glued_to_the_button():
    header = "Get trending papers in your email inbox once a day!\nSubscribe"
    digest = parse(page(*PAPERS, header=header, gap="\n").replace("Subscribe\n", "Subscribe"))
    assert pairs(digest) == PAPERS
    assert digest.lines == (
        LineKind.FURNITURE,
        *(LineKind.TITLE, LineKind.ABSTRACT),
        *(LineKind.TITLE, LineKind.ABSTRACT),
    )


def test_a_title_that_begins_like_the_button_stays_whole():
    titles = ("SubscribeNet for Readers", "Subscribers and Their Habits")
    digest = parse(page(PAPERS[0], (titles[0], LONG), (titles[1], SHORT + " Again.")))
    assert [paper.title for paper in digest.papers[1:]] == list(titles)


@pytest.mark.parametrize(
    ("lines", "kept", "orphans"),
    [
        (("T1", "T2", "A2", "T3", "A3"), ("2", "3"), ["T1"]),
        (("A1", "T2", "A2", "T3", "A3"), ("2", "3"), ["A1"]),
        (("T1", "A1", "A2", "T3", "A3"), ("1", "3"), ["A2"]),
        (("T1", "A1", "T2", "T3", "A3"), ("1", "3"), ["T2"]),
        (("T1", "A1", "T2", "A2", "T3"), ("1", "2"), ["T3"]),
        (("T1", "T2", "T3"), (), ["T1", "T2", "T3"]),
        (("A1", "A2", "A3"), (), ["A1", "A2", "A3"]),
        (("A1", "T1"), (), ["A1", "T1"]),
    ],
)
@pytest.mark.parametrize("abstract", [SHORT, LONG], ids=["short", "long"])
def test_a_missing_line_costs_only_its_own_paper(lines, kept, orphans, abstract):
    full = {f"T{n}": f"{n} Ways to Cross a River" for n in "123"}
    full |= {f"A{n}": f"Study {n}. {abstract}" for n in "123"}
    digest = parse(HEADER + "\n\n".join(full[line] for line in lines))
    assert pairs(digest) == tuple((full[f"T{n}"], full[f"A{n}"]) for n in kept)
    assert [orphan.text[:20] for orphan in digest.orphans] == [full[o][:20] for o in orphans]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mar 12", DigestDate("Mar 12", 3, 12)),
        ("May 30, 2024", DigestDate("May 30, 2024", 5, 30, 2024)),
        ("September 1", DigestDate("September 1", 9, 1)),
        ("Feb 29", DigestDate("Feb 29", 2, 29)),
        ("Feb 31", DigestDate()),
        ("Mai 3", DigestDate()),
        ("Mar 0", DigestDate()),
    ],
)
def test_the_date_of_the_header(line, expected):
    assert parse(page(*PAPERS, header=HEADER.replace("Feb 3", line))).date == expected


def test_two_pages_in_one_file_keep_the_first_date():
    text = page(PAPERS[0]) + page(PAPERS[1]).replace("Feb 3", "Feb 4")
    digest = parse(text)
    assert pairs(digest) == PAPERS
    assert digest.orphans == ()
    assert digest.date.day == 3


def test_a_date_after_the_first_paper_is_not_the_page_s():
    digest = parse(page(*PAPERS, header="Daily Papers") + "\nMar 12\n")
    assert digest.date == DigestDate()
    assert [orphan.text for orphan in digest.orphans] == ["Mar 12"]


def test_too_long_lines_are_orphans_and_shortened_in_the_report():
    digest = parse(page(("t" * 1_001, LONG * 4), ("Endless", "word " * 20_000), PAPERS[0]))
    assert pairs(digest) == PAPERS[:1]
    assert len(digest.orphans) == 4
    assert all(len(orphan.text) <= 200 for orphan in digest.orphans)


def test_what_cannot_be_seen_is_cleaned_away():
    digest = parse(page(("Tre\u202ees\u200b in \x1b[31mRed", f"A\u2028{SHORT}\x00")))
    assert pairs(digest) == (("Trees in [31mRed", f"A {SHORT}"),)


def test_without_a_header_most_lines_have_to_pair():
    assert attempt(page(*PAPERS, header="")) is not None
    stray = "A stray line\n\n" * 5
    assert attempt(stray + page(*PAPERS, header="")) is None
    assert attempt(stray + page(*PAPERS)) is not None


WORDS = st.lists(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyzäπ-", min_size=1, max_size=9).map(
        lambda word: f"q{word}"
    ),
    min_size=3,
    max_size=12,
)
TITLES = WORDS.map(lambda words: " ".join(words).capitalize())
SENTENCES = st.lists(
    WORDS.map(lambda words: " ".join(words).capitalize() + "."), min_size=1, max_size=4
)
ABSTRACTS = SENTENCES.map(lambda sentences: f"{' '.join(sentences)} {SHORT}")
PAGES = st.lists(
    st.tuples(TITLES, ABSTRACTS).filter(lambda paper: len(paper[0]) < len(paper[1])),
    min_size=1,
    max_size=6,
    unique_by=(lambda paper: paper[0].casefold(), lambda paper: paper[1].casefold()),
)


@settings(max_examples=40)
@given(PAGES, st.sampled_from(["\n", "\n\n", "\r\n", "\r\r", "\n \n\n"]))
def test_what_was_written_as_a_page_is_read_back(papers, gap):
    digest = parse(page(*papers, gap=gap))
    assert pairs(digest) == tuple(papers)
    assert digest.orphans == ()


LINES = st.sampled_from(
    [*HEADER.splitlines(), *PAPERS[0], *PAPERS[1], "Mar 3", "x", "…", "\u2028", "\x00", "a. b."]
)


@given(st.lists(st.tuples(LINES | st.text(), st.sampled_from(["\n", "\r\n", "\r"]))))
def test_every_line_is_accounted_for_exactly_once(lines):
    text = "".join(line + end for line, end in lines)
    digest = parse(text)
    count = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")) - 1
    assert len(digest.lines) == count
    numbers = {orphan.number for orphan in digest.orphans}
    kinds = enumerate(digest.lines, start=1)
    assert numbers == {number for number, kind in kinds if kind is LineKind.ORPHAN}
    titles = digest.lines.count(LineKind.TITLE)
    assert titles == digest.lines.count(LineKind.ABSTRACT) >= len(digest.papers)
    assert [paper.rank for paper in digest.papers] == list(range(1, len(digest.papers) + 1))
    for paper in digest.papers:
        assert digest.lines[paper.first_line - 1] is LineKind.TITLE
        assert digest.lines[paper.last_line - 1] is LineKind.ABSTRACT
