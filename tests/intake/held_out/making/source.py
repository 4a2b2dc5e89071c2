"""The six texts: elements of a page with the commitments marked, and the truth that follows from the marks."""

from __future__ import annotations

import re
from copy import deepcopy
from pathlib import Path

from lxml import etree

TEXTS = Path(__file__).parents[1] / "texts"
VOICES = {"public": "public", "voluntary": "voluntary", "all": "all"}


def read(name: str) -> etree._Element:
    """The text called `name`: its root holds the facts as attributes."""
    return etree.parse(str(TEXTS / f"{name}.xml")).getroot()


def truth(root: etree._Element) -> dict:
    """What intake should find in every file made from this text."""
    parts: list[dict] = []
    promises: list[dict] = []
    part = {"number": "", "title": ""}
    for element in root.iter("h2", "p", "li", "td"):
        if element.tag == "h2":
            part = _part(element)
        elif element.get("c"):
            parts += [part] if part not in parts else []
            promises.append(_promise(element, part["title"]))
    return {"title": root.get("title"), "year": int(root.get("year")), "parts": parts, "commitments": promises}


def _part(element: etree._Element) -> dict:
    typed = re.match(r"(\d)\. (.*)", element.text)
    number, title = (typed[1], typed[2]) if typed else (element.get("n", ""), element.text)
    return {"number": number, "title": title}


def _promise(element: etree._Element, part: str) -> dict:
    element = deepcopy(element)
    heading = element.find("h")
    own = {} if heading is None else {"heading": words(heading)}
    if heading is not None:
        heading.text = ""
    return {
        "number": element.get("n", ""), "voice": VOICES[element.get("c")], "part": part, "text": words(element)
    } | own  # fmt: skip


def words(element: etree._Element) -> str:
    """The words of an element, without footnotes."""
    element = deepcopy(element)
    for note in element.iter("fn"):
        note.text = ""
    return " ".join("".join(element.itertext()).split())
