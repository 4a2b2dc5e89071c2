"""Formatting that was changed."""

from compose.redline.resolve import changes, resolve
from compose.redline.state import state
from tests.redline.making.word.xml import cell, paragraph, plain, row, run, styled, table
from tests.redline.reading import WHO, change, ended, package

_WIDE, _TALL = '<w:pgSz w:w="16838" w:h="11906"/>', '<w:pgSz w:w="11906" w:h="16838"/>'


def _two(body, **parts):
    given = package(body, **parts)
    found = state(resolve(given, "reject")), state(resolve(given, "accept"))
    assert changes(resolve(given, "reject")) == changes(resolve(given, "accept")) == 0
    return found


def _first(of):
    return of.stories[0].blocks[0]


def test_a_run_looks_as_before_or_as_now():
    before, after = _two(paragraph(run("word", "<w:b/>" + change("rPr", "<w:i/>"))))
    assert (_first(before).spans, _first(after).spans) == (((4, "i"),), ((4, "b"),))


def test_a_paragraph_is_set_as_before_or_as_now_and_its_mark_stays():
    now = styled("FootnoteText") + '<w:jc w:val="center"/>' + "<w:rPr><w:b/></w:rPr>"
    given = package(paragraph(run("x"), now + change("pPr", '<w:keepNext/>')))
    before = resolve(given, "reject")
    assert (_first(state(before)).style, _first(state(before)).form) == ("normal", "keepNext()")
    names = [one.tag.rpartition("}")[2] for one in before.body[0][0]]
    assert names == ["keepNext", "rPr"]
    assert _first(state(resolve(given, "accept"))).style == "footnote text"


def test_a_mark_put_in_and_formatted_goes_all_the_same():
    properties = "<w:b/>" + change("rPr", "")
    mark = f"<w:rPr><w:ins {WHO}/>{properties}</w:rPr>"
    before, after = _two(paragraph("", mark) + plain("b"))
    assert [len(one.stories[0].blocks) for one in (before, after)] == [1, 2]


def test_a_section_keeps_its_headers():
    section = _WIDE + f"<w:sectPrChange {WHO}><w:sectPr>{_TALL}</w:sectPr></w:sectPrChange>"
    before, after = _two(plain("x"), section=section, headers={"header:default": plain("Draft")})
    assert before.sections == ("pgSz(h=16838,w=11906)",)
    assert after.sections == ("pgSz(h=11906,w=16838)",)
    assert before.stories[1].region == after.stories[1].region == "header 1"


def test_a_table_its_rows_and_cells_are_as_before_or_as_now():
    made = table(row(cell(plain("a"), 3000, change("tcPr", '<w:tcW w:w="99" w:type="dxa"/>'))), (3000,))
    made = made.replace("<w:tr>", f"<w:tr><w:trPr><w:tblHeader/>{change('trPr', '<w:cantSplit/>')}</w:trPr>")
    made = made.replace("</w:tblPr>", f'{change("tblPr", "")}</w:tblPr>')
    grid = '<w:tblGridChange w:id="1"><w:tblGrid><w:gridCol w:w="99"/></w:tblGrid></w:tblGridChange></w:tblGrid>'
    before, after = (_first(one) for one in _two(made.replace("</w:tblGrid>", grid, 1) + plain("")))
    assert before.look.split() == ["columns", "99"]
    assert before.rows[0].look == "cantSplit()"
    assert before.rows[0].cells[0].look == "tcW(type=dxa,w=99)"
    assert after.look.endswith("columns 3000")
    assert after.rows[0].look == "tblHeader()"
    assert "w=3000" in after.rows[0].cells[0].look


def test_a_row_that_came_and_was_formatted_goes():
    made = table(row(cell(plain("a"))), (3000,))
    mark = f"<w:trPr><w:tblHeader/><w:ins {WHO}/>{change('trPr', '')}</w:trPr>"
    before, after = _two(made.replace("<w:tr>", f"<w:tr>{mark}") + plain("b"))
    assert [len(one.stories[0].blocks) for one in (before, after)] == [1, 2]


def test_a_paragraph_that_came_into_a_list_is_in_it_or_not():
    lists = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
    )
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/><w:ins {WHO}/></w:numPr>'
    before, after = _two(paragraph(run("x"), number), numbering=lists)
    assert _first(before).number is None
    assert _first(after).number == (0, "decimal", "%1.", 1, 1)


def test_the_old_note_of_a_number_is_dropped():
    number = f'<w:numPr><w:numId w:val="5"/><w:numberingChange {WHO} w:original="%1:1:0:."/></w:numPr>'
    assert _two(paragraph(run("x"), number))


def test_changes_to_styles_are_resolved_too():
    style = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr><w:b/>{}</w:rPr></w:style>'
    given = package(plain("x"), styles=style.format(change("rPr", "")))
    assert changes(given) == 1
    assert changes(resolve(given, "reject")) == 0


def test_properties_left_with_nothing_are_left_out():
    given = package(paragraph(run("a", change("rPr", "")), ended("ins")) + plain("b"))
    assert b"<w:rPr/>" not in resolve(given, "accept").saved()
    assert not list(resolve(given, "accept").body.iter("{*}rPr"))
