"""What holds of formats that do not say where a record ends: cut off, its end may be missing."""

from __future__ import annotations

from tests.reader.formats.record_checks import tried


def check_begun(attempt, text):
    """Wherever a text is cut off, every title and abstract is the beginning of one in the whole."""
    whole = attempt(text).papers
    titles = [paper.title for paper in whole]
    abstracts = [paper.abstract for paper in whole]
    for end in range(len(text)):
        digest = tried(attempt, text[:end])
        for paper in digest.papers if digest else ():
            assert any(title.startswith(paper.title) for title in titles)
            assert any(abstract.startswith(paper.abstract) for abstract in abstracts)
