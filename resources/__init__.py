"""Files that ship with Lectern: icons and the welcome digest."""
