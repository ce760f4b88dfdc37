"""The list of papers: its model, its view and how a row is drawn."""
