"""What the sentences of an abstract claim: shown beside it, and gone through by keys."""
