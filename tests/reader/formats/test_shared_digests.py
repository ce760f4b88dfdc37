import os
from collections import Counter
from pathlib import Path

import pytest

from reader.formats.open import find_files, read_file
from reader.formats.table import read
from reader.text.normal import fingerprint
from reader.text.urls import find_urls
from reader.types import DigestDate

ROOT = Path(__file__).parents[3]
DIGESTS = Path(os.environ.get("LECTERN_SHARED") or ROOT.parent / "shared") / "digests"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not DIGESTS.is_dir(), reason=f"the real digests are not at {DIGESTS}"),
]


@pytest.fixture(scope="module")
def digests():
    return [read(read_file(path)) for path in find_files([DIGESTS])]


def test_every_paper_is_found_and_no_line_is_left_over(digests):
    assert [len(digest.papers) for digest in digests] == [17, 99, 119, 67, 30]
    assert not any(digest.orphans or digest.warnings for digest in digests)


def test_the_same_papers_are_told_to_be_the_same(digests):
    pages = [{fingerprint(p.title, p.abstract) for p in digest.papers} for digest in digests]
    times = Counter(Counter(print_ for page in pages for print_ in page).values())
    assert times == {1: 286, 2: 17, 3: 4}


def test_dates_are_kept_as_they_are(digests):
    dates = [digest.date for digest in digests]
    expected = (DigestDate("Mar 12", 3, 12), DigestDate("Mar 11", 3, 11))
    assert dates == [*expected, DigestDate(), DigestDate(), DigestDate()]


def test_every_address_is_found_without_the_sentence_s_stop(digests):
    papers = {p.abstract: p for digest in digests for p in digest.papers}.values()
    everywhere = [u for d in digests for p in d.papers for u in find_urls(p.abstract)]
    assert len(everywhere) == 106
    assert len({url.address for url in everywhere}) == 96
    assert not any(u.address[-1] in ".,;:)}]" for p in papers for u in find_urls(p.abstract))
