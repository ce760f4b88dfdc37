"""The peer among the benchmarks: what it is given, and what is said where it cannot be had."""

from __future__ import annotations

from reader.formats import arxiv_mail
from reader.types import Facts, ParsedPaper
from tests.bench import terminal_reader
from tests.bench.growth import _told
from tests.bench.terminal_reader import MissingPeerError, announcement


def paper(rank: int) -> ParsedPaper:
    facts = Facts(authors=("Ada Lovelace", "Mary Somerville"))
    return ParsedPaper(f"On Engine {rank}", f"We build {rank}.", rank, 2 * rank, 2 * rank, facts)


def test_it_is_given_an_announcement_as_arxiv_sends_it():
    digest = arxiv_mail.attempt(announcement(map(paper, range(1, 4))))
    assert digest is not None
    assert [each.title for each in digest.papers] == ["On Engine 1", "On Engine 2", "On Engine 3"]
    assert digest.papers[2].abstract == "We build 3."
    assert digest.papers[0].facts.authors == ("Ada Lovelace", "Mary Somerville")


def test_without_it_one_row_says_why_and_nothing_else_is_lost(tmp_path, monkeypatch):
    def none() -> None:
        raise MissingPeerError("it needs Python 3.13, and there is none here")

    monkeypatch.setattr(terminal_reader, "installed", none)
    figures = []
    (row,) = _told(figures, 1_000, terminal_reader.terminal_reader(tmp_path, 1_000, []))
    assert "not measured" in row.name
    assert row.figure == "it needs Python 3.13, and there is none here"
    assert row.holds
    assert not figures
