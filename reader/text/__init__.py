"""Pure text: words, addresses, normal forms, snippets."""
