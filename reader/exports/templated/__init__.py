"""Write text formats by templates: what a template sees, may do, and how its words are escaped."""
