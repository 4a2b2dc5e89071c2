"""What was read as plain data, and back: how it comes from one process to the other.

A value becomes a mapping of its fields with `type` naming its class, and `from_data(to_data(read)) == read`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from compose.document.model import Emphasis, Link, Strong, Text
from compose.intake.model import Grid, Piece, Read

_KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in (Read, Grid, Piece, Text, Strong, Emphasis, Link)}


def to_data(value: Any) -> Any:  # noqa: ANN401 - plain data of any shape
    """`value` as mappings, lists and scalars that JSON can hold."""
    if isinstance(value, tuple):
        return [to_data(item) for item in value]
    if not dataclasses.is_dataclass(value):
        return value
    fields = {field.name: to_data(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return {"type": type(value).__name__, **fields}


def from_data(data: Mapping[str, Any]) -> Read:
    """What `to_data` made `data` of. Raises `KeyError` or `TypeError` where it was not made so."""
    read = _value(data)
    if not isinstance(read, Read):
        raise TypeError("the data is of nothing that was read")
    return read


def _value(data: Any) -> Any:  # noqa: ANN401 - plain data of any shape
    if isinstance(data, Mapping):
        fields = {name: _value(value) for name, value in data.items() if name != "type"}
        return _KINDS[data["type"]](**fields)
    if isinstance(data, list):
        return tuple(map(_value, data))
    return data
