"""From the document tree to Word, PDF and HTML."""

from compose.render.registry import FORMATS, Format, render

__all__ = ["FORMATS", "Format", "render"]
