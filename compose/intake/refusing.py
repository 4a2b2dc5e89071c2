"""Saying that a file cannot be read: what it is, and what to do."""

from __future__ import annotations

from compose.errors import InputError, Place, Problem


def refused(shown: str, what: str, remedy: str) -> InputError:
    """The error for the file `shown`: `what` is wrong and its `remedy`, each a sentence without its full stop."""
    return InputError(f"{shown} cannot be read.", [Problem(Place(shown), what, remedy)])
