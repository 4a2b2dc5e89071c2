"""The words of a paragraph and how they look."""

import pytest

from compose.redline.state import differences, state
from tests.redline.making.word.package import style
from tests.redline.making.word.xml import field, paragraph, plain, run
from tests.redline.reading import lines, package


def _first(body, **parts):
    return state(package(body, **parts)).stories[0].blocks[0]


def _same(one, other, **parts):
    return not differences(state(package(one, **parts)), state(package(other, **parts)))


@pytest.mark.parametrize(
    ("inner", "seen"),
    [
        ("<w:tab/>", "\t"),
        ("<w:br/>", "\n"),
        ('<w:br w:type="page"/>', "\f"),
        ("<w:cr/>", "\n"),
        ("<w:noBreakHyphen/>", "\u2011"),
        ("<w:softHyphen/>", "\u00ad"),
        ("<w:t>\u00a0</w:t>", "\u00a0"),
        ("<w:lastRenderedPageBreak/>", ""),
        ('<w:sym w:font="Wingdings" w:char="f0fc"/>', "\ufffcsymbol Wingdings F0FC\ufffc"),
    ],
)
def test_signs_are_read(inner, seen):
    assert lines(package(paragraph(f"<w:r>{inner}</w:r>"))) == [seen]


def test_a_field_is_the_same_however_it_is_written():
    simple = f'<w:fldSimple w:instr=" REF  a ">{run("Part 1")}</w:fldSimple>'
    assert lines(package(paragraph(simple))) == lines(package(paragraph(field("REF a", "Part 1"))))
    assert lines(package(paragraph(field("REF a", "x")))) != lines(package(paragraph(field("REF b", "x"))))


def test_a_field_in_the_code_of_a_field_is_read():
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    outer = f"{mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>{field('DATE', '1 May')}"
    outer += f"<w:r><w:instrText> = x</w:instrText></w:r>{mark('separate')}{run('yes')}{mark('end')}"
    assert lines(package(paragraph(outer + run(".")))) == ["\x13IF \x13DATE\x141 May\x15 = x\x14yes\x15."]


def test_a_field_may_go_on_over_paragraphs():
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    start = f"{mark('begin')}<w:r><w:instrText>TOC</w:instrText></w:r>{mark('separate')}{run('One')}"
    assert lines(package(paragraph(start) + paragraph(run("Two") + mark("end")))) == ["\x13TOC\x14One", "Two\x15"]


def test_neighbours_that_look_alike_are_one():
    body = paragraph(run("a", "<w:b/>") + run("b", '<w:b w:val="1"/><w:lang w:val="en-GB"/>') + run("c"))
    assert _first(body).spans == ((2, "b"), (1, ""))


def test_formatting_that_shows_is_told_in_one_way():
    look = '<w:rFonts w:ascii="Arial" w:cs="X"/><w:i w:val="0"/><w:color w:val="ff0000"/><w:sz w:val="22"/>'
    assert _first(paragraph(run("x", look))).spans == ((1, "color=FF0000 font(ascii=Arial) no i sz=22"),)


def test_the_same_font_for_other_letters_is_another_look():
    look = '<w:rFonts w:{}="Arial"/>'
    spans = _first(paragraph(run("a", look.format("ascii")) + run("b", look.format("hAnsi")))).spans
    assert spans == ((1, "font(ascii=Arial)"), (1, "font(hAnsi=Arial)"))


def test_styles_go_by_name():
    named = style("Zeichen1", "Strong Words", kind="character") + style("Absatz1", "My Part")
    body = paragraph(run("x", '<w:rStyle w:val="Zeichen1"/>'), '<w:pStyle w:val="Absatz1"/>')
    found = _first(body, styles=named)
    assert (found.style, found.spans) == ("my part", ((1, "style=strong words"),))


def test_a_style_that_is_not_there_does_nothing():
    assert _same(paragraph(run("x"), '<w:pStyle w:val="Gone"/>'), plain("x"))
    assert _same(paragraph(run("x"), '<w:pStyle w:val="Normal"/>'), plain("x"))


def test_the_form_of_a_paragraph_is_told_in_one_way():
    one = '<w:keepNext/><w:ind w:left="1" w:right="2"/><w:jc w:val="start"/>'
    other = '<w:jc w:val="left"/><w:ind w:end="2" w:start="1"/><w:keepNext w:val="true"/>'
    assert _same(paragraph(run("x"), one), paragraph(run("x"), other))
    assert not _same(paragraph(run("x"), one), paragraph(run("x"), other.replace('"2"', '"3"')))


def test_borders_and_tabs_are_seen():
    tabs = '<w:tabs><w:tab w:val="left" w:pos="{}"/></w:tabs>'
    assert not _same(paragraph(run("x"), tabs.format(1)), paragraph(run("x"), tabs.format(2)))


def test_a_link_is_seen_where_it_leads():
    def link(ident):
        return paragraph(f'<w:hyperlink r:id="{ident}">{run("here")}</w:hyperlink>')

    links = {"one": "https://a.example/", "two": "https://b.example/", "three": "https://a.example/"}
    assert _same(link("one"), link("three"), links=links)
    assert not _same(link("one"), link("two"), links=links)


def test_a_link_in_two_pieces_is_one():
    whole = f'<w:hyperlink w:anchor="x">{run("over here")}</w:hyperlink>'
    halves = "".join(f'<w:hyperlink w:anchor="x">{run(words)}</w:hyperlink>' for words in ("over ", "here"))
    assert _same(paragraph(whole), paragraph(halves))


@pytest.mark.parametrize(
    "volatile",
    [
        '<w:proofErr w:type="spellStart"/>',
        '<w:bookmarkStart w:id="3" w:name="_Toc1"/><w:bookmarkEnd w:id="3"/>',
        "<w:r><w:lastRenderedPageBreak/></w:r>",
        '<w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:r>',
        "<w:smartTag/>",
    ],
)
def test_what_changes_from_save_to_save_is_left_out(volatile):
    assert _same(paragraph(run("ab")), paragraph(run("a") + volatile + run("b")))


def test_marks_of_a_revision_save_are_left_out():
    marked = paragraph(run("a", "", ' w:rsidR="00AB"'), "", ' w:rsidR="00CD" w14:paraId="1234ABCD"')
    assert _same(marked, plain("a"))


def test_content_controls_and_smart_tags_are_seen_through():
    control = f"<w:sdt><w:sdtPr/><w:sdtContent><w:smartTag>{run('b')}</w:smartTag></w:sdtContent></w:sdt>"
    assert lines(package(paragraph(run("a") + control))) == ["ab"]


def test_formulas_are_compared_by_all_that_is_in_them():
    def formula(inner):
        return paragraph(f"<m:oMath>{inner}</m:oMath>")

    x = "<m:r><m:t>x</m:t></m:r>"
    assert _same(formula(x), formula(x))
    assert not _same(formula(x), formula(f"<m:sSup><m:e>{x}</m:e><m:sup/></m:sSup>"))
