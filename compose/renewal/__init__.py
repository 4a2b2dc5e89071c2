"""Renewing a Compact: what is renewed, how the new draft begins, what is to be confirmed again, and the papers."""
