"""The table of what other people's programs say of Lectern's exports: `python -m tests.proofs`."""
