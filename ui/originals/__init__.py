"""Show the kept originals of digests, line by line, and read them again."""
