"""The help: its pages and tables, the sheet of keys, and what is new."""
