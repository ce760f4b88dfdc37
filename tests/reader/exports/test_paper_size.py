"""What people print on, by where they live."""

from __future__ import annotations

import pytest

from reader.exports.paper_size import A4, LETTER, paper_size


@pytest.mark.parametrize(
    ("variables", "paper"),
    [
        ({"LANG": "en_US.UTF-8"}, LETTER),
        ({"LANG": "en_GB.UTF-8"}, A4),
        ({"LANG": "de_DE@euro"}, A4),
        ({"LANG": "fr_CA"}, LETTER),
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8"}, A4),
        ({"LC_ALL": "es_MX.UTF-8", "LC_PAPER": "de_DE.UTF-8"}, LETTER),
        ({"LANG": "zh_Hant_TW"}, A4),
        ({"LANG": "C.UTF-8"}, A4),
        ({"LANG": "en_USA"}, A4),
    ],
)
def test_paper_follows_the_territory(monkeypatch, variables, paper):
    for name in ("LC_ALL", "LC_PAPER", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert paper_size() == paper
