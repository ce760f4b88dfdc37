"""Keep the library and what is typed safe: backups, checks, restores, the way on from trouble."""
