"""The search box: what is typed, how it was read, what can go on there, and what was found."""
