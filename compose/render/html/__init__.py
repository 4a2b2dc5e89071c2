"""HTML: one self-contained page that everyone can read, on a screen, by ear or on paper."""

from compose.render.html.document import render

__all__ = ["render"]
