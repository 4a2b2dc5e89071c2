"""Names of bookmarks: Word allows letters, figures and underscores, 40 at most, and ids turn back from them."""

from __future__ import annotations


def clause_bookmark(ident: str) -> str:
    """Bookmark of the heading `ident`."""
    return "c_" + ident.replace("-", "_")


def term_bookmark(ident: str) -> str:
    """Bookmark of the glossary entry `ident`."""
    return "t_" + ident.replace("-", "_")


def clause_id(bookmark: str) -> str | None:
    """The id a bookmark was named from; `None` where it is not one of ours."""
    return bookmark[2:].replace("_", "-") if bookmark.startswith("c_") else None
