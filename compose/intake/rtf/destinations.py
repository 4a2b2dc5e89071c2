"""Control words of rich text that say where the words of a group go: past, into a label, a note, a box."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from compose.intake.rtf.groups import begin_box, begin_result

if TYPE_CHECKING:
    from compose.intake.rtf.reader import Reader

Step = Callable[["Reader", int | None], None]

_PASSED_OVER = (
    "colortbl", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
    "listtable", "listoverridetable", "rsidtbl", "generator", "themedata", "colorschememapping", "latentstyles",
    "datastore", "xmlnstbl", "objdata", "objclass", "bkmkstart", "bkmkend", "atnid", "atnauthor", "atnref", "atndate",
    "atntime", "atrfstart", "atrfend", "nonshppict", "shprslt", "sp", "revtbl", "ud", "tc", "tcn", "xe", "rxe",
    "nonesttables", "nesttableprops", "filetbl", "private", "comment", "pnseclvl", "pn", "ftnsep", "ftnsepc",
    "aftnsep", "aftnsepc", "docvar", "panose", "falt", "blipuid", "picprop", "userprops", "template", "mmath",
    "keywords", "subject", "author", "operator", "doccomm", "company", "manager", "category", "hlinkbase", "buptim",
    "creatim", "revtim", "printim", "datafield", "formfield", "fchars", "lchars", "do",
)  # fmt: skip


def nowhere(reader: Reader, number: int | None) -> None:
    """Pass the group over."""
    reader.state.into = "nowhere"


def _picture(reader: Reader, number: int | None) -> None:
    reader.tally.add("picture")
    reader.state.into = "nowhere"


def _comment(reader: Reader, number: int | None) -> None:
    reader.tally.add("comment")
    reader.state.into = "nowhere"


def _transparent(reader: Reader, number: int | None) -> None:
    """A group that older programs may pass over, and whose words are the document's."""


def _into(place: str, owner: str = "") -> Step:
    def step(reader: Reader, number: int | None) -> None:
        if place in reader.texts:
            reader.texts[place] = ""
        reader.state.into, reader.state.owner = place, owner

    return step


def _label(reader: Reader, number: int | None) -> None:
    if reader.state.into == "text":
        reader.texts["label"] = ""
        reader.state.into, reader.state.owner = "label", "label"


def _note(reader: Reader, number: int | None) -> None:
    reader.notes.append([])
    reader.state.into, reader.state.owner = "note", "note"


def _field(reader: Reader, number: int | None) -> None:
    reader.codes.append("")
    reader.state.owner = "field"


def _result(reader: Reader, number: int | None) -> None:
    begin_result(reader)


def _box(reader: Reader, number: int | None) -> None:
    if reader.state.into == "text":
        begin_box(reader)
        reader.state.owner = "box"


DESTINATIONS: dict[str, Step] = {
    **dict.fromkeys(_PASSED_OVER, nowhere),
    **dict.fromkeys(("shpinst", "shppict", "background", "htmltag", "upr", "listpicture"), _transparent),
    "pict": _picture,
    "annotation": _comment,
    "info": _into("info"),
    "title": _into("title"),
    "fonttbl": _into("fonts"),
    "stylesheet": _into("styles"),
    "listtext": _label,
    "pntext": _label,
    "footnote": _note,
    "field": _field,
    "fldinst": _into("code"),
    "fldrslt": _result,
    "shptxt": _box,
    "dptxbxtext": _box,
}
"""What each of them does."""
