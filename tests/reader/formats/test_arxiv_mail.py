import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats.arxiv_mail import attempt
from reader.formats.table import read
from reader.types import DigestDate, Facts, LineKind
from tests.reader.formats.record_checks import (
    check_account,
    check_cuts,
    check_hostile,
    fixture,
    texts,
    tried,
)

MAIL = fixture("arxiv.txt")
LINES = MAIL.splitlines()
RULE = "-" * 78


def test_an_announcement_comes_in_whole():
    digest = attempt(MAIL)
    check_account(MAIL, digest)
    assert digest.name == "Sound, Geometric Topology"
    assert digest.date == DigestDate("2025-03-05", 3, 5, 2025)
    assert texts(digest) == [
        (
            "Listening to Glaciers: Ice Speaks Before It Breaks",
            "Cheap microphones stand on a glacier for a year. We learn which sounds come before "
            "a fall, and are right four times out of five.",
        ),
        ("Knots That Ferns Tie", "Young ferns are rolled up. We ask how they unroll."),
        ("Bells in Fog", ""),
    ]
    assert digest.papers[0].facts == Facts(
        authors=("Ada Berg", "Bo Åkerlund", "Cleo Tal"),
        ids=(("arxiv", "2503.02130"), ("doi", "10.5555/ice.1")),
        published="2025-03-03",
        venue="Made-up Letters 3 (2025)",
        keywords=("cs.SD", "eess.AS"),
    )
    assert digest.orphans == digest.warnings == ()


def test_a_replacement_has_no_date_of_its_own():
    bells = attempt(MAIL).papers[-1]
    assert bells.facts == Facts(("Dag Ende, Jr.",), (("arxiv", "2411.10001"),), keywords=("cs.SD",))


def test_a_record_goes_from_bar_to_bar_and_the_rest_is_furniture():
    digest = attempt(MAIL)
    for paper in digest.papers:
        assert LINES[paper.first_line - 1] == "\\\\"
        assert LINES[paper.last_line - 1].startswith("\\\\ ( https://arxiv.org/abs/")
    assert all(
        kind is LineKind.FURNITURE
        for line, kind in zip(LINES, digest.lines, strict=True)
        if line.startswith(("---", "%-%", "Send any", " Submissions"))
    )


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_it_is_known_within_the_body_of_a_mail(ends):
    body = f"Dear all,\n\nlook at the second one!\n\nGreetings\nEva\n\n{MAIL}\n-- \nEva\n"
    digest = read(body.replace("\n", ends).encode())
    assert digest.format == "arxiv"
    assert texts(digest) == texts(attempt(MAIL))
    assert digest.date.iso == "2025-03-05"


def test_a_record_without_its_end_is_read_with_a_doubt():
    without = MAIL.replace("\\\\ ( https://arxiv.org/abs/2503.02130 ,  308kb)\n", "")
    glaciers, ferns, _ = attempt(without).papers
    assert glaciers.confidence < 1 == ferns.confidence
    assert glaciers.abstract.endswith("four times out of five.")


def test_a_record_without_a_title_costs_only_itself():
    digest = attempt(MAIL.replace("Title: Knots That Ferns Tie\n", ""))
    check_account(MAIL.replace("Title: Knots That Ferns Tie\n", ""), digest)
    assert len(digest.papers) == 2
    assert [orphan.number for orphan in digest.orphans] == [28]


def test_continuations_are_joined_even_if_a_mail_program_took_their_spaces():
    digest = attempt(MAIL.replace("\n  ", "\n"))
    assert texts(digest) == texts(attempt(MAIL))
    assert digest.papers[0].facts == attempt(MAIL).papers[0].facts


def test_a_file_that_ends_early_says_where():
    digest = attempt(MAIL[: MAIL.index("Bells")])
    assert len(digest.papers) == 2
    assert digest.warnings == ("It ends within the record that begins on line 41.",)


def test_an_announcement_without_a_readable_record_is_refused():
    with pytest.raises(FormatError, match="line 1"):
        attempt("\\\\\narXiv:2503.02130\n\nAuthors: Ada Berg\n\\\\\n  Text.\n")


