"""Checklists that partners filled in: read back from Word files and kept among the records."""
