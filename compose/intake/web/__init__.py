"""A web page as pieces: one from a website, or a document that a word processor saved as one.

Pandoc is not used here: it loses the looks of paragraphs and the numbers that Word and list items give themselves.
"""

from __future__ import annotations

from compose.intake.web.reader import pieces_of, read

__all__ = ["pieces_of", "read"]
