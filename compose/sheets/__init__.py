"""Plans and records as spreadsheets, there and back: written with their choices and colours, read with what changed."""

from compose.sheets.book import book
from compose.sheets.writing import xlsx

__all__ = ["book", "xlsx"]
