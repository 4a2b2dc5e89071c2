"""The first and the last paragraph, empty documents, and nothing changed."""

from __future__ import annotations

from collections.abc import Iterator

from tests.redline.making.nasty.case import FILLER, Case
from tests.redline.making.word import xml
from tests.redline.making.word.package import Word

_ALL = "".join(FILLER)


def cases() -> Iterator[Case]:
    """All of this room."""
    empty, blank, full = Word(""), Word(xml.paragraph()), Word(_ALL)
    sides = {"no-paragraph": empty, "one-empty-paragraph": blank, "text": full}
    for old, new in (
        ("text", "no-paragraph"),
        ("no-paragraph", "text"),
        ("text", "one-empty-paragraph"),
        ("one-empty-paragraph", "text"),
    ):
        yield Case(f"from-{old}-to-{new}", sides[old], sides[new], ("delete" if old == "text" else "insert",))
    for name, one in sides.items():
        yield Case(f"same-{name}", one, one)
    yield Case("first-removed", full, Word("".join(FILLER[1:])), ("delete",))
    yield Case("last-removed", full, Word("".join(FILLER[:-1])), ("delete",))
    yield Case("first-added", Word("".join(FILLER[1:])), full, ("insert",))
    yield Case("last-added", Word("".join(FILLER[:-1])), full, ("insert",))
    yield Case(
        "last-two-merged",
        full,
        Word("".join(FILLER[:3]) + xml.plain("Groups say what things cost. Both sides meet four times a year.")),
        ("merge",),
    )
    yield Case("all-in-another-order", full, Word("".join(FILLER[::-1])), ("move",))
    yield Case("empty-lines-added", full, Word(xml.paragraph().join(FILLER)), ("insert",))
    yield Case("empty-lines-removed", Word(xml.paragraph().join(FILLER)), full, ("delete",))
    yield Case("same-with-other-prefixes", full, _renamed(full.packed()))


def _renamed(raw: bytes) -> bytes:
    """The same file with other prefixes for the same names, as some programs write them."""
    import io
    import zipfile

    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w") as new:
        for one in old.infolist():
            content = old.read(one)
            if one.filename == "word/document.xml":
                content = (
                    content.replace(b"<w:", b"<ns0:")
                    .replace(b"</w:", b"</ns0:")
                    .replace(b" w:", b" ns0:")
                    .replace(b"xmlns:w=", b"xmlns:ns0=")
                )
            new.writestr(zipfile.ZipInfo(one.filename, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
