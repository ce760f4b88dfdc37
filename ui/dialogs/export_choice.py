"""What an export can be of, and what was chosen for one."""

from __future__ import annotations

from dataclasses import dataclass

PREVIEW = 3
"""Papers shown in the preview."""


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """All that the reader has chosen: names of a format, a scope, a style and a template."""

    format: str
    scope: str
    style: str = ""
    template: str = ""


@dataclass(frozen=True, slots=True)
class ExportScope:
    """Something that can be exported: "This search", with how many papers."""

    name: str
    title: str
    papers: int
