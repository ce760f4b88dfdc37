"""Notes and annotations in the window: what stands behind the note of the page, and the view."""
