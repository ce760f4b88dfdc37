"""Figures of the benchmarks as they were last measured, and what is made of them."""
