"""The questionnaire on paper: what a writers' group fills in at a meeting, and partners take home."""

from compose.pack.worksheet.document import worksheet

__all__ = ["worksheet"]
