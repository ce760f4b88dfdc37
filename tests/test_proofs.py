"""The table of proofs is whole: every format is in it, and every test that proves something."""

from __future__ import annotations

import re

from reader.exports import EXPORTS
from tests.proofs.__main__ import judged
from tests.proofs.table import PROOFS, ROOT, matches

_TEST = re.compile(r"^def (test_\w+)\(", re.MULTILINE)
PROOF = "tests/reader/exports/proof"


def test_every_format_is_proved_by_a_program():
    proved = {name for proof in PROOFS for name in proof.formats}
    assert {export.name for export in EXPORTS} <= proved


def test_every_test_of_a_program_is_in_the_table():
    files = [*(ROOT / PROOF).glob("test_*.py")]
    assert files
    for file in files:
        for name in _TEST.findall(file.read_text(encoding="utf-8")):
            test = f"{PROOF}/{file.name}::{name}"
            proving = [
                (proof, each)
                for proof in PROOFS
                for each in proof.formats
                if any(
                    matches(proof, each, test + case) for case in ("", f"[{each}]", "[pdflatex]")
                )
            ]
            assert proving, test


def test_what_fails_or_is_left_out_does_not_hold():
    proof = next(proof for proof in PROOFS if proof.program == "rispy")
    test = "test_bibliographies_in_bibutils.py::test_rispy_reads_every_field"
    assert judged(proof, "ris", {test: "passed"}) == ("✓ 1 hold", True)
    assert judged(proof, "ris", {test: "failed"}) == ("**✗ 1 fail**", False)
    assert judged(proof, "ris", {test: "skipped"}) == ("– 1 not tried", False)
    assert judged(proof, "ris", {}) == ("**no test**", False)
