"""Which keys are in force, and how they are shown."""
