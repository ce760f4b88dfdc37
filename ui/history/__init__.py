"""What was done, act by act, and the way back to any of it."""
