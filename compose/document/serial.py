"""The tree as plain data, and back: for the typesetter, for what was signed, and for comparing versions.

A node becomes a mapping of its fields with `type` naming its class; `from_data(to_data(document)) == document`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from compose.document import model
from compose.document.model import Document

_NODES = {name: node for name, node in vars(model).items() if dataclasses.is_dataclass(node) and isinstance(node, type)}
_FIELDS = {node: tuple(field.name for field in dataclasses.fields(node)) for node in _NODES.values()}


def to_data(value: Any) -> Any:  # noqa: ANN401 - plain data of any shape
    """`value` as mappings, lists and scalars that JSON can hold."""
    if isinstance(value, tuple):
        return [to_data(item) for item in value]
    kind = type(value)
    if kind not in _FIELDS:
        return value
    return {"type": kind.__name__, **{name: to_data(getattr(value, name)) for name in _FIELDS[kind]}}


def from_data(data: Mapping[str, Any]) -> Document:
    """The document that `to_data` made `data` of. Raises `KeyError` or `TypeError` where it was not made so."""
    document = _node(data)
    if not isinstance(document, Document):
        raise TypeError("the data is of no document")
    return document


def _node(data: Any) -> Any:  # noqa: ANN401 - plain data of any shape
    if isinstance(data, Mapping):
        fields = {name: _node(value) for name, value in data.items() if name != "type"}
        return _NODES[data["type"]](**fields)
    if isinstance(data, list):
        return tuple(map(_node, data))
    return data
