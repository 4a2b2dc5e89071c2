"""What else the files are made by: pandoc with real footnotes, Typst by way of pandoc, and a typist."""

from __future__ import annotations

import json
import subprocess
import tempfile
import textwrap
from pathlib import Path

from lxml import etree

from tests.intake.corpus.making import programs

from .pages import Manner, lowered, page
from .source import words


def pandoc(root: etree._Element, manner: Manner, to: str, *options: str) -> bytes:
    """A page as pandoc writes it in the format `to`, its notes made footnotes."""
    import pypandoc

    tool = pypandoc.get_pandoc_path()
    read = [tool, "--from", "html-native_divs", "--to", "json"]
    tree = subprocess.run(read, input=page(root, manner).encode(), check=True, capture_output=True).stdout
    with tempfile.TemporaryDirectory() as home:
        made = Path(home) / "made"
        write = [tool, "--from", "json", "--to", to, "--output", str(made), *options]
        subprocess.run(write, input=json.dumps(_noted(json.loads(tree))).encode(), check=True, capture_output=True)
        return made.read_bytes()


def _noted(value):
    if isinstance(value, list):
        return [_noted(each) for each in value]
    if not isinstance(value, dict):
        return value
    if value.get("t") == "Span" and "fn" in value["c"][0][1]:
        return {"t": "Note", "c": [{"t": "Para", "c": value["c"][1]}]}
    return {key: _noted(each) for key, each in value.items()}


def typst(
    root: etree._Element, manner: Manner, *, columns: int = 1, running: str = "", font: str = "Libertinus Serif"
) -> bytes:
    """A page as pandoc writes it for Typst, set by Typst."""
    head = f"align(right, text(8pt)[{running}])" if running else "none"
    start = f"""#set page(paper: "a4", columns: {columns}, margin: 2cm, header: {head},
  footer: context align(center, text(8pt)[#counter(page).display("1")]))
#set text(font: "{font}", size: 10pt, lang: "en", region: "GB", hyphenate: true)
#set par(justify: true)
#set table(inset: 5pt, stroke: 0.4pt)
#show figure: set block(breakable: true)
"""
    return programs.typst(start + pandoc(root, manner, "typst", "--wrap=none").decode())


def typed(root: etree._Element, width: int = 72) -> bytes:
    """A text as somebody typed it: headings in capitals, numbers before hanging lines."""
    lines = [root.get("title").upper(), "=" * len(root.get("title")), root.get("subtitle"), root.get("date")]
    for element in lowered(root, Manner(typed=True, gap="\t", notes="none")):
        for line in element.iter("h2", "h3", "p", "tr"):
            lines += _typed_line(line, width)
    return ("\r\n".join(lines) + "\r\n").encode("cp1252", errors="replace")


def _typed_line(line: etree._Element, width: int) -> list[str]:
    text = "\t".join(words(cell) for cell in line) if line.tag == "tr" else "".join(line.itertext())
    if line.tag in ("h2", "h3"):
        said = text.upper() if line.tag == "h2" else text
        return ["", said, "-" * len(said) if line.tag == "h3" else ""]
    number, tab, rest = text.partition("\t")
    if tab and line.get("class") == "item":
        return ["", *textwrap.wrap(rest, width, initial_indent=number.ljust(6), subsequent_indent=" " * 6)]
    return ["", *textwrap.wrap(" ".join(text.split()), width)]
