"""Word: the body is written by us, element by element, into a shell that a designer can edit."""

from compose.render.docx.document import render

__all__ = ["render"]
