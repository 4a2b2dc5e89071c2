"""The style and the script of the page, and the policy that lets a browser use these and nothing else."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import textwrap
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from compose.brand.model import Brand
from compose.compare.changes import Changes
from compose.render.html.style import quoted

_SHEETS = ("style.css", "changes.css", "narrow.css", "print.css")
MADE = "Made with local-compact."
_HEAD, _FOOT = 110, 90
"""Letters that the margins of a printed page have room for."""


def style(changes: Changes, brand: Brand) -> str:
    """The style sheet, with the colours and the font of `brand`. Nothing in it can end the element it stands in."""
    declared = "".join(f"  --{name}: {value};\n" for name, value in _properties(changes, brand))
    logos = "".join(f".logo-{at} {{ width: {logo.width_mm}mm; }}\n" for at, logo in enumerate(brand.logos, start=1))
    return f"\n:root {{\n{declared}}}\n{logos}{''.join(map(_own, _SHEETS))}".replace("</", "<\\/")


def script() -> str:
    """The script; nothing of the texts goes into it."""
    return _own("script.js")


def policy(style: str, script: str) -> str:
    """The policy for a page with this style and this script."""
    return (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; img-src data:; "
        "form-action 'none'; base-uri 'none'"
    )


def _digest(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def _properties(changes: Changes, brand: Brand) -> Iterator[tuple[str, str]]:
    for name, colour in dataclasses.asdict(brand.palette).items():
        yield name.replace("_", "-"), colour
    yield "font", quoted(brand.fonts.word)
    yield "print-size", f"{brand.size:g}pt"
    yield "running-head", quoted(_short(f"What changed: {changes.new}", _HEAD))
    yield "foot", quoted(_short(f"{brand.imprint} {MADE}", _FOOT))


def _short(words: str, letters: int) -> str:
    return textwrap.shorten(words, letters, placeholder=" …")


@cache
def _own(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")
