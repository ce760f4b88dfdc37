"""The dashboard: charts of what is in the library, and of what was done with it."""
