"""Paragraph marks: where one goes, the paragraph runs on into the next."""

from compose.redline.resolve import resolve
from compose.redline.state import state
from tests.redline.making.word.xml import cell, paragraph, plain, row, run, styled, table
from tests.redline.reading import WHO, both, dele, ended, ins, lines, package

_TABLE = table(row(cell(plain("a"))), (3000,))


def test_a_paragraph_put_in_is_there_or_not():
    new = paragraph(ins("New."), ended("ins"))
    assert both(plain("One.") + new + plain("Two.")) == (["One.", "Two."], ["One.", "New.", "Two."])


def test_a_paragraph_taken_out_is_there_or_not():
    old = paragraph(dele("Old."), ended("del"))
    assert both(plain("One.") + old + plain("Two.")) == (["One.", "Old.", "Two."], ["One.", "Two."])


def test_a_paragraph_that_moved_is_in_its_place():
    away, here = paragraph(dele("M.", "moveFrom"), ended("moveFrom")), paragraph(ins("M.", "moveTo"), ended("moveTo"))
    assert both(away + plain("One.") + here + plain("Two.")) == (["M.", "One.", "Two."], ["One.", "M.", "Two."])


def test_two_paragraphs_merged_have_the_properties_of_the_second():
    first = paragraph(run("One. "), styled("FootnoteText") + ended("del"))
    given = package(first + paragraph(run("Two."), '<w:jc w:val="center"/>'))
    (found,) = state(resolve(given, "accept")).stories[0].blocks
    assert (found.text, found.style, found.form) == ("One. Two.", "normal", "jc(val=center)")


def test_a_chain_of_marks_that_go_makes_one_paragraph():
    parts = [paragraph(run(words), ended("del")) for words in ("a", "b", "c")]
    assert both("".join(parts) + plain("d"))[1] == ["abcd"]


def test_the_last_mark_of_a_cell_stays_whatever_is_said_of_it():
    cells = cell(plain("kept") + paragraph(ins("new"), ended("ins")))
    assert both(table(row(cells), (3000,)) + plain(""))[0] == ["[kept/]", ""]


def test_the_last_mark_of_the_body_stays():
    assert both(plain("One.") + paragraph(ins("Two."), ended("ins")))[0] == ["One.", ""]


def test_an_empty_paragraph_before_a_table_is_gone_with_its_mark():
    assert both(plain("One.") + paragraph(dele("Old."), ended("del")) + _TABLE + plain(""))[1] == ["One.", "[a]", ""]


def test_words_do_not_run_into_a_table():
    assert both(paragraph(run("One."), ended("del")) + _TABLE + plain(""))[1] == ["One.", "[a]", ""]


def test_a_mark_leads_across_a_table_that_goes():
    gone = _TABLE.replace("<w:tr>", f"<w:tr><w:trPr><w:del {WHO}/></w:trPr>")
    assert both(paragraph(run("One. "), ended("del")) + gone + plain("Two."))[1] == ["One. Two."]


def test_a_mark_leads_out_of_a_content_control_and_into_one():
    def control(inner):
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    assert both(control(paragraph(run("a"), ended("del"))) + plain("b"))[1] == ["ab"]
    assert both(paragraph(run("a"), ended("del")) + control(plain("b")))[1] == ["ab"]


def test_bookmarks_between_paragraphs_are_no_hindrance():
    mark = '<w:bookmarkStart w:id="7" w:name="x"/><w:bookmarkEnd w:id="7"/>'
    assert both(paragraph(run("a"), ended("del")) + mark + plain("b"))[1] == ["ab"]


def test_a_section_goes_with_the_mark_that_ends_it():
    wide = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
    given = package(paragraph(run("a"), ended("ins") + wide) + plain("b"))
    assert len(state(resolve(given, "accept")).sections) == 2
    rejected = resolve(given, "reject")
    assert lines(rejected) == ["ab"]
    assert len(state(rejected).sections) == 1


def test_marks_in_a_note_of_former_formatting_mark_nothing():
    before = f"<w:rPrChange {WHO}><w:rPr><w:ins {WHO}/></w:rPr></w:rPrChange>"
    assert both(paragraph(run("a"), f"<w:rPr><w:b/>{before}</w:rPr>") + plain("b")) == (["a", "b"], ["a", "b"])
