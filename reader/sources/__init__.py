"""Live sources and watched folders: what they are, when they are due, and how they come in."""
