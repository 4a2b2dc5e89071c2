"""What the script and the style know a change by: its kinds, its effects, and whether people have to settle it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from compose.compare.changes import Change
from compose.compare.names import EFFECTS, KINDS, kinds

Facet = Literal["kind", "effect", "match"]
TO_SETTLE = "To settle"
"""What a change is called whose two sides may not belong together."""
NAMES: Mapping[Facet, Mapping[str, str]] = {
    "kind": {name: label for name, label in KINDS.items()},
    "effect": EFFECTS,
    "match": {"doubtful": TO_SETTLE},
}
"""What there is to choose from, each with its label."""


def facets(change: Change) -> Mapping[Facet, tuple[str, ...]]:
    """Those of `NAMES` that `change` has, each once."""
    return {
        "kind": kinds(change),
        "effect": tuple(dict.fromkeys(effect.kind for effect in change.effects)),
        "match": ("doubtful",) if change.link.doubtful else (),
    }


def token(name: str) -> str:
    """`name` as one word, for an attribute."""
    return name.replace(" ", "-")
