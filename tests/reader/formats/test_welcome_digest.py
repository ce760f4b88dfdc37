from importlib.resources import files

import pytest

from reader.formats.table import read

KEYS = ("j", "k", "e", "b", "#", "i", "z", "s", "t", "n", "?", "/", "Enter", "Esc", "1 to 9")


@pytest.fixture(scope="module")
def welcome():
    return read(files("resources").joinpath("welcome.txt").read_bytes())


def test_it_is_a_digest_without_a_line_that_is_not_understood(welcome):
    assert len(welcome.papers) >= 24
    assert welcome.orphans == welcome.warnings == ()
    assert all(350 <= len(paper.abstract) <= 800 for paper in welcome.papers)


def test_it_teaches_the_keys_of_triage_while_it_is_read(welcome):
    text = " ".join(paper.abstract.split(". ")[0] for paper in welcome.papers[:15])
    text = f"{text} {welcome.papers[0].abstract[:250]}"
    assert not [key for key in KEYS if f" {key} " not in text.replace(",", " ").replace(":", " ")]
    assert "Ctrl+K" in text
    assert "Ctrl+E" in text


def test_its_last_paper_leads_on_to_the_reader_s_own_digests(welcome):
    assert "File ▸ Import" in welcome.papers[-1].abstract
    assert "Ctrl+O" in welcome.papers[-1].abstract
