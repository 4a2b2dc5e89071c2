"""Every place that has text: headers, notes, boxes, formulas; and comments, which are no changes."""

import pytest

from compose.redline.package import Package
from compose.redline.resolve import changes, comments, resolve, tidied, without_comments
from tests.redline.making.word.xml import paragraph, plain, run
from tests.redline.reading import WHO, dele, ended, ins, lines, package, story

_WORDS = paragraph(run("We ") + dele("may") + ins("will") + run(" reply."))
_REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'


def _ways(given, region):
    return [story(resolve(given, how), region) for how in ("reject", "accept")]


@pytest.mark.parametrize(
    ("place", "region"),
    [
        ("header:default", "header 1"),
        ("header:first", "header 1 (first page)"),
        ("footer:even", "footer 1 (even pages)"),
    ],
)
def test_headers_and_footers_are_resolved(place, region):
    given = package(plain("x"), headers={place: _WORDS})
    assert _ways(given, region) == [["We may reply."], ["We will reply."]]


def test_notes_are_resolved():
    given = package(paragraph(run("x") + _REFERENCE), notes=(_WORDS,))
    assert _ways(given, "footnote 1") == [["We may reply."], ["We will reply."]]


def test_a_note_goes_with_its_reference():
    note = paragraph(ins("New."), ended("ins"))
    given = package(paragraph(run("x") + f"<w:ins {WHO}>{_REFERENCE}</w:ins>"), notes=(note,))
    assert _ways(given, "footnote 1") == [None, ["New."]]
    rejected = resolve(given, "reject")
    assert not [one for one in rejected.root("word/footnotes.xml") if one.get(f"{{{_MAIN}}}id") == "1"]


def test_both_renderings_of_a_text_box_are_resolved():
    box = f"<w:txbxContent>{_WORDS}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
    older = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    given = package(paragraph(f"<w:r><mc:AlternateContent>{choice}{older}</mc:AlternateContent></w:r>"))
    for region in ("text box 1", "text box 2 (older form)"):
        assert _ways(given, region) == [["We may reply."], ["We will reply."]]


def test_formulas_are_resolved():
    def of(words):
        return f"<m:r><m:t>{words}</m:t></m:r>"

    formula = f"<m:oMath>{of('x')}<w:ins {WHO}>{of('+1')}</w:ins></m:oMath>"
    given = package(paragraph(formula))
    rejected, accepted = (lines(resolve(given, how))[0] for how in ("reject", "accept"))
    assert "formula x " in rejected
    assert "formula x+1 " in accepted


def test_a_fraction_put_round_something_goes_and_what_is_in_it_stays():
    mark = f"<m:fPr><m:ctrlPr><w:ins {WHO}/></m:ctrlPr></m:fPr>"
    part = f"<m:f>{mark}<m:num><m:r><m:t>a</m:t></m:r></m:num><m:den/></m:f>"
    given = package(paragraph(f"<m:oMath>{part}</m:oMath>"))
    found = [[one.tag.rpartition("}")[2] for one in resolve(given, how).body[0][0]] for how in ("reject", "accept")]
    assert found == [["r"], ["f"]]


def _commented():
    pins = '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    body = paragraph(run("We ") + pins.format(ins("will")) + run(" reply."))
    return package(body, comments=f'<w:comment {WHO.replace("1", "0", 1)}>{_WORDS}</w:comment>')


def test_changes_in_comments_are_no_changes():
    assert changes(_commented()) == 1


def test_comments_are_taken_out_with_all_that_leads_to_them():
    given = _commented()
    assert comments(given) == 1
    made = Package.opened(without_comments(given).saved(), "made.docx")
    assert comments(made) == 0
    assert "word/comments.xml" not in made.raw
    assert b"comment" not in made.raw["word/document.xml"].lower()
    assert b"comments" not in made.raw["[Content_Types].xml"] + made.raw["word/_rels/document.xml.rels"]
    assert comments(given) == 1


def test_tidied_is_accepted_and_without_comments():
    made = tidied(_commented())
    assert (changes(made), comments(made), lines(made)) == (0, 0, ["We will reply."])


_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
