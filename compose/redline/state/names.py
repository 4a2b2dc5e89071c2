"""Properties in words that are the same where they mean the same."""

from __future__ import annotations

from collections.abc import Iterable

from compose.intake.docx.names import MATH, OFFICE, Element, W

_VOLATILE = ("rsid", "paraId", "textId")
_WORDS = f"{MATH}t"
_SILENT = frozenset((f"{W}lang", f"{W}noProof"))
_ON = frozenset(("1", "true", "on"))
_SAME = {f"{W}jc": {"start": "left", "end": "right"}, f"{W}vMerge": {"continue": ""}}
_ATTRIBUTES = {f"{W}start": f"{W}left", f"{W}end": f"{W}right"}


def said(element: Element) -> str:
    """A property or part of a formula and all that is in it, in words that no prefix of a namespace changes."""
    name, inner = short(element.tag), "".join(said(one) for one in element if one.tag not in _SILENT)
    inner = f"{element.text or ''}{inner}" if element.tag == _WORDS else inner
    return f"{name}({_attributes(element)}{';' + inner if inner else ''})"


def said_all(elements: Iterable[Element]) -> str:
    """Properties, sorted, for their order means nothing."""
    return " ".join(sorted(said(one) for one in elements))


def short(tag: object) -> str:
    """A tag or attribute without the address of its namespace, if that is one of Word."""
    name = str(tag)
    for space in (W, f"{{{OFFICE}}}"):
        name = name.removeprefix(space)
    return name


def _attributes(element: Element) -> str:
    found = []
    for key, value in element.attrib.items():
        name, plain = short(_ATTRIBUTES.get(str(key), str(key))), str(value)
        plain = _SAME.get(element.tag, {}).get(plain, plain)
        if not name.startswith(_VOLATILE) and not (name == "val" and (plain in _ON or not plain)):
            found.append(f"{name}={plain}")
    return ",".join(sorted(found))
