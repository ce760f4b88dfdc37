"""The lanes that work travels on: the store's threads and the worker processes."""
