"""Draft, brand and renew a local Compact.

The verbs, in the order a build uses them: `open_folder`, `journey`, `select`, `assemble`, and `build`, which runs them
all; `compose.render.render` makes the bytes. Each is looked up when first used, so that help pays for none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_VERBS = {
    "open_folder": "compose.folder",
    "build": "compose.building",
    "journey": "compose.questionnaire.journey",
    "select": "compose.library.select",
    "assemble": "compose.document.assemble",
}
__all__ = ["__version__", "assemble", "build", "journey", "open_folder", "select"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the verbs have different signatures
    if name not in _VERBS:
        raise AttributeError(f"module 'compose' has no attribute {name!r}")
    return getattr(import_module(_VERBS[name]), name)
