"""Documents to measure on: the worked examples, each copy a little different so that nothing remembers the last."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import subprocess
from collections.abc import Iterator
from functools import cache

from compose import paths
from compose.brand.load import standard
from compose.building import make_draft
from compose.document.model import Document, Field, Paragraph
from compose.render import html


@cache
def example(name: str) -> Document:
    return make_draft(paths.examples() / name, today=dt.date(2026, 11, 22)).document


def different(document: Document, copies: int) -> Iterator[Document]:
    """Copies of `document`, every paragraph of each marked with a number of its own."""
    for count in range(copies):
        blocks = tuple(
            dataclasses.replace(block, content=(*block.content, Field("copy", f" ({count})")))
            if isinstance(block, Paragraph)
            else block
            for block in document.blocks
        )
        yield dataclasses.replace(document, blocks=blocks)


def as_html(document: Document) -> str:
    return html.render(document, standard()).decode()


def as_pandoc(document: Document) -> bytes:
    """`document` in pandoc's own form, so that only its writer is measured."""
    import pypandoc

    command = [pypandoc.get_pandoc_path(), "--from", "html", "--to", "json"]
    made = subprocess.run(command, input=as_html(document).encode(), check=True, capture_output=True).stdout
    return json.dumps(json.loads(made)).encode()
