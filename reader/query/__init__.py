"""Read what is typed into the search box, and write it back."""

from reader.query.format import format_query
from reader.query.parse import parse
from reader.query.placing import only_marks
from reader.query.problems import Problem
from reader.query.query import Query

__all__ = ["Problem", "Query", "format_query", "only_marks", "parse"]
