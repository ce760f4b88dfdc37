"""Say what happens: messages, the progress of work, and what screen readers are told."""
