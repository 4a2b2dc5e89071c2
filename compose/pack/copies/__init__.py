"""Two edited copies of a draft, on paper: for the meeting that makes one text of them."""

from compose.pack.copies.document import report

__all__ = ["report"]
