"""An OpenDocument text as pieces, with the numbers that word processors work out and never store.

Pandoc is not used here: it loses the numbers of headings and of lists of several levels, and the sizes of letters.
"""

from __future__ import annotations

from compose.intake.odt.reader import read

__all__ = ["read"]
