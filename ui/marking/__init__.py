"""Highlight passages by mouse and by keys, and comment, colour and tag them."""
