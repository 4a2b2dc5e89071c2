"""The gap analysis on paper: what partners decide from, one old commitment after the other."""

from compose.pack.gap_analysis.document import gap_analysis

__all__ = ["gap_analysis"]
