"""A paper of the pack as a document: its words filled with the group's answers, in the looks of its Compact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from compose.document import fill, markdown
from compose.document.model import Blocks, Cover, Document, Insert, PageBreak, Sheet
from compose.document.number import number
from compose.inserts.registry import INSERTS
from compose.pack.inserts.registry import PAPER_INSERTS
from compose.pack.making.finishing import finished
from compose.pack.making.setting import Setting
from compose.pack.words import titles
from compose.pack.words.model import Paper
from compose.plan.dates import long_date
from compose.questionnaire.condition import BadConditionError


def wanted(paper: Paper, setting: Setting) -> bool:
    """Whether the group's answers ask for `paper`."""
    try:
        return paper.when is None or paper.when.holds(setting.route.effective)
    except BadConditionError:
        return True  # it hangs on an answer that is to be agreed


def document(paper: Paper, setting: Setting) -> Document:
    """`paper` ready to be rendered; equal arguments make equal documents."""
    words = titles.filled(paper.blocks, lambda title: setting.line(markdown.inline(title)))
    blocks = fill.fill(words, setting.filling(lambda insert: _insert(insert, setting)))
    title, audience = setting.line(paper.title), setting.line(paper.audience)
    return made(setting, title, blocks, audience=audience, numbered=paper.numbered, shape=paper.shape)


def made(
    setting: Setting, title: str, blocks: Blocks, *, audience: str = "", numbered: bool = False, shape: str = "portrait"
) -> Document:
    """`blocks` that are filled as a paper called `title`."""
    draft = setting.draft
    lines = (
        ()
        if shape in _SHEETS
        else (*((f"For {_lowered(audience)}",) if audience else ()), f"As at {long_date(setting.today)}")
    )
    done = finished(blocks, setting.numbers, numbered=numbered)
    return replace(
        draft,
        title=title,
        cover=Cover(title, draft.cover.title, "", lines),
        running_head=(title, draft.cover.title, *draft.running_head[2:]),
        blocks=number(_shaped(done, shape)),
        dense=True,
        sheet=_SHEETS.get(shape, "paper"),
    )


_SHEETS: Mapping[str, Sheet] = {"leaflet": "leaflet", "poster": "poster"}


def _shaped(blocks: Blocks, shape: str) -> Blocks:
    match shape:
        case "landscape":
            return (PageBreak(landscape=True), *blocks)
        case "leaflet":
            return _folded(blocks)
    return blocks


def _folded(blocks: Blocks) -> Blocks:
    """The panels of a leaflet, which are written in the order they are read, in the order they are printed.

    A sheet that is folded once has its last panel and its first on one side.
    """
    breaks = [at for at, block in enumerate(blocks) if isinstance(block, PageBreak)]
    starts = [0, *(at + 1 for at in breaks)]
    panels = [blocks[start:end] for start, end in zip(starts, [*breaks, len(blocks)], strict=True)]
    first, last = panels[0], panels[-1] if len(panels) > 1 else ()
    between = (block for panel in panels[1:-1] for block in (PageBreak(), *panel))
    return (*last, PageBreak(), *first, *between)


def _lowered(words: str) -> str:
    """`words` to go on within a sentence: names keep their capital."""
    first = words.split(" ", 1)[0]
    return words if first.isupper() and len(first) > 1 else words[:1].lower() + words[1:]


def _insert(insert: Insert, setting: Setting) -> Blocks:
    if build := PAPER_INSERTS.get(insert.name):
        return build(setting, insert.of)
    return INSERTS[insert.name](replace(setting.context, about=insert.of))
