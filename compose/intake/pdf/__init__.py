"""An earlier Compact in PDF: letters and their places, put together again as paragraphs, numbers, lists and tables.

`read` is the way in, and runs `reading.read_document` in a process of its own.
"""

from compose.intake.pdf.apart import read

__all__ = ["read"]
