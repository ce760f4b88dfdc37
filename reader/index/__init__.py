"""The only Whoosh: a cache over title, abstract, note and tags that can be deleted at any time."""
