"""What begins and ends with a group of rich text: labels, styles, notes, fields and text boxes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from compose.intake.field_codes import link, lists
from compose.intake.pieces import note
from compose.intake.rtf.state import Paragraph
from compose.intake.rtf.story import Story
from compose.intake.runs import Run, plain
from compose.intake.typed import BULLET

if TYPE_CHECKING:
    from compose.intake.rtf.reader import Reader


def end_label(reader: Reader) -> None:
    """End a list's label: what is printed before the paragraph."""
    text = plain([Run(reader.texts["label"])])
    reader.paragraph.label = text if any(sign.isalnum() for sign in text) and text not in ("o", "§") else BULLET


def end_style(reader: Reader) -> None:
    """A style has been read."""
    number, style = reader.style
    style.name = reader.texts["style"].strip().rstrip(";").partition(",")[0].strip()
    reader.styles.styles[number] = style


def end_note(reader: Reader) -> None:
    """A footnote has been read."""
    reader.tally.add("footnote")
    reader.paragraph.after += note(reader.notes.pop())


def end_field(reader: Reader) -> None:
    """A field has been read."""
    reader.codes.pop()


def begin_box(reader: Reader) -> None:
    """A text box begins."""
    reader.outer.append((reader.paragraph, reader.story))
    reader.paragraph, reader.story = Paragraph(), Story()


def end_box(reader: Reader) -> None:
    """A text box has been read: it follows the paragraph that it is anchored in."""
    reader.end_paragraph()
    reader.story.end_table()
    found = reader.story.found
    reader.paragraph, reader.story = reader.outer.pop()
    reader.paragraph.after += found


def begin_result(reader: Reader) -> None:
    """The result of a field begins: a table of contents is passed over, a link leads somewhere."""
    code = reader.codes[-1] if reader.codes else ""
    if lists(code):
        reader.tally.once("contents")
        reader.state.into = "nowhere"
    reader.state.url = link(code) or reader.state.url


CLOSING: dict[str, Callable[[Reader], None]] = {
    "label": end_label,
    "style": end_style,
    "note": end_note,
    "field": end_field,
    "box": end_box,
}
"""What is done where a group ends that owns something."""
