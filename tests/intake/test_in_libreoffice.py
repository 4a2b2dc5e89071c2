"""What LibreOffice makes of our hand-made numbers, and the files that it writes: read alike, whatever the format."""

import pytest

from compose.intake.reading import read
from tests.clients.libreoffice import convert
from tests.intake.packages import lines, lists, paragraph, style, word

pytestmark = pytest.mark.clients

HEADINGS = [("decimal", "%1", '<w:pStyle w:val="H1"/>'), ("decimal", "%1.%2", '<w:pStyle w:val="H2"/>')]
PROMISES = [("lowerLetter", "(%1)"), ("lowerRoman", "%2."), ("decimal", "%1.%3")]


@pytest.fixture
def file(tmp_path):
    """A Word file with numbered headings, and a list of three levels that runs on through its parts."""
    parts = (
        paragraph(f"Part {part}", style="H1") + paragraph("Aims", style="H2")
        + "".join(paragraph("A promise", num=1, level=level) for level in (0, 1, 1, 2, 0))
        for part in "xy"
    )  # fmt: skip
    body = "".join(parts) + paragraph("Plain words that stand between") + paragraph("A point", num=3)
    styles = "".join(style(f"H{level}", _numbered(level - 1), name=f"heading {level}") for level in (1, 2))
    path = tmp_path / "compact.docx"
    path.write_bytes(word(body, styles=styles, numbering=lists(PROMISES, HEADINGS, [("bullet", "•")])))
    return path


def _numbered(level):
    place = f'<w:ilvl w:val="{level}"/><w:numId w:val="2"/>'
    return f'<w:pPr><w:numPr>{place}</w:numPr><w:outlineLvl w:val="{level}"/></w:pPr>'


EXPECTED = [
    "heading 1 1 Part x", "heading 2 1.1 Aims", "item 0 (a) A promise", "item 1 i. A promise", "item 1 ii. A promise",
    "item 2 a.1 A promise", "item 0 (b) A promise", "heading 1 2 Part y", "heading 2 2.1 Aims", "item 0 (c) A promise",
    "item 1 i. A promise", "item 1 ii. A promise", "item 2 c.1 A promise", "item 0 (d) A promise",
    "Plain words that stand between", "item 0 • A point",
]  # fmt: skip


def test_our_reading_of_the_word_file_is_the_one_expected(file):
    assert lines(file.read_bytes(), file.name) == EXPECTED


@pytest.mark.parametrize("form", ["odt", "doc", "rtf"])
def test_a_file_that_libreoffice_wrote_says_the_same(file, tmp_path, form):
    made = convert(file, form, tmp_path)
    assert lines(made.read_bytes(), made.name) == EXPECTED


def test_libreoffice_prints_the_numbers_that_we_read(file, tmp_path):
    printed = convert(file, "txt:Text", tmp_path).read_text(encoding="utf-8-sig").split("\n")
    ours = [
        " ".join(filter(None, (piece.label, piece.content[0].text)))
        for piece in read(file.read_bytes(), "a.docx").pieces
    ]
    assert [line.strip() for line in printed if line.strip()] == ours
