"""Pandoc as a judge: what it reads after accepting and rejecting all, as paragraphs."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

import pypandoc

_ENDS = {"Para", "Plain", "Header", "CodeBlock"}
_SIGNS = {"Space": " ", "SoftBreak": " ", "LineBreak": "\v"}


def agrees(old: bytes, new: bytes, made: bytes) -> bool | None:
    """Whether pandoc reads the old file when all is rejected, and the new one when all is accepted.

    None where it cannot read one of the two at all.
    """
    with ThreadPoolExecutor(2) as workers:
        read = list(
            workers.map(
                lambda one: paragraphs(*one), ((old, "accept"), (made, "reject"), (new, "accept"), (made, "accept"))
            )
        )
    return None if None in (read[0], read[2]) else read[0] == read[1] and read[2] == read[3]


@lru_cache(2048)
def paragraphs(raw: bytes, way: str) -> list[str] | None:
    """The paragraphs that pandoc reads, notes where they are called; None of a file that it cannot read."""
    command = [pypandoc.get_pandoc_path(), "--sandbox", "--from", "docx", "--to", "json", f"--track-changes={way}"]
    done = subprocess.run(command, input=raw, capture_output=True, check=False)
    if done.returncode:
        return None
    tree = json.loads(done.stdout)
    return [line for line in "".join(_told([_title(tree), tree["blocks"]])).split("\n") if line.strip()]


def _title(tree: dict[str, dict[str, object]]) -> list[object]:
    """The title, which pandoc takes out of the text where its style is that of a title."""
    told = [one for one in tree["meta"].values() if isinstance(one, dict)]
    return [{"t": "Para", "c": one.get("c", [])} for one in told]


def _told(node: object) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _told(one)
    elif isinstance(node, dict):
        yield from _named(node.get("t", ""), node.get("c"))


def _named(kind: str, content: object) -> Iterator[str]:
    if kind in ("Str", "Code", "Math", "CodeBlock"):
        yield content if isinstance(content, str) else str(content[-1])  # type: ignore[index]
    elif kind in _SIGNS:
        yield _SIGNS[kind]
    elif kind == "Image":
        yield from ("[picture]",)
    elif kind in ("Link", "Span", "Quoted", "Header", "Div"):
        yield from _told([one for one in content if isinstance(one, list)][-1])  # type: ignore[union-attr]
    else:
        yield from _told(content)
    if kind in _ENDS or kind in ("Note", "Table"):
        yield "\n"
