"""Triage mode: one paper at a time, in large type, until none is left undecided."""
