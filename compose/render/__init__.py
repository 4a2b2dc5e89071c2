"""From the document tree to Word, PDF and HTML."""
