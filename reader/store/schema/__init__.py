"""The tables, made by sqlite-utils migrations. A released migration is never edited."""

from __future__ import annotations

from reader.store.schema.eighth import m008_seals
from reader.store.schema.first import APPLICATION_ID
from reader.store.schema.second import FOREVER, PACKING
from reader.store.schema.seventh import m007_guests
from reader.store.schema.table import migrations

__all__ = ["APPLICATION_ID", "FOREVER", "PACKING", "m007_guests", "m008_seals", "migrations"]
