"""The column at the side: shelves, lists, digests and tags, and what they offer."""