@pytest.mark.parametrize("text", ["", "arXiv:2503.02130", "Title: x\n\\\\\n", f"{RULE}\n\\\\\nx"])
def test_other_text_is_left_to_others(text):
    assert attempt(text) is None


def test_cut_off_anywhere_it_invents_nothing():
    check_cuts(attempt, MAIL)


START = "\\\\\narXiv:2503.02130\nTitle: x\n"


@pytest.mark.parametrize(
    "text",
    [
        START * 30_000,
        "\\\\\narXiv:1\n" * 60_000,
        START + "\\\\\n" * 200_000,
        START + "\\\\\n" + "word " * 200_000,
        START + "\\\\\n" + "a-\n" * 200_000,
        START + "Authors: " + "(" * 300_000 + "\n\\\\\n",
        START + "Authors: " + "a,\n  " * 100_000 + "\n\\\\\n",
        START + "Date: " + "9" * 300_000 + "\n\\\\\n",
        START + "DOI: " + "10.1/x " * 50_000 + "\n\\\\\n",
        START + "Comments: " + "http://[" * 100_000 + "\n\\\\\n",
        START + "-" * 500_000 + "\n\\\\\n" + "%-" * 300_000,
        " Submissions to:\n" + "x\n" * 90_000 + START + "\\\\\n",
        (" received from " + "x" * 50 + " to " * 20 + "\n") * 2_000 + START + "\\\\\n",
        "\\\\ " * 300_000,
        "\\\\\n" * 300_000,
        "e\u0301\u0327" * 200_000 + "\n" + START + "\\\\\n",
    ],
)
def test_hostile_announcements_are_read_or_refused_in_linear_time(text):
    check_hostile(attempt, text)


WORDS = st.lists(st.from_regex(r"q[a-zäß0-9.,;]{1,11}q", fullmatch=True), min_size=1, max_size=30)
PAPERS = st.lists(st.tuples(WORDS, WORDS, st.booleans()), min_size=1, max_size=4)


def written(number, title, abstract, crossed):
    mark = " (*cross-listing*)" if crossed else ""
    head = textwrap.fill(f"Title: {title}", 79, subsequent_indent="  ", break_on_hyphens=False)
    body = textwrap.fill(abstract, 79, initial_indent="  ", break_on_hyphens=False)
    end = f"\\\\ ( https://arxiv.org/abs/2503.{number:05} ,  9kb)"
    date = "Date: Mon, 3 Mar 2025 16:21:40 GMT   (9kb)"
    top = f"{RULE}\n\\\\\narXiv:2503.{number:05}{mark}\n{date}\n\n{head}\nCategories: cs.SD\n\\\\"
    return f"{top}\n{body}\n{end}\n"


@given(PAPERS)
def test_what_is_written_is_read(papers):
    joined = [(" ".join(title), " ".join(abstract), crossed) for title, abstract, crossed in papers]
    mail = "".join(written(number, *paper) for number, paper in enumerate(joined)) + RULE
    digest = attempt(mail)
    check_account(mail, digest)
    assert texts(digest) == [(title, abstract) for title, abstract, _ in joined]
    assert [paper.facts.ids for paper in digest.papers] == [
        (("arxiv", f"2503.{number:05}"),) for number in range(len(papers))
    ]


@given(st.lists(st.sampled_from([*LINES, "", "  x", "Title:", "Date: x", "DOI: 10.5555/x"])))
def test_any_lines_are_read_or_refused(lines):
    tried(attempt, "\n".join(lines))


@pytest.mark.shared
def test_a_real_announcement_comes_in(shared):
    digest = read((shared / "samples/arxiv_email_digest_2026-01-23.txt").read_bytes())
    assert [paper.facts.ids[0][1] for paper in digest.papers] == [
        f"2601.{number}" for number in (15305, 15306, 15307, 15311, 15316)
    ]
    assert digest.date.iso == "2026-01-22"
    assert all(paper.confidence == 1 and len(paper.abstract) > 900 for paper in digest.papers)
    assert [len(paper.facts.authors) for paper in digest.papers] == [2, 1, 7, 1, 7]
    assert digest.papers[-1].facts.ids[1][0] == "doi"
    assert digest.orphans == digest.warnings == ()
