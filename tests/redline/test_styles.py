"""Styles in a redline: those of the old file go by the names they have in the new one, or come along."""

import io
import zipfile

import docx

from compose.intake.docx.names import W
from tests.redline.making.word.package import style
from tests.redline.making.word.xml import cell, paragraph, plain, row, run, styled, table
from tests.redline.shown import made, packed, shown

GONE, ENDS = "We meet twice a year.", "It ends in 2030."
BIG, SMALL = '<w:rPr><w:sz w:val="40"/></w:rPr>', '<w:rPr><w:sz w:val="16"/></w:rPr>'


def compared(old, new, before="", after="", numbering=""):
    return made(packed(old, styles=before, numbering=numbering), packed(new, styles=after))


def named(package):
    """What python-docx calls the styles of the paragraphs that are taken out, and their sizes."""
    read = docx.Document(io.BytesIO(package.saved()))
    gone = [one for one in read.paragraphs if one._p.find(f".//{W}delText") is not None]
    return [(one.style.name, one.style.font.size and one.style.font.size.pt) for one in gone]


def ids(package):
    return [one.get(f"{W}styleId") for one in package.root(package.beside("styles")).iter(f"{W}style")]


def test_a_style_with_another_id_and_the_same_name_is_the_same_style():
    old, new = paragraph(run(ENDS), styled("Vow")), paragraph(run(ENDS), styled("Versprechen"))
    package = compared(old, new, style("Vow", "Vow", BIG), style("Versprechen", "vow", BIG))
    assert not list(package.body.iter(f"{W}pPrChange")) and "Vow" not in ids(package)


def test_a_style_with_the_same_id_and_another_name_is_another_style():
    old, new = paragraph(run(GONE), styled("One")) + plain(ENDS), plain(ENDS)
    package = compared(old, new, style("One", "Vow", BIG), style("One", "Heading", SMALL))
    assert named(package) == [("Vow", 20)]
    assert len(set(ids(package))) == len(ids(package))


def test_a_style_that_comes_along_brings_those_it_rests_on():
    before = style("Base", "Base of vows", BIG) + style("Vow", "Vow", based="Base")
    package = compared(paragraph(run(GONE), styled("Vow")) + plain(ENDS), plain(ENDS), before)
    read = docx.Document(io.BytesIO(package.saved())).styles["Vow"]
    assert read.base_style.name == "Base of vows" and read.base_style.font.size.pt == 20


def test_a_style_that_nothing_uses_stays_behind():
    assert "Idle" not in ids(compared([GONE, ENDS], [ENDS], style("Idle", "Idle", BIG)))


def test_a_style_for_paragraphs_is_none_for_words():
    before = style("Loud", "Loud", "<w:rPr><w:b/></w:rPr>", based="", kind="character")
    old = paragraph(run(GONE, '<w:rStyle w:val="Loud"/>')) + plain(ENDS)
    package = compared(old, plain(ENDS), before, style("Loud", "Loud", BIG))
    used = next(package.body.iter(f"{W}rStyle")).get(f"{W}val")
    root = package.root(package.beside("styles"))
    assert [one.get(f"{W}type") for one in root if one.get(f"{W}styleId") == used] == ["character"]


def test_a_style_brought_along_is_not_the_default_and_leaves_its_list_to_the_paragraphs():
    numbers = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    before = style("Vow", "Vow", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    package = compared(paragraph(run(GONE), styled("Vow")) + plain(ENDS), plain(ENDS), before, numbering=numbers)
    (brought,) = (one for one in package.root(package.beside("styles")) if one.get(f"{W}styleId") == "Vow")
    assert not list(brought.iter(f"{W}numPr"))
    gone = next(package.body.iter(f"{W}p"))
    assert gone.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Vow" and gone.find(f"{W}pPr/{W}numPr") is not None
    defaults = [one for one in package.root(package.beside("styles")) if one.get(f"{W}default") == "1"]
    assert len(defaults) == 1


def test_where_the_two_files_have_another_default_the_old_one_is_named():
    before = style("Text", "Text of Kelder", BIG, based="")
    old = _with_default(packed([GONE, ENDS], styles=before), "Text")
    package = made(old, packed([ENDS]))
    assert named(package) == [("Text of Kelder", 20)]
    defaults = (one for one in package.root(package.beside("styles")) if one.get(f"{W}default"))
    assert [one.get(f"{W}styleId") for one in defaults] == ["Normal"]


def _with_default(raw, ident):
    """The file with another default style."""
    made_of = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as before, zipfile.ZipFile(made_of, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "word/styles.xml":
                content = content.replace(b' w:default="1"', b"").replace(
                    f'w:styleId="{ident}"'.encode(), f'w:default="1" w:styleId="{ident}"'.encode()
                )
            after.writestr(name, content)
    return made_of.getvalue()


def test_the_style_of_a_table_taken_out_comes_along():
    before = style("Grid9", "Grid of Moss", "<w:tblPr/>", based="", kind="table")
    old = table(row(cell(plain(GONE))), (3000,), "Grid9") + plain(ENDS)
    package = compared(old, plain(ENDS), before)
    assert next(package.body.iter(f"{W}tblStyle")).get(f"{W}val") == "Grid9" and "Grid9" in ids(package)
    assert shown(package.body)[0] == f"[-{GONE}-]-¶"
