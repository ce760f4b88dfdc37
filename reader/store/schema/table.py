"""The one list of migrations; each file beside it adds to it."""

from sqlite_utils import Migrations

migrations = Migrations("lectern")
