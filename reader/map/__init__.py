"""The map of a library: its papers as points, near each other where their content is."""
