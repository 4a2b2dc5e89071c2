"""Footnotes and endnotes in a redline: compared where their signs answer, brought along where one was taken out."""

import io
import zipfile

import pytest

from benchmarks.compare import text
from compose.intake.docx.names import W
from tests.redline.making.word.xml import cell, paragraph, plain, row, run, table
from tests.redline.shown import made, packed, shown

KINDS = ("footnote", "endnote")
FIRST, SECOND, THIRD = "See the first report.", "Rooms are listed there.", "Figures of last year."


def sign(number, kind="footnote"):
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


def line(*numbers, kind="footnote"):
    """A paragraph of claims, each with its note."""
    return paragraph("".join(run(f"Claim {at} ") + sign(at, kind) for at in numbers))


def noted(body, *notes, kind="footnote"):
    return packed(body, **{"notes" if kind == "footnote" else "endnotes": tuple(map(plain, notes))})


def notes_of(package, kind="footnote"):
    """The words of every note by id, those apart that only separate."""
    root = package.root(package.beside(f"{kind}s"))
    return {one.get(f"{W}id"): "/".join(shown(one)).removesuffix("-¶") for one in root if one.get(f"{W}type") is None}


def called(package, kind="footnote"):
    """The words of the notes that are called, in order."""
    known = notes_of(package, kind)
    return [known[one.get(f"{W}id")] for one in package.body.iter(f"{W}{kind}Reference")]


@pytest.mark.parametrize("kind", KINDS)
def test_words_of_a_note_are_marked_in_the_note_alone(kind):
    old, new = (noted(line(1, kind=kind), words, kind=kind) for words in (FIRST, FIRST.replace("first", "last")))
    package = made(old, new)
    assert called(package, kind) == ["See the [-first-][+last+] report."]
    assert shown(package.body) == ["Claim 1 ^"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_note_comes_with_its_sign_and_goes_with_it(kind):
    old = noted(paragraph(run("Claim 1 ") + sign(1, kind) + run("Claim 2 ")), FIRST, kind=kind)
    package = made(old, noted(line(1, 2, kind=kind), FIRST, SECOND, kind=kind))
    assert shown(package.body) == ["Claim 1 ^Claim 2 [+^+]"]
    assert SECOND in called(package, kind)[1]
    assert text.stories(package.saved(), "reject")[kind] == [FIRST]


@pytest.mark.parametrize("kind", KINDS)
def test_a_note_taken_out_goes_with_its_sign_and_takes_no_id_of_another(kind):
    new = paragraph(run("Claim 1 ") + run("Claim 2 ") + sign(1, kind))
    package = made(noted(line(1, 2, kind=kind), FIRST, SECOND, kind=kind), noted(new, SECOND, kind=kind))
    assert shown(package.body) == ["Claim 1 [-^-]Claim 2 ^"]
    assert called(package, kind) == [f"[-{FIRST}-]", SECOND]


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_note_of_a_file_that_had_none_is_a_part_that_the_file_leads_to(kind):
    package = made(noted(line(1, kind=kind), FIRST, kind=kind), packed(["Claim 1 "]))
    assert called(package, kind) == [f"[-{FIRST}-]"]
    with zipfile.ZipFile(io.BytesIO(package.saved())) as file:
        assert f'PartName="/word/{kind}s.xml"'.encode() in file.read("[Content_Types].xml")
        assert f'Target="{kind}s.xml"'.encode() in file.read("word/_rels/document.xml.rels")
        assert b'w:type="separator"' in file.read(f"word/{kind}s.xml")


def test_notes_that_are_numbered_otherwise_and_say_the_same_are_not_marked():
    old = noted(paragraph(run("One") + sign(1) + run("two") + sign(2)), FIRST, SECOND)
    new = noted(paragraph(run("One") + sign(2) + run("two") + sign(1)), SECOND, FIRST)
    package = made(old, new)
    assert called(package) == [FIRST, SECOND] and shown(package.body) == ["One^two^"]


def test_the_note_of_a_paragraph_taken_out_goes_with_it():
    package = made(noted(line(1) + plain("End.") + line(2), FIRST, SECOND), noted(plain("End.") + line(1), SECOND))
    assert shown(package.body) == ["[-Claim 1 ^-]-¶", "End.", "Claim [-2-][+1+] ^"]
    assert called(package) == [f"[-{FIRST}-]", SECOND]


def test_a_note_in_a_cell_is_compared():
    def body(claims):
        return table(row(cell(claims)), (3000,)) + plain("End.")

    package = made(noted(body(line(1)), FIRST), noted(body(line(1)), FIRST.replace("first", "last")))
    assert called(package) == ["See the [-first-][+last+] report."]


def test_a_row_taken_out_takes_its_notes_along():
    rows = [row(cell(line(at))) for at in (1, 2)]
    old = noted(table("".join(rows), (3000,)) + plain("End."), FIRST, SECOND)
    package = made(old, noted(table(rows[0], (3000,)) + plain("End."), FIRST))
    assert called(package) == [FIRST, f"[-{SECOND}-]"]


def test_a_link_in_a_note_taken_out_leads_from_the_part_of_the_notes():
    linked = paragraph(f'<w:hyperlink r:id="far">{run("the report")}</w:hyperlink>')
    old = packed(line(1) + plain("End."), notes=(linked,))
    old = _with_relation(old, "word/_rels/footnotes.xml.rels", "far", "https://example.org/report")
    package = made(old, packed(["Claim 1 ", "End."]))
    (link,) = package.root(package.beside("footnotes")).iter(f"{W}hyperlink")
    leads = {one.id: one.target for one in package.relations(package.beside("footnotes"))}
    assert [leads.get(value) for key, value in link.attrib.items() if key.endswith("}id")] == [
        "https://example.org/report"
    ]


def _with_relation(raw, name, ident, target):
    """The file with a part of relations more."""
    made_of, office = io.BytesIO(raw), "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(made_of, "a") as file:
        file.writestr(
            name,
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="{ident}" Type="{office}/hyperlink" Target="{target}" TargetMode="External"/>'
            "</Relationships>",
        )
    return made_of.getvalue()
