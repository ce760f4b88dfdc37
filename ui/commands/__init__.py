"""What the user can do, one file per subject."""
