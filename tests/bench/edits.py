"""Tell the edits between a text and its repair, and whether a reader found each to be right."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import blake2b
from pathlib import Path

from reader.text.repair import RULES, repaired

LABELS = Path(__file__).with_name("repair_labels.tsv")
"""rule, paper, offset, hash of the edit, 1 for right or 0 for wrong: and nothing of the text."""

_PART = re.compile(r"\s+|[^\s]+")
_NAMES = frozenset(rule.name for rule in RULES)


@dataclass(frozen=True, slots=True)
class Edit:
    """A passage of a text, and what stands there after the repair."""

    start: int
    before: str
    after: str

    def key(self, paper: str) -> str:
        """Return a hash that tells this edit of *paper* from every other."""
        text = "\x1f".join((paper, str(self.start), self.before, self.after))
        return blake2b(text.encode(), digest_size=6).hexdigest()


def by_rule(name: str, text: str) -> str:
    """Return *text* as the rule of that name alone repairs it."""
    return repaired(text, _NAMES - {name})


def edits(before: str, after: str) -> Iterator[Edit]:
    """Yield the edits from *before* to *after*, word by word."""
    if before == after:
        return
    old, new = _PART.findall(before), _PART.findall(after)
    places = [0]
    for part in old:
        places.append(places[-1] + len(part))
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Edit(places[a], "".join(old[a:b]), "".join(new[c:d]))


def labels() -> dict[tuple[str, str], bool]:
    """Return what was found of each edit, by its rule's name and its hash."""
    with LABELS.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, "excel-tab")
        return {(rule, key): right == "1" for rule, _, _, key, right in rows}
