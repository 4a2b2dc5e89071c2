"""Frozen dataclasses as plain data, and back: a value becomes a mapping of its fields with `type` naming its class."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any, Generic, TypeVar

Whole = TypeVar("Whole")


class Kinds(Generic[Whole]):
    """The dataclasses that may stand in a value, the kind of the whole among them: `of(flat(value)) == value`.

    Their fields hold these kinds, tuples of them, and what JSON can hold.
    """

    def __init__(self, whole: type[Whole], kinds: Iterable[type[Any]]) -> None:
        self._whole = whole
        self._by_name = {kind.__name__: kind for kind in (whole, *kinds)}
        self._fields = {kind: tuple(one.name for one in dataclasses.fields(kind)) for kind in self._by_name.values()}

    def flat(self, value: Any) -> Any:  # noqa: ANN401 - plain data of any shape
        """`value` as mappings, lists and scalars that JSON can hold."""
        if isinstance(value, tuple):
            return [self.flat(item) for item in value]
        kind = type(value)
        if kind not in self._fields:
            return value
        return {"type": kind.__name__, **{name: self.flat(getattr(value, name)) for name in self._fields[kind]}}

    def of(self, data: Mapping[str, Any]) -> Whole:
        """What `flat` made `data` of. Raises `KeyError` or `TypeError` where it was not made so."""
        whole = self._value(data)
        if not isinstance(whole, self._whole):
            raise TypeError(f"the data is of no {self._whole.__name__}")
        return whole

    def _value(self, data: Any) -> Any:  # noqa: ANN401 - plain data of any shape
        if isinstance(data, Mapping):
            fields = {name: self._value(value) for name, value in data.items() if name != "type"}
            return self._by_name[data["type"]](**fields)
        if isinstance(data, list):
            return tuple(map(self._value, data))
        return data
