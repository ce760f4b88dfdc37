"""The reader's settings: which there are, their dialog, and how they take effect."""
