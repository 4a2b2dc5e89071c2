"""A spreadsheet as it is to be written: columns of a kind, rows of texts, and what it is known by later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from compose.document.model import Light

Kind = Literal["text", "choice", "date", "number"]
MEMORY = "_kept"
"""Name of the hidden sheet that keeps what was written."""
REF = "Ref (leave as it is)"
"""Heading of the hidden column that tells which entry a row is."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column."""

    id: str
    """Field of the question."""
    title: str
    kind: Kind
    width: int
    """In letters."""
    choices: tuple[str, ...] = ()
    """What its drop-down offers."""
    free: bool = False
    """Whether something else than a choice may be written."""
    lights: Mapping[str, Light] = field(default_factory=lambda: MappingProxyType({}))
    """The traffic light of each choice."""
    least: int | None = None
    """The lowest number."""
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what it is known by, and a text for each column."""

    ref: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A spreadsheet of one table."""

    question: str
    """The repeat question whose entries it holds."""
    area: str
    """The area of the group, so that one group's file is not taken for another's."""
    title: str
    subtitle: str
    date: str
    """ISO date of its making."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    how: tuple[str, ...]
    """How it is used, a line each."""
