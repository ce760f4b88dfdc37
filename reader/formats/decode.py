"""Keep the way from bytes to text where the formats look for it; the window may ask it too."""

from __future__ import annotations

from reader.text.decode import Decoded, decode

__all__ = ["Decoded", "decode"]
