"""The ways in: bytes to digests and their papers. No store, no clock, no settings.

`reader.formats.table` lists them all. It loads a library for each, so that the window
and most commands never import it: files are read in a process of their own.
"""
