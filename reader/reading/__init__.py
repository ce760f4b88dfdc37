"""Read files in a process of its own, under limits: a hostile file can only harm that process."""

from reader.reading.messages import Limits, Read
from reader.reading.reading import Reading
from reader.types import Source

__all__ = ["Limits", "Read", "Reading", "Source"]
