"""Codes of the fields that Word keeps in a text, such as `HYPERLINK "https://…"` and `TOC`."""

from __future__ import annotations

import re

from compose.intake.runs import web_address

_LINK = re.compile(r"\s*HYPERLINK\s+(?:\"([^\"]*)\"|([^\s\\]\S*))")
_LISTS = re.compile(r"\s*(?:TOC|TOA|INDEX)\b")


def lists(code: str) -> bool:
    """Whether a field of this code lists headings or terms, as a table of contents does."""
    return bool(_LISTS.match(code))


def link(code: str) -> str:
    """The address on the web that a field of this code leads to; empty where there is none."""
    found = _LINK.match(code)
    return web_address(found[1] or found[2] or "") if found else ""
