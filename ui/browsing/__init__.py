"""Where the reader is: what is listed, searched and counted there, and how it is arranged."""
