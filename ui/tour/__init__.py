"""Show a beginner round the window: what the first keys are, beside what they work on."""
