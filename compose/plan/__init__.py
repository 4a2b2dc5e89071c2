"""Dates that follow from adopting a Compact."""
