"""Backups: made, verified, thinned and restored; and a copy that can be read without Lectern."""

from reader.backups.making import back_up, folder_of, has_changed, kept, of_library
from reader.store.backing import fault_of

__all__ = ["back_up", "fault_of", "folder_of", "has_changed", "kept", "of_library"]
