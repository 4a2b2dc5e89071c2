"""A Word file as pieces, with the numbers that Word works out and never stores.

Pandoc is not used here: it loses those numbers, the sizes of letters and the order of text boxes, and is slower.
"""

from __future__ import annotations

from compose.intake.docx.reader import read

__all__ = ["read"]
