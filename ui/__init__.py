"""Lectern's window: Qt, and nothing that touches the disk, the database or the index."""
