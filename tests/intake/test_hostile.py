"""Files made to do harm end soon, in little memory, with a clear word."""

import pytest

from compose.errors import InputError
from compose.intake import limits
from compose.intake.reading import read
from tests.intake.packages import paragraph, text_file, word, zipped

BILLION = "<!DOCTYPE w [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
OUTSIDE = '<!DOCTYPE w [<!ENTITY i SYSTEM "file:///etc/passwd">'
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

pytestmark = pytest.mark.timeout(20)


def refusal(raw, name):
    with pytest.raises(InputError) as caught:
        read(raw if isinstance(raw, bytes) else raw.encode(), name)
    return caught.value.problems[0].what


def with_document(xml):
    return zipped({"[Content_Types].xml": "wordprocessingml", "word/document.xml": xml})


@pytest.mark.parametrize("declared", [BILLION, OUTSIDE], ids=["a billion laughs", "a file from outside"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_never_followed(declared, encoding):
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{declared}]><w:document xmlns:w="{MAIN}"><w:body><w:p><w:r>'
    raw = with_document((xml + "<w:t>&i;</w:t></w:r></w:p></w:body></w:document>").encode(encoding))
    assert refusal(raw, "a.docx").startswith(("it declares abbreviations", "it is damaged"))


def test_a_package_that_unpacks_to_too_much_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(limits, "MAX_UNPACKED", 1_000_000)
    raw = zipped({"[Content_Types].xml": "wordprocessingml", "word/media/x": b"\0" * 1_000_001})
    assert len(raw) < 2_000
    assert refusal(raw, "a.docx") == "it unpacks to far more than a document does"


def test_a_package_that_lies_about_its_sizes_is_damaged():
    raw = with_document(b"\0" * 500_000)
    size = (500_000).to_bytes(4, "little")
    assert size in raw
    assert refusal(raw.replace(size, (10).to_bytes(4, "little")), "a.docx") == "it is damaged"


def test_a_package_of_too_many_parts_is_refused():
    raw = zipped({str(number): "" for number in range(limits.MAX_PARTS + 1)})
    assert refusal(raw, "a.docx") == "it unpacks to far more than a document does"


def test_a_part_that_is_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(limits, "MAX_XML", 1_000)
    assert refusal(word(paragraph("x" * 1_000)), "a.docx") == "it holds more text than a thousand pages"


def test_too_many_tags_are_refused():
    assert refusal(word("<w:p/>" * (limits.MAX_TAGS + 1)), "a.docx") == "it holds more text than a thousand pages"


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (word("<w:tbl><w:tr><w:tc>" * 5_000 + "</w:tc></w:tr></w:tbl>" * 5_000), "a.docx"),
        (text_file("<text:list><text:list-item>" * 5_000 + "</text:list-item></text:list>" * 5_000), "a.odt"),
        ("<html>" + "<ul><li>" * 20_000 + "x", "a.html"),
        (r"{\rtf1 " + "{" * 20_000 + "x", "a.rtf"),
        ("> " * 5_000 + "x", "a.md"),
        ("- " * 3_000 + "x", "a.md"),
    ],
    ids=["tables", "lists", "items of a page", "groups", "quotes", "bullets"],
)
def test_what_lies_too_deep_is_told(raw, name):
    assert refusal(raw, name) == "its parts lie too deep in one another"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[" * 4_000, "a.md"),
        ("*a **b " * 2_000, "a.md"),
        ("`a" * 20_000, "a.md"),
        ("a\n" * 30_000, "a.txt"),
        ("1. a\n" * 10_000, "a.txt"),
        ("x" + " " * 500_000 + "x", "a.txt"),
        ("<p>x" + "<!--" * 200_000, "a.html"),
        ("<p>x<img src='data:" + "A" * 5_000_000 + "'>", "a.html"),
        ("<table>" + "<tr>" + "<td rowspan=60 colspan=60>x" * 500, "a.html"),
        (r"{\rtf1 x\bin999999999 y}", "a.rtf"),
        (r"{\rtf1 x{\pict " + "0a" * 2_000_000 + "}}", "a.rtf"),
    ],
)
def test_what_slows_other_readers_is_read(text, name):
    assert read(text.encode(), name).pieces


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a\n" * (limits.MAX_LINES + 2), "a.txt"),
        ("a" * (limits.MAX_TEXT + 1), "a.md"),
        ("[a]: http://x/" + "y" * 20_000 + "\n\n" + "[a] " * 2_000, "a.md"),
        ("<p " + " ".join(f"a{number}=x" for number in range(20_000)) + ">x", "a.html"),
        (r"{\rtf1 " + r"x\par " * 60_002 + "}", "a.rtf"),
        (r"{\rtf1 " + r"\b x\i x" * 20_000 + "}", "a.rtf"),
    ],
)
def test_what_holds_far_too_much_is_refused(text, name):
    assert refusal(text, name) == "it holds more text than a thousand pages"


def test_markdown_that_takes_pandoc_for_ever_is_read_in_another_way(monkeypatch):
    monkeypatch.setattr("compose.intake.pandoc.SECONDS", 1.0)
    assert read(("+---+\n\n" + "[" * 4_000).encode(), "a.md").pieces


def test_a_package_with_a_password_says_so():
    raw = bytearray(word(paragraph("x")))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = raw.find(mark)
        while start >= 0:
            raw[start + place] |= 1
            start = raw.find(mark, start + 4)
    assert refusal(bytes(raw), "a.docx") == "it is protected with a password"
