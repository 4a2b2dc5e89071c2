"""A text written with python-docx, with the habits of people who write in Word."""

# ruff: noqa: E501 (an element of XML reads best on one line)
from __future__ import annotations

import io
from dataclasses import dataclass

import docx
from docx.oxml import parse_xml
from lxml import etree

from tests.intake.corpus.making.word import box

from .pages import Manner, lowered
from .source import words

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
)


_PLAIN = Manner(notes="none")


@dataclass(frozen=True)
class Habits:
    """How the file is written."""

    manner: Manner = _PLAIN
    native: bool = False
    """Labels such as F1 and (a) come from lists of Word; else they are typed as the manner says."""
    boxes: bool = False
    """Boxes are text boxes; else paragraphs."""
    heads: str = "styles"
    """`styles` or `bold`."""
    running: str = ""


def make(root: etree._Element, habits: Habits) -> bytes:
    """`root` as a .docx."""
    writer = _Writer(habits)
    writer.cover(root)
    source = root if not habits.native else _labelled(root)
    for element in lowered(source, habits.manner):
        writer.block(element)
    raw = io.BytesIO()
    writer.made.save(raw)
    return raw.getvalue()


def _labelled(root: etree._Element) -> etree._Element:
    """The labels taken out of the words and kept as a class, from which a list is made."""
    for element in root.iter("p", "li"):
        if element.get("n") and not element.get("own"):
            element.set("class", f"list {element.attrib.pop('n')}")
    return root


class _Writer:
    def __init__(self, habits: Habits) -> None:
        self.habits = habits
        self.made = docx.Document()
        self.lists: dict[str, int] = {}
        self.boxes = 0
        if habits.running:
            self.made.sections[0].header.paragraphs[0].text = habits.running

    def cover(self, root: etree._Element) -> None:
        self.made.core_properties.title = ""
        self.made.add_heading(root.get("title"), 0)
        self.made.add_paragraph(root.get("subtitle"))
        self.made.add_paragraph(root.get("date"))

    def block(self, element: etree._Element) -> None:
        match element.tag:
            case "h2" | "h3":
                self._heading(element)
            case "table":
                self._table(element)
            case "ul" | "ol":
                for item in element:
                    self._item(item, element)
            case "div":
                self._box(element)
            case _:
                self._runs(self._paragraph(element), element)

    def _heading(self, element: etree._Element) -> None:
        if self.habits.heads == "bold":
            self.made.add_paragraph().add_run(words(element)).bold = True
        else:
            self.made.add_heading("".join(element.itertext()), int(element.tag[1]) - 1)

    def _paragraph(self, element: etree._Element):
        paragraph = self.made.add_paragraph()
        if (kind := element.get("class", "")).startswith("list "):
            self._numbered(paragraph, kind[5:])
        return paragraph

    def _item(self, item: etree._Element, parent: etree._Element) -> None:
        if item.get("class", "").startswith("list "):
            self._runs(self._paragraph(item), item)
        else:
            style = "List Bullet" if parent.tag == "ul" else "List Number"
            self._runs(self.made.add_paragraph(style=style), item)

    def _runs(self, paragraph, element: etree._Element, bold: bool = False, italic: bool = False) -> None:
        def add(text: str | None, bold: bool, italic: bool) -> None:
            if text:
                run = paragraph.add_run(text)
                run.bold, run.italic = bold or None, italic or None

        add(element.text, bold, italic)
        for child in element:
            self._runs(paragraph, child, bold or child.tag == "b", italic or child.tag == "i")
            add(child.tail, bold, italic)

    def _table(self, element: etree._Element) -> None:
        rows = list(element.iter("tr"))
        table = self.made.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
        for row in rows:
            for cell, given in zip(table.add_row().cells, row, strict=True):
                self._cell(cell, given)

    def _cell(self, cell, given: etree._Element) -> None:
        inner = list(given) if len(given) and given[0].tag == "p" else [given]
        for count, each in enumerate(inner):
            paragraph = cell.paragraphs[0] if not count else cell.add_paragraph()
            self._runs(paragraph, each, bold=given.tag == "th")

    def _box(self, element: etree._Element) -> None:
        lines = [line for line in element.iter("p", "li")]
        if not self.habits.boxes:
            for line in lines:
                self._runs(self.made.add_paragraph(), line)
            return
        self.boxes += 1
        inner = "".join(f"<w:p>{_boxed(line)}</w:p>" for line in lines)
        self.made.add_paragraph()._p.append(parse_xml(box(inner, self.boxes).replace("<w:r>", f"<w:r {SPACES}>", 1)))

    def _numbered(self, paragraph, label: str) -> None:
        """A list of Word: `F1` by the letter and a number, `(a)` by letters that begin anew, `1.` by numbers."""
        letter = label[0] if label[0].isalpha() else "(a)" if label[0] == "(" else "1."
        if letter not in self.lists or label == "(a)":
            self.lists[letter] = self._list(letter)
        paragraph.style = "List Paragraph"
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = 0, self.lists[letter]

    def _list(self, letter: str) -> int:
        numbering = self.made.part.numbering_part.element
        kind, shown = {"(a)": ("lowerLetter", "(%1)"), "1.": ("decimal", "%1.")}.get(letter, ("decimal", f"{letter}%1"))
        ident = 500 + len(numbering.findall(docx.oxml.ns.qn("w:abstractNum")))
        numbering.insert(0, parse_xml(
            f'<w:abstractNum {SPACES} w:abstractNumId="{ident}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl></w:abstractNum>'
        ))  # fmt: skip
        return numbering.add_num(ident).numId


def _boxed(line: etree._Element) -> str:
    bold = "<w:rPr><w:b/></w:rPr>" if len(line) and line[0].tag == "b" else ""
    text = words(line).replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r>{bold}<w:t xml:space="preserve">{text}</w:t></w:r>'
