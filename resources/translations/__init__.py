"""What Lectern says in other languages: sources for translators (.ts), and what Qt reads (.qm)."""
