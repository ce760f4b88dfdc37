"""Which library the window is on: taken hold of, changed, updated, gone, or changed by others."""
