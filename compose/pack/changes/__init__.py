"""What changed, on paper: for a meeting that goes through it, softer and firmer wordings first."""

from compose.pack.changes.document import report

__all__ = ["report"]
