"""What is said of papers and done to them, alike in the page and beside it."""
