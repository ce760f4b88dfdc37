"""The only SQL: schema, papers, marks, digests, history, counts, and the change log."""

import sys

_ARRAYS = {"numpy", "pandas"} - sys.modules.keys()
"""What sqlite-utils loads where it is installed, to know the types of its numbers.

It never gets any from us, and loading costs a tenth of every start, in each process.
"""

sys.modules.update(dict.fromkeys(_ARRAYS))  # type: ignore[arg-type]  # such a module is "not there"
try:
    import sqlite_utils  # noqa: F401 - before any part of the store does
finally:
    for _each in _ARRAYS:
        del sys.modules[_each]
