"""Adopting a Compact: what may be adopted, what is frozen, and the dates that are counted from it."""
