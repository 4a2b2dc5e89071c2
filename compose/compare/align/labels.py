"""A number or bullet typed in front of a text, parted from it."""

from __future__ import annotations

import re

_WORDS = (
    "commitment|undertaking|principle|pledge|promise|objective|outcome|standard|action|point|article|section|part|"
    "clause|chapter|appendix|annexe|annex|theme|code|schedule|step|stage"
)
_COUNTED = r"\d{1,3}(?:\.\d{1,3})*|[A-Z](?:\.?\d{1,3}(?:\.\d{1,3})*)?|[ivxl]{1,6}|[IVXL]{1,6}"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?i:{_WORDS})\s+(?:{_COUNTED})(?:\s*[:.)–—-]+\s*|\t+\s*)",
        r"\(\s?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxlIVXL]{1,6})\s?\)\s*",
        r"\d{1,3}(?:\.\d{1,3})+[.):]?(?:\s+|(?=[A-Z]))",
        r"\d{1,3}(?:[.):]\s+|\t\s*)",
        r"(?:[a-zA-Z]|[ivxl]{1,6}|[IVXL]{1,6})(?:[.)](?:\s+)|\t\s*)",
        r"[A-Z]{1,3}\d{1,3}(?:\.\d{1,3})*[.):]?\s+",
        "[•‣◦▪▫●○■□·⁃➢➤►▶✓✔❖◆♦\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf076\uf06e]\\s*",
        r"[–—*-]\s+|o\t\s*",
    )
)
_AROUND = "()[].:;–—- \t"


def parted(text: str) -> tuple[str, str]:
    """The label that `text` begins with, as typed and without the space behind it, and the rest; or nothing and all.

    A label alone is none: `12.` may be the whole of a cell.
    """
    for form in _FORMS:
        found = form.match(text)
        if found and found.end() < len(text):
            return found[0].strip(), text[found.end() :]
    return "", text


def counted(label: str) -> str:
    """What `label` counts, without its brackets and stops: of `(a)` and `a.` alike `a`."""
    return label.strip(_AROUND)
