"""Let Whoosh unpickle nothing but what an index of ours holds: a pickle can be a program.

Whoosh unpickles its table of contents and, in its own segments, much else. Importing
this module puts an unpickler with a list of what is allowed in every such place.
"""

from __future__ import annotations

import io
import pickle
from types import SimpleNamespace
from typing import Any, BinaryIO

from whoosh import columns, formats, index
from whoosh.codec import whoosh3
from whoosh.filedb import structfile

_ALLOWED = {("reader.index.codec.array_codec", "ArraySegment")}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name} is in no index")
        return super().find_class(module, name)


def load(file: BinaryIO) -> Any:
    """Unpickle what a file goes on with.

    Raises:
        pickle.UnpicklingError: It names what an index does not hold.
    """
    return _Unpickler(file).load()


def loads(data: bytes) -> Any:
    """Unpickle *data*; see `load`."""
    return load(io.BytesIO(data))


structfile.load_pickle = load
whoosh3.loads = columns.loads = formats.loads = loads
index.pickle = SimpleNamespace(loads=loads, dumps=pickle.dumps, PicklingError=pickle.PicklingError)
