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
    lines = (*((f"For {_lowered(audience)}",) if audience else ()), f"As at {long_date(setting.today)}")
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
    return (PageBreak(landscape=True), *blocks) if shape == "landscape" else blocks


def _lowered(words: str) -> str:
    """`words` to go on within a sentence: names keep their capital."""
    first = words.split(" ", 1)[0]
    return words if first.isupper() and len(first) > 1 else words[:1].lower() + words[1:]


def _insert(insert: Insert, setting: Setting) -> Blocks:
    if build := PAPER_INSERTS.get(insert.name):
        return build(setting, insert.of)
    return INSERTS[insert.name](replace(setting.context, about=insert.of))
