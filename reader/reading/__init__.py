"""Read files in a process of its own, under limits: a hostile file can only harm that process."""

from reader.reading.messages import Limits, Manner, Papers, Read
from reader.reading.reading import Reading, gathered, read_again
from reader.types import Source

__all__ = ["Limits", "Manner", "Papers", "Read", "Reading", "Source", "gathered", "read_again"]
