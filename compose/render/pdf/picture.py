"""A drawing as pixels, for formats that cannot draw: made by the typesetter, with the brand's own fonts."""

from __future__ import annotations

from functools import lru_cache

from compose.brand.model import Brand
from compose.render.pdf.typeset import MAIN, fonts_in, pixels

DOTS = 220
"""Dots an inch, where the picture is as wide as the text of a page."""
_PAGE = """\
#set page(width: 16.8cm, height: auto, margin: 0pt)
#image("picture.svg", width: 100%)
"""


def png(svg: bytes, brand: Brand) -> bytes:
    """`svg` as a PNG that is as wide as the text of a page."""
    return _pixels(svg, brand.fonts.files)


@lru_cache(maxsize=16)
def _pixels(svg: bytes, fonts: tuple[str, ...]) -> bytes:
    """The same picture often stands in more than one paper of a pack."""
    return pixels({MAIN: _PAGE.encode(), "picture.svg": svg}, fonts_in(fonts), DOTS)
