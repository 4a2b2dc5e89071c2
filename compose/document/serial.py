"""The tree as plain data, and back: for the typesetter, for what was signed, and for comparing versions.

A node becomes a mapping of its fields with `type` naming its class; `from_data(to_data(document)) == document`.
"""

from __future__ import annotations

import dataclasses
import json

from compose.document import model
from compose.document.model import Document
from compose.flat import Kinds

_NODES = Kinds(
    Document, filter(dataclasses.is_dataclass, filter(lambda one: isinstance(one, type), vars(model).values()))
)

to_data = _NODES.flat
from_data = _NODES.of


def as_json(document: Document) -> bytes:
    """The text of a file that keeps `document`."""
    return (json.dumps(to_data(document), ensure_ascii=False, indent=1) + "\n").encode()


def from_json(raw: bytes) -> Document:
    """The document that `as_json` made `raw` of. Raises `ValueError` where it was not made so."""
    try:
        return from_data(json.loads(raw))
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("it holds no document") from error
