"""Set papers as blocks of text with their looks: what EPUB, PDF and DOCX have in common."""
