"""The tables, made by sqlite-utils migrations. A released migration is never edited."""

from __future__ import annotations

from reader.store.schema.first import APPLICATION_ID
from reader.store.schema.second import FOREVER, PACKING
from reader.store.schema.sixth import m006_citation_keys
from reader.store.schema.table import migrations

__all__ = ["APPLICATION_ID", "FOREVER", "PACKING", "m006_citation_keys", "migrations"]
