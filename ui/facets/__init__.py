"""The facet panel: what the papers of a search have in common, to be wanted or not."""
