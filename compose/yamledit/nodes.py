"""Values as the reader of YAML found them: the part of its nodes that is used here."""

from __future__ import annotations

from typing import Any, Protocol


class Mark(Protocol):
    """A position in the text, counted from 0."""

    line: int
    column: int


class Node(Protocol):
    """A value, with where it begins and ends."""

    id: str
    style: str | None
    """Of a text: its quotation marks, `|` or `>`. Lists and mappings have none."""
    flow_style: bool | None
    """Of a list or mapping: whether it stands in brackets. Texts have none."""
    start_mark: Mark
    end_mark: Mark
    value: Any


def is_empty(node: Node) -> bool:
    """Whether nothing stands where the value should."""
    return node.id == "scalar" and not node.value and not node.style


def is_block(node: Node) -> bool:
    """Whether it is a list or mapping with an entry a line."""
    return node.id != "scalar" and not node.flow_style


def text_style(node: Node) -> str | None:
    """The quotation marks, `|` or `>` of a text; `None` for a plain one and whatever is no text."""
    return node.style if node.id == "scalar" else None
