"""The lines of a text as they stand there, numbered, beside what was read in them."""
