"""In-order comparison as it is often written: difflib over whole paragraphs of the body, taken out and put in."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterator
from difflib import SequenceMatcher

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

_WHO = {qn("w:author"): "Compared", qn("w:date"): "2026-01-01T00:00:00Z"}


def redline(old: bytes, new: bytes) -> bytes:
    """`new` with what differs from `old` marked, paragraph by paragraph; tables, notes and headers are left."""
    before, after = (docx.Document(io.BytesIO(raw)) for raw in (old, new))
    ids = iter(range(1, 10**6))
    theirs, ours = list(before.paragraphs), list(after.paragraphs)
    matcher = SequenceMatcher(None, [one.text for one in theirs], [one.text for one in ours], autojunk=False)
    for kind, start, end, place, stop in matcher.get_opcodes():
        if kind == "equal":
            continue
        anchor = ours[place]._p if place < len(ours) else None
        for paragraph in theirs[start:end]:
            gone = _marked(copy.deepcopy(paragraph._p), "del", ids)
            _before(after, anchor, gone)
        for paragraph in ours[place:stop]:
            _marked(paragraph._p, "ins", ids)
    made = io.BytesIO()
    after.save(made)
    return made.getvalue()


def _before(document, anchor, paragraph) -> None:
    if anchor is not None:
        anchor.addprevious(paragraph)
    elif len(document.element.body) and document.element.body[-1].tag == qn("w:sectPr"):
        document.element.body[-1].addprevious(paragraph)
    else:
        document.element.body.append(paragraph)


def _marked(paragraph, kind: str, ids: Iterator[int]):
    for run in list(paragraph.iter(qn("w:r"))):
        for text in run.findall(qn("w:t")) if kind == "del" else ():
            text.tag = qn("w:delText")
        mark = _mark(kind, ids)
        run.addprevious(mark)
        mark.append(run)
    _properties(paragraph.get_or_add_pPr()).insert(0, _mark(kind, ids))
    return paragraph


def _properties(paragraphs):
    """The properties of the paragraph's end."""
    found = paragraphs.find(qn("w:rPr"))
    if found is None:
        found = OxmlElement("w:rPr")
        later = [one for one in paragraphs if one.tag in (qn("w:sectPr"), qn("w:pPrChange"))]
        later[0].addprevious(found) if later else paragraphs.append(found)
    return found


def _mark(kind: str, ids: Iterator[int]):
    mark = OxmlElement(f"w:{kind}")
    mark.set(qn("w:id"), str(next(ids)))
    for name, value in _WHO.items():
        mark.set(name, value)
    return mark
