"""Bookmarks that links and references lead to: where one is lost, Word prints an error for a page number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compose.intake.docx.names import Element, W
from compose.redline.package import Package

_LEADS = re.compile(r'^\s*(?:(?:REF|PAGEREF|NOTEREF)\s+"?|HYPERLINK\b.*?\\l\s+"?)([\w.]+)', re.IGNORECASE | re.ASCII)
_TOP = frozenset(("_top", "top"))
"""What Word itself knows."""


def dangling(package: Package) -> frozenset[str]:
    """Names that links and references of `package` lead to, and that no bookmark bears; capitals do not matter."""
    roots = [root for _, root in package.stories()]
    there = {one.get(f"{W}name", "").casefold() for root in roots for one in root.iter(f"{W}bookmarkStart")}
    wanted = {name for root in roots for name in _wanted(root)}
    return frozenset(name for name in wanted if name.casefold() not in there and name.casefold() not in _TOP)


def _wanted(root: Element) -> Iterator[str]:
    for one in root.iter(f"{W}hyperlink"):
        if one.get(f"{W}anchor") and not any(str(key).endswith("}id") for key in one.attrib):
            yield one.get(f"{W}anchor", "")
    codes = [one.get(f"{W}instr", "") for one in root.iter(f"{W}fldSimple")]
    for code in (*codes, *_codes(root)):
        found = _LEADS.match(code)
        if found:
            yield found[1]


def _codes(root: Element) -> Iterator[str]:
    """The codes of fields, of which one may be written in several elements."""
    code: list[str] = []
    for one in root.iter(f"{W}instrText", f"{W}fldChar"):
        if one.tag == f"{W}instrText":
            code.append(one.text or "")
        else:
            yield "".join(code)
            code.clear()
