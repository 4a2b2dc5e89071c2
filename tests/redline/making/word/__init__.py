"""Drafts as Word files, in the ways in which councils make them."""
