"""PDF: typeset by Typst from the tree, by a template that holds no words."""

from compose.render.pdf.document import render

__all__ = ["render"]
