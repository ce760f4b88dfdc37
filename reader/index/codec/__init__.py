"""A codec of Whoosh's whose segments are arrays: quick to write, to merge and to search."""
