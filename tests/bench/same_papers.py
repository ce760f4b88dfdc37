"""Papers that the corpus holds twice under two titles, as read and judged by eye."""

from __future__ import annotations

SAME: frozenset[tuple[str, str]] = frozenset()
"""Identifiers of the corpus, the lesser first."""
