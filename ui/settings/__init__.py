"""The reader's settings: which there are, and how they take effect."""
