"""Hand papers on from the window: what, in which format, by which template."""
