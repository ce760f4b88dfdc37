"""Which keys are in force, how they are shown, and how they are changed."""
