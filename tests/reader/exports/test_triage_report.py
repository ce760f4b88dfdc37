"""The report of a triage as Markdown: complete, and nothing of a digest comes to life."""

from __future__ import annotations

from reader.exports.triage_report import Report, write_report
from reader.types import Decision, Facts, Paper


def paper(title: str, decision: Decision = Decision.LATER, **more) -> Paper:
    told = {"starred": False, "tags": (), "note": "", **more}
    return Paper(1, title, "An abstract.", decision, appearances=(), added="", **told)


def test_a_report_tells_counts_time_and_papers():
    arxiv = Facts(ids=(("arxiv", "2401.00001"),))
    kept = (
        paper("Owls at noon", starred=True, tags=("birds", "to read")),
        paper("Tides", Decision.DONE, facts=arxiv),
        paper("Ferns", Decision.INBOX),
    )
    counts = (("Done", 1), ("Later", 1), ("Dismissed", 0))
    text = write_report(Report("Monday", "29 July 2026", counts, "2 min", kept, 3))
    assert text == (
        "# Triage of Monday\n\n29 July 2026 · 2 min\n\n- Done: 1\n- Later: 1\n\n"
        "## Done\n\n- Tides · <https://arxiv.org/abs/2401.00001>\n\n"
        "## Later\n\n- ★ Owls at noon · birds, to read\n\n"
        "## Still in the inbox\n\n- Ferns\n\nand 3 more papers\n"
    )


def test_nothing_of_a_digest_is_markup():
    nasty = paper("# <b>x</b>\n[y](z) *w*", tags=("a,b`", "<i>"))
    text = write_report(Report("<script>*", "", (), "", (nasty,)))
    assert text.count("\n# ") == 0
    assert "&lt;b>" in text
    assert r"\[y\]" in text
    assert "&lt;script>\\*" in text


def test_a_triage_without_decisions_says_so():
    assert "Nothing was decided." in write_report(Report("Inbox", "", (("Done", 0),), "", ()))
