"""Count what a dashboard shows of a library."""
