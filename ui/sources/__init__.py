"""Follow sources from the window: refresh them by hand, when due, and when something moves."""
