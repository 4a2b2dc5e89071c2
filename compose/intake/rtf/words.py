"""What each control word of rich text does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compose.intake.rtf.destinations import DESTINATIONS, Step, nowhere
from compose.intake.rtf.state import Paragraph
from compose.intake.rtf.styles import Style

if TYPE_CHECKING:
    from compose.intake.rtf.reader import Reader

_SIGNS = {
    "tab": " ", "line": "\n", "lbr": "\n", "page": "\n", "column": "\n", "emdash": "—", "endash": "–", "emspace": " ",
    "enspace": " ", "qmspace": " ", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
}  # fmt: skip


def _says(text: str) -> Step:
    return lambda reader, number: reader.say(text)


def _bold(reader: Reader, number: int | None) -> None:
    reader.state.bold = number != 0


def _italic(reader: Reader, number: int | None) -> None:
    reader.state.italic = number != 0


def _hidden(reader: Reader, number: int | None) -> None:
    reader.state.hidden = number != 0


def _size(reader: Reader, number: int | None) -> None:
    reader.state.size = max(number or 24, 1) / 2


def _plain(reader: Reader, number: int | None) -> None:
    reader.state.plain()


def _font(reader: Reader, number: int | None) -> None:
    reader.state.font = reader.font = number or 0


def _charset(reader: Reader, number: int | None) -> None:
    if reader.state.into == "fonts":
        reader.styles.fonts[reader.font] = number or 0


def _code_page(reader: Reader, number: int | None) -> None:
    reader.styles.page = f"cp{number}" if number and number not in (65001, 10000) else "cp1252"


def _skip(reader: Reader, number: int | None) -> None:
    reader.state.skip = min(max(1 if number is None else number, 0), 10)


def _revised(reader: Reader, number: int | None) -> None:
    reader.tally.add("change", number != 0)


def _deleted(reader: Reader, number: int | None) -> None:
    reader.state.deleted = number != 0
    reader.tally.add("change", number != 0)


def _new_paragraph(reader: Reader, number: int | None) -> None:
    old = reader.paragraph
    if reader.state.into == "text":  # a list's label says it for itself
        reader.paragraph = Paragraph(label=old.label, runs=old.runs, after=old.after, hidden=old.hidden)


def _style(reader: Reader, number: int | None) -> None:
    if reader.state.into in ("styles", "style"):
        reader.style = (number or 0, Style())
        reader.texts["style"] = ""
        reader.state.into, reader.state.owner = "style", "style"
    elif reader.state.into == "text":
        reader.paragraph.style = number or 0


def _base(reader: Reader, number: int | None) -> None:
    if reader.state.into == "style":
        reader.style[1].base = -1 if number is None or number == 222 else number


def _outline(reader: Reader, number: int | None) -> None:
    if reader.state.into == "style":
        reader.style[1].outline = number or 0
    elif reader.state.into == "text":
        reader.paragraph.outline = number or 0


def _level(reader: Reader, number: int | None) -> None:
    reader.paragraph.level = min(max(number or 0, 0), 8)


def _in_table(reader: Reader, number: int | None) -> None:
    reader.paragraph.in_table = number != 0


def _end_paragraph(reader: Reader, number: int | None) -> None:
    reader.end_paragraph()


def _end_cell(reader: Reader, number: int | None) -> None:
    reader.paragraph.in_table = True
    reader.end_paragraph()
    reader.story.end_cell()


def _end_row(reader: Reader, number: int | None) -> None:
    reader.story.end_row()


def _heads(reader: Reader, number: int | None) -> None:
    reader.story.headed = reader.story.headed or not reader.story.rows


WORDS: dict[str, Step] = {
    **DESTINATIONS,
    **{name: _says(text) for name, text in _SIGNS.items()},
    **dict.fromkeys(("par", "sect", "nestcell", "nestrow"), _end_paragraph),
    "cs": lambda reader, number: None if reader.state.into == "text" else nowhere(reader, number),
    "b": _bold,
    "i": _italic,
    "v": _hidden,
    "fs": _size,
    "plain": _plain,
    "f": _font,
    "fcharset": _charset,
    "ansicpg": _code_page,
    "mac": lambda reader, number: setattr(reader.styles, "page", "mac_roman"),
    "uc": _skip,
    "revised": _revised,
    "deleted": _deleted,
    "pard": _new_paragraph,
    "s": _style,
    "sbasedon": _base,
    "outlinelevel": _outline,
    "ilvl": _level,
    "intbl": _in_table,
    "cell": _end_cell,
    "row": _end_row,
    "trhdr": _heads,
}
"""What each word does; one that is not here does nothing."""
