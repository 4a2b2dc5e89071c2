"""The document tree: our own frozen nodes, from Markdown to a numbered whole."""
