"""Which function renders which format."""

from __future__ import annotations

from importlib import import_module
from typing import Literal, cast, get_args

from compose.brand.model import Brand
from compose.document.model import Document

Format = Literal["docx", "pdf", "html"]
FORMATS: tuple[Format, ...] = get_args(Format)


def render(document: Document, brand: Brand, form: Format) -> bytes:
    """`document` in the look of `brand`, as a file of the format `form`."""
    # Each renderer is imported when it is first wanted: a web page should not wait for the typesetter.
    return cast(bytes, import_module(f"compose.render.{form}").render(document, brand))
