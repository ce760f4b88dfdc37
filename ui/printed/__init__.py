"""Lay text out on pages and draw them: lines, looks and sheets of a PDF."""
