"""The only SQL: schema, papers, marks, digests, history, counts, and the change log."""
