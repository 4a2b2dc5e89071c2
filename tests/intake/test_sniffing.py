"""What a file is, is told by its bytes; what cannot be a Compact is refused with what it is and what to do."""

import pytest

from compose.errors import InputError
from compose.intake import old_word
from compose.intake.reading import READERS, read
from compose.intake.sniffing import ENDINGS, NAMES, kind_of
from tests.intake.packages import paragraph, text_file, word, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def wide(text):
    return text.encode("utf-16-le")


LOCKED_WORD = OLE[:512] + b"\xec\xa5" + b"\0" * 9 + b"\x01" + wide("WordDocument")
LOCKED_TEXT = text_file("", **{"META-INF/manifest.xml": "<encryption-data/>"})


def refusal(raw, name):
    with pytest.raises(InputError) as caught:
        read(raw, name)
    (problem,) = caught.value.problems
    assert problem.place.file == name
    assert not problem.remedy.endswith(".")
    return problem.what


@pytest.mark.parametrize(
    ("raw", "name", "kind"),
    [
        (word(paragraph("x")), "a.docx", "docx"),
        (word(paragraph("x")), "a.doc", "docx"),
        (text_file("<text:p>x</text:p>"), "a.zip", "odt"),
        (rb"{\rtf1 x}", "a.doc", "rtf"),
        (b"%PDF-1.7 x", "a.docx", "pdf"),
        (b"junk\n%PDF-1.7 x", "a", "pdf"),
        (b"\xef\xbb\xbf<!-- x --><!DOCTYPE html><p>x", "a.doc", "html"),
        ("<html><p>x".encode("utf-16"), "a.docx", "html"),
        (b"Words", "a.html", "html"),
        (b"# Words", "a.md", "md"),
        (b"# Words", "a.markdown", "md"),
        (b"Words", "a", "txt"),
        (b"Words", "a.docx", "txt"),
        (OLE + wide("WordDocument"), "a.docx", "doc"),
        (b"\xffWPC\x01", "a.wpd", "doc"),
    ],
)
def test_a_file_is_what_its_bytes_say(raw, name, kind):
    assert kind_of(raw, name) == kind


@pytest.mark.parametrize(
    ("raw", "name", "what"),
    [
        (b"", "a.docx", "the file is empty"),
        (b"\0\0 \n", "a.docx", "the file is empty"),
        (b"\x89PNG\r\n\x1a\n", "a.docx", "it is a picture"),
        (b"\xff\xd8\xff\xe0", "scan.jpg", "it is a picture"),
        (zipped({"a.txt": "x"}), "a.zip", "it is a zip file of other files"),
        (zipped({"[Content_Types].xml": "spreadsheetml"}), "a.xlsx", "it is a spreadsheet"),
        (zipped({"mimetype": "application/epub+zip"}), "a.epub", "it is an e-book"),
        (OLE + wide("EncryptedPackage"), "a.docx", "it is protected with a password"),
        (LOCKED_WORD, "a.doc", "it is protected with a password"),
        (OLE + wide("Workbook"), "a.doc", "it is a spreadsheet"),
        (OLE + wide("__substg1.0_0037001F"), "a.msg", "it is an e-mail"),
        (OLE, "a.xyz", "it is a file of an older program"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; x", "a.doc", "it is a web archive (MHTML)"),
        (b"<?xml version='1.0'?><w:wordDocument/>", "a.doc", "it is a document saved as one XML file"),
        (b"\x7fELF\0\0\0", "a.txt", "it is not a text that can be read"),
        (b"PK\x03\x04 damaged", "a.docx", "it is damaged"),
        (LOCKED_TEXT, "a.odt", "it is protected with a password"),
        (word(paragraph("")), "a.docx", "no words were found in it"),
        (zipped({"[Content_Types].xml": "wordprocessingml"}), "a.docx", "it holds no document"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(raw, name, what):
    assert refusal(raw, name) == what


def test_a_file_that_is_too_large_is_refused_before_it_is_looked_at(monkeypatch):
    monkeypatch.setattr("compose.intake.limits.MAX_FILE", 10)
    assert refusal(b"x" * 11, "a.txt").startswith("it is larger than")


def test_a_wrong_ending_is_said_and_does_not_matter():
    found = read(word(paragraph("x")), "compact.doc")
    assert found.notes == ("Its name ends in .doc, but it is a Word document and was read as that.",)
    assert read(word(paragraph("x")), "compact.docm").notes == ()


def test_an_old_document_without_libreoffice_says_how_to_save_it(monkeypatch):
    monkeypatch.setattr(old_word, "libreoffice", lambda: None)
    assert refusal(OLE + wide("WordDocument"), "a.doc").startswith("it is in an old format")


def test_every_kind_has_a_name_and_a_reader():
    assert set(ENDINGS.values()) == set(NAMES) == set(READERS)
