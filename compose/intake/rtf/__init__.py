"""Rich text (RTF) as pieces, with the numbers that the program which saved it wrote beside its lists.

Pandoc is not used here: it drops those numbers, the styles that make headings, and the sizes of letters.
"""

from __future__ import annotations

from compose.intake.rtf.reader import read

__all__ = ["read"]
