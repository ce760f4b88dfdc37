"""Evaluate query trees over arrays of postings: document numbers and scores, many at a time."""
