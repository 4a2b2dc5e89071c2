"""Documents that this program builds: the worked examples, edited as in Word, and in another brand."""

from __future__ import annotations

import datetime as dt
import io
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from random import Random

from lxml import etree

from compose import paths
from compose.brand import load
from compose.brand.model import Brand
from compose.building import make_draft
from compose.render import docx
from tests.redline.making import rewording
from tests.redline.making.model import Block, Change, Draft, Group, Pair
from tests.redline.making.wording import Author
from tests.redline.making.work import Work

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BOTH = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_DAY = dt.date(2026, 11, 22)
_EDITS = {
    "words": rewording.words,
    "number": rewording.number,
    "case": rewording.case,
    "nbsp": rewording.nbsp,
    "strengthen": rewording.strengthen,
    "space": rewording.space,
}


def pairs(seed: int) -> Iterator[Pair]:
    """Each example edited; in another brand, with edits and without; the same twice; one example against another."""
    names = sorted(folder.name for folder in paths.examples().iterdir() if (folder / "compact.yaml").exists())
    for name in names:
        yield edited(f"built-{name}", _built(name), Random(f"{seed}/{name}"))
    yield Pair("built-same", frozenset(), _built(names[0]), _built(names[0]), group="real")
    yield Pair("built-restyled", frozenset(), _built(names[0]), _built(names[0], True), True, group="real")
    yield edited("built-restyled-edited", _built(names[0]), Random(f"{seed}/brand"), _built(names[0], True))
    yield Pair("built-one-for-another", frozenset({"words"}), _built(names[0]), _built(names[1]), group="real")


@cache
def _built(name: str, other: bool = False) -> bytes:
    """The Compact of the example `name` as a Word file, in the usual brand or in another."""
    document = make_draft(paths.examples() / name, today=_DAY).document
    return docx.render(document, _other_brand() if other else load.standard())


def _other_brand() -> Brand:
    with tempfile.TemporaryDirectory() as home:
        look = '{primary: "#5C1230", accent: "#2A70C8"}\nfonts: {word: Georgia}'
        Path(home, "brand.yaml").write_text(f"name: Another\ncolours: {look}\nsize: 13\n", encoding="utf-8")
        return load.load(Path(home))


def edited(name: str, old: bytes, dice: Random, start: bytes = b"") -> Pair:
    """`old` against `start`, or itself, with some of its paragraphs edited and two of them taken out."""
    changes: list[Change] = []
    new = _with_body(start or old, partial(_edit, dice, changes))
    kinds = frozenset(change.kind for change in changes)
    group: Group = "found" if name.startswith("found") else "real"
    return Pair(name, kinds, old, new, bool(start), group, tuple(changes), tracked=holds_changes(old, new))


def holds_changes(*raws: bytes) -> bool:
    """Whether one of the files has tracked changes."""
    texts = (zipfile.ZipFile(io.BytesIO(raw)).read("word/document.xml") for raw in raws)
    return any(re.search(rb"<w:(ins|del|moveFrom|[rp]PrChange)[ >]", text) for text in texts)


def _edit(dice: Random, changes: list[Change], body: etree._Element) -> None:
    # What stands in boxes stands there twice, in a newer form and in an older one.
    twice = {one for box in body.iter(_BOTH) for one in box.iter(f"{_W}t")}
    texts = [one for one in body.iter(f"{_W}t") if len(one.text or "") > 30 and one not in twice]
    chosen = dice.sample(texts, min(18, len(texts)))
    for text in chosen:
        _reword(text, dice.choice(list(_EDITS.values())), dice, changes)
    lines = {line: list(line.iter(f"{_W}t")) for line in body.findall(f"{_W}p")}
    free = [line for line, held in lines.items() if len(held) == 1 and held[0] not in chosen]
    for line in dice.sample(free, min(2, len(free))):
        changes.append(Change("delete", (lines[line][0].text or "",), ()))
        body.remove(line)


def _reword(text: etree._Element, edit: Callable[[Work], bool], dice: Random, changes: list[Change]) -> None:
    work = Work(Draft((Block("commitment", "one", text.text or ""),), "", ""), Author(dice))
    if edit(work):
        text.text = work.blocks[0].text
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        changes.extend(work.changes)


def _with_body(raw: bytes, edit: Callable[[etree._Element], None]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w") as new:
        for one in old.infolist():
            content = old.read(one)
            if one.filename == "word/document.xml":
                root = etree.fromstring(content)
                edit(root[-1])
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(zipfile.ZipInfo(one.filename, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
