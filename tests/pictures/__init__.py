"""Pictures of the real window, to be looked at."""
