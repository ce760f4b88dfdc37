"""What is said of papers, alike in the page and beside it."""
