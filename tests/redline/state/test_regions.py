"""Every region of a file: headers and footers by section, notes by their references, sections."""

from compose.redline.state import differences, state
from tests.redline.making.word.xml import cell, paragraph, plain, row, table
from tests.redline.reading import package, story

_TALL = '<w:pgSz w:w="11906" w:h="16838"/>'


def _regions(given):
    return [one.region for one in state(given).stories]


def _note(number, kind="footnote"):
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def _turn(reference=""):
    return paragraph("", f"<w:sectPr>{reference}{_TALL}</w:sectPr>")


def test_a_header_goes_on_in_the_next_section():
    first = _turn('<w:headerReference w:type="default" r:id="rel-header1.xml"/>')
    given = package(first + plain("x"), extra={"header1.xml": plain("Draft")})
    assert story(given, "header 1") == story(given, "header 2") == ["Draft"]


def test_a_section_may_have_a_header_of_its_own():
    first = _turn('<w:headerReference w:type="default" r:id="rel-header1.xml"/>')
    given = package(first + plain("x"), headers={"header:default": plain("Two")}, extra={"header1.xml": plain("One")})
    assert (story(given, "header 1"), story(given, "header 2")) == (["One"], ["Two"])


def test_a_header_without_anything_in_it_is_none():
    assert _regions(package(plain("x"), headers={"header:default": plain("")})) == ["body"]


def test_notes_come_in_the_order_of_their_references():
    given = package(paragraph(_note(2) + _note(1)), notes=(plain("One."), plain("Two.")))
    assert (story(given, "footnote 1"), story(given, "footnote 2")) == (["Two."], ["One."])


def test_notes_that_nothing_points_at_are_none():
    assert _regions(package(plain("x"), notes=(plain("One."),))) == ["body"]


def test_endnotes_are_counted_apart():
    body = paragraph(_note(1) + _note(1, "endnote"))
    given = package(body, notes=(plain("Foot."),), endnotes=(plain("End."),))
    assert _regions(given) == ["body", "footnote 1", "endnote 1"]


def test_a_note_in_a_cell_is_found():
    given = package(table(row(cell(paragraph(_note(1)))), (3000,)) + plain(""), notes=(plain("One."),))
    assert story(given, "footnote 1") == ["One."]


def test_each_section_has_its_pages():
    assert len(state(package(_turn() + plain("x"))).sections) == 2


def test_where_a_section_ends_is_seen():
    one, other = package(_turn() + plain("x") + plain("y")), package(plain("") + plain("x") + _turn())
    assert differences(state(one), state(other))


def test_a_body_without_any_paragraph_is_an_empty_one():
    assert not differences(state(package("")), state(package(plain(""))))


def test_other_pages_are_told():
    one, other = package(plain("x"), section=_TALL), package(plain("x"), section=_TALL.replace("11906", "9000"))
    (found,) = differences(state(one), state(other))
    assert (found.region, found.kind, found.place) == ("body", "formatting", ())
    assert found.sentence == (
        "The pages of section 1 are set up otherwise: pgSz(h=16838,w=9000) instead of pgSz(h=16838,w=11906)."
    )


def test_a_header_that_is_gone_is_told():
    one, other = package(plain("x"), headers={"header:default": plain("Draft")}), package(plain("x"))
    (found,) = differences(state(one), state(other))
    assert (found.region, found.kind, found.sentence) == ("header 1", "structure", "There is no longer a header 1.")

