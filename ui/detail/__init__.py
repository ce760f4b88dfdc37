"""The reading pane and its parts."""
