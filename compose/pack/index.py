"""The page that a pack is opened with: every paper, what it is for, who needs it and when, and where its files are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from compose.document.model import (
    Block,
    Cell,
    Column,
    CrossRef,
    Document,
    Heading,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Table,
    Text,
)
from compose.inserts.context import text
from compose.pack.catalogue import Entry
from compose.pack.making.paper import made
from compose.pack.making.setting import Setting
from compose.pack.words.model import Folder

NAMES: Mapping[str, str] = {"docx": "Word", "pdf": "PDF", "html": "web page", "xlsx": "spreadsheet"}
"""What people call each kind of file."""
_COLUMNS = (Column("Paper", 6), Column("For whom", 6), Column("When and how to use it", 9), Column("Files", 4))


def index(
    setting: Setting, entries: Sequence[Entry], endings: Mapping[str, Sequence[str]], beside: Sequence[str]
) -> Document:
    """The page of `entries`: `endings` of each one's files by its id; `beside` are the Compact's own files."""
    return made(setting, "All the papers", tuple(_blocks(setting, entries, endings, beside)))


def _blocks(
    setting: Setting, entries: Sequence[Entry], endings: Mapping[str, Sequence[str]], beside: Sequence[str]
) -> Iterator[Block]:
    yield Paragraph(text(_opening(len(entries))), "aim")
    if beside:
        links = [(NAMES[name.rpartition(".")[2]], f"../{name}") for name in beside]
        yield Paragraph(
            (*text("The Compact itself: ".replace("Compact", setting.said("document_name"))), *_links(links))
        )
    folders = list(dict.fromkeys(one.folder for one in entries))
    if len(folders) > 1:
        ways = [CrossRef(text(folder.title), _anchor(folder)) for folder in folders]
        yield Paragraph((*text("On this page: "), *_listed(ways)))
    yield Paragraph(text(_ALONE))
    for folder, some in groupby(entries, key=lambda one: one.folder):
        yield Heading(1, text(folder.title), _anchor(folder), "front")
        yield Paragraph(text(folder.about))
        yield Table(folder.title, _COLUMNS, tuple(_row(one, endings[one.id]) for one in some))


def _opening(count: int) -> str:
    return (
        f"A text that is signed and put away changes nothing. These {count} papers put it to use. They are made from "
        "the same answers, so make them again whenever the text changes. Nobody needs all of them: begin with the "
        "action plan, the terms of reference and one briefing."
    )


_ALONE = "To make only some, give their names, which stand before the files, to: local-compact build FOLDER --papers"


def _anchor(folder: Folder) -> str:
    return f"papers-{folder.id}"


def _row(entry: Entry, endings: Sequence[str]) -> tuple[Cell, ...]:
    files = _links([(NAMES[one], f"{entry.path}.{one}") for one in endings])
    named = (*text(f"{entry.id}: "), *files)
    return (Cell(text(entry.title)), Cell(text(entry.audience)), Cell(text(entry.use)), Cell(named))


def _links(links: Sequence[tuple[str, str]]) -> Inlines:
    return _listed([Link(text(words), url) for words, url in links])


def _listed(inlines: Sequence[Inline]) -> Inlines:
    """`inlines` with a comma between."""
    return tuple(one for inline in inlines for one in (Text(", "), inline))[1:]
