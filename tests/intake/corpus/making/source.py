"""The eight source texts: their notation read into items, and the truth that follows from them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

TEXTS = Path(__file__).parents[1] / "texts"
VOICES = {"public", "voluntary", "all", "none"}


@dataclass(frozen=True)
class Item:
    """One thing that stands in a text."""

    kind: str
    """`part`, `group`, `voice`, `lead`, `promise`, `sub`, `row`, `head`, `term`, `box`, `point`, `sign`, `contents`,
    `question` or `para`."""
    text: str = ""
    number: str = ""
    voice: str = ""
    more: tuple[str, ...] = ()


@dataclass
class Source:
    """A text, read."""

    name: str
    facts: dict[str, str] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)


def read(name: str) -> Source:
    """Read the text called `name`."""
    source = Source(name)
    voice = ""
    for line in (TEXTS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        fact = re.match(r"(title|subtitle|date|author|year): (.*)", line)
        if fact and not source.items:
            source.facts[fact[1]] = fact[2]
            continue
        item = _item(line, voice)
        if item.kind in ("part", "voice", "lead", "head"):
            voice = item.voice
        if item.kind != "none":
            source.items.append(item)
    return source


def _item(line: str, voice: str) -> Item:
    for mark, kind in MARKS.items():
        if line.startswith(mark):
            return kind(line[len(mark) :], voice)
    if told := re.match(r"-(public|voluntary|all) (.*)", line):
        return _promise_item(told[2], told[1])
    if question := re.match(r"(\d\.) (.*)", line):
        return Item("question", question[2], question[1])
    return Item("para", line)


def _promise_item(line: str, voice: str) -> Item:
    """A promise: what stands before its words is a number, or else a title of its own."""
    number, words = _two(line)
    heading = () if re.fullmatch(r"•|[A-D]?[\d.]+|\([a-z]+\)", number) else (number,)
    return Item("promise", words, "" if heading else number, voice, heading)


def _voiced(line: str, _: str) -> Item:
    found = re.match(r"(\w+)(:|!)? ?(.*)", line)
    assert found and found[1] in VOICES, line
    if found[1] == "none":
        return Item("none")
    return Item("lead" if found[2] else "voice", found[3], voice=found[1])


def _two(text: str) -> tuple[str, str]:
    first, _, second = text.partition("|")
    return first.strip(), second.strip()


def _titled(kind: str) -> Callable[[str, str], Item]:
    def made(line: str, _: str) -> Item:
        number, title = _two(line)
        return Item(kind, title, number)

    return made


def _parted(kind: str) -> Callable[[str, str], Item]:
    return lambda line, _: Item(kind, more=tuple(part.strip() for part in line.split("|")))


MARKS: dict[str, Callable[[str, str], Item]] = {
    "## ": _titled("group"),
    "# ": _titled("part"),
    "@": _voiced,
    "-- ": lambda line, voice: Item("sub", line, voice=voice),
    "- ": _promise_item,
    "|| ": _parted("head"),
    "| ": _parted("row"),
    ": ": _parted("term"),
    ">- ": lambda line, _: Item("point", line),
    "> ": _parted("box"),
    "!sign ": _parted("sign"),
    "!contents": lambda _, __: Item("contents"),
}
"""What the first letters of a line say that it is."""


def truth(source: Source) -> dict:
    """What intake should find in every file made from this text."""
    parts: list[dict] = []
    promises: list[dict] = []
    part: dict = {"number": "", "title": ""}
    for item in source.items:
        if item.kind == "part":
            part = {"number": item.number, "title": item.text}
        if item.kind == "sub":
            promises[-1].setdefault("points", []).append(item.text)
        found = _promises(item, part["title"])
        if found and part not in parts:
            parts.append(part)
        promises += found
    return {"title": source.facts["title"], "year": int(source.facts["year"]), "parts": parts, "commitments": promises}


def _promises(item: Item, part: str) -> list[dict]:
    if item.kind == "row":
        return [_promise("", voice, text, part) for voice, text in zip(("public", "voluntary"), item.more, strict=True)]
    if item.kind != "promise":
        return []
    heading = {"heading": item.more[0]} if item.more else {}
    return [_promise("" if item.number == "•" else item.number, item.voice, item.text, part) | heading]


def _promise(number: str, voice: str, text: str, part: str) -> dict:
    return {"number": number, "voice": voice, "part": part, "text": text}
