"""Names of bookmarks: letters, figures and underscores, 40 at most, and Word does not tell capitals apart."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256

_PLAIN = re.compile("[a-z0-9-]{1,38}")
_CLAUSE, _TERM, _TASK, _PARTNER = "c_", "t_", "q_", "p_"


def clause_bookmark(ident: str) -> str:
    """Bookmark of the heading `ident`."""
    return _bookmark(_CLAUSE, ident)


def term_bookmark(ident: str) -> str:
    """Bookmark of the glossary entry `ident`."""
    return _bookmark(_TERM, ident)


def task_bookmark(ident: str) -> str:
    """Bookmark of the task `ident` on a checklist."""
    return _bookmark(_TASK, ident)


def partner_bookmark(key: str) -> str:
    """Bookmark that tells whose checklist it is."""
    return _bookmark(_PARTNER, key)


def is_ours(bookmark: str) -> bool:
    """Whether a bookmark of that name is made here and not by a designer."""
    return bookmark.startswith((_CLAUSE, _TERM))


@lru_cache(maxsize=2048)
def _bookmark(kind: str, ident: str) -> str:
    """A name of its own for every `ident`: what Word would not allow or tell apart is told apart by a hash."""
    words = re.sub("[^A-Za-z0-9]", "_", ident)
    if _PLAIN.fullmatch(ident):
        return kind + words
    return f"{kind}{words[:29]}_{sha256(ident.encode()).hexdigest()[:8]}"
