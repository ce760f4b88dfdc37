"""Cut text into lines as an editor counts them, the same wherever lines are numbered."""

from __future__ import annotations


def split_lines(text: str) -> list[str]:
    r"""Return the lines of *text* as an editor counts them: at \n, \r\n and \r, nowhere else."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]
