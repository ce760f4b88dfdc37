"""Read TeX back as it is shown."""

from __future__ import annotations

import re

SPELT = {"backslash": "\\", "asciitilde": "~", "asciicircum": "^"}


def unescaped(latex: str) -> str:
    """Return the text that TeX would set for *latex*."""
    latex = latex.replace(r"\newline{}", "\n")
    latex = re.sub(r"\{\\text([a-z]+)\}", lambda spelt: f"\\x{ord(SPELT[spelt[1]]):02x}", latex)
    latex = re.sub(r"(?<!\\)[{}]", "", latex)
    return re.sub(
        r"\\(x([0-9a-f]{2})|.)",
        lambda found: chr(int(found[2], 16)) if found[2] else found[1],
        latex,
    )
