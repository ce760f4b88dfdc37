"""Icons of our own: SVG, drawn in one colour that the theme replaces."""
