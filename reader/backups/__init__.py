"""Backups: made, verified, thinned and restored; and a copy that can be read without Lectern."""

from reader.backups.making import back_up, folder_of, has_changed, kept, of_library, verified

__all__ = ["back_up", "folder_of", "has_changed", "kept", "of_library", "verified"]
