"""What is said of a doubtful paper of a preview."""

from __future__ import annotations

from reader.types import Novelty, ParsedPaper, Previewed
from ui.dialogs.preview_words import below

PAPER = ParsedPaper("Owls", "Owls hunt.", rank=1, first_line=1, last_line=2)


def test_a_twin_is_alike_and_a_split_is_sure():
    twin = Previewed(PAPER, Novelty.DOUBTFUL, 0.82, "much the same words", twin_title="Night owls")
    assert below(twin) == "82 % alike · much the same words · like “Night owls”"
    split = Previewed(PAPER, Novelty.DOUBTFUL, 0.6, "the lines may be split in another way")
    assert below(split) == "60 % sure · the lines may be split in another way"
