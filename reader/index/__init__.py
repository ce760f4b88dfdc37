"""The only Whoosh: a cache over the texts of a library that can be deleted at any time."""

import warnings

# Whoosh 2.7.4 is of 2016: Python says so of each file when it compiles it for the first time.
warnings.filterwarnings("ignore", category=SyntaxWarning)

from reader.index import unpickling  # noqa: E402, F401 - before Whoosh reads anything
