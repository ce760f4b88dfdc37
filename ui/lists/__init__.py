"""Smart lists and reading lists in the reader's hands."""
