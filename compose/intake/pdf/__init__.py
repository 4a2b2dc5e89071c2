"""An earlier Compact in PDF: letters and their places, put together again as paragraphs, numbers, lists and tables."""

from compose.intake.pdf.reading import read

__all__ = ["read"]
