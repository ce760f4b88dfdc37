"""Do what readers do while files fail: scripts of operations, and a look at what they left."""
