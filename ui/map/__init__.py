"""The window with the map of the library: papers as points, near those that are like them."""
