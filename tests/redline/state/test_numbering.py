"""Lists: the level a paragraph is on, by itself, by its style, and however lists are numbered inside the file."""

import pytest

from compose.redline.state import differences, state
from tests.redline.making.word.package import style
from tests.redline.making.word.xml import paragraph, run
from tests.redline.reading import package


def _level(level, text="%1.", kind="decimal", more=""):
    inner = f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{level}">{inner}</w:lvl>'


def _kind(ident, *levels, more=""):
    return f'<w:abstractNum w:abstractNumId="{ident}">{more}{"".join(levels)}</w:abstractNum>'


def _list(ident, kind, more=""):
    return f'<w:num w:numId="{ident}"><w:abstractNumId w:val="{kind}"/>{more}</w:num>'


def _in(ident, level=0):
    return paragraph(run("x"), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{ident}"/></w:numPr>')


def _numbers(body, numbering, **parts):
    return [block.number for block in state(package(body, numbering=numbering, **parts)).stories[0].blocks]


def test_level_format_text_and_start_are_told():
    lists = _kind(3, _level(0), _level(1, "%1.%2", "lowerLetter")) + _list(9, 3)
    assert _numbers(_in(9, 1), lists) == [(1, "lowerLetter", "%1.%2", 1, 1)]


@pytest.mark.parametrize("ident", ["0", "77"])
def test_no_list_or_one_that_is_not_there_is_none(ident):
    assert _numbers(_in(ident), _kind(3, _level(0)) + _list(9, 3)) == [None]


def test_ids_of_lists_do_not_matter_but_which_list_does():
    kinds = _kind(1, _level(0)) + _kind(2, _level(0))
    one = package(_in(5) + _in(6), numbering=kinds + _list(5, 1) + _list(6, 2))
    other = package(_in(8) + _in(7), numbering=kinds + _list(7, 1) + _list(8, 2))
    third = package(_in(7) + _in(7), numbering=kinds + _list(7, 1) + _list(8, 2))
    assert not differences(state(one), state(other))
    (found,) = differences(state(one), state(third))
    assert (found.kind, found.place) == ("numbering", (1,))
    assert "list 2" in found.sentence and "list 1" in found.sentence


def test_lists_of_one_kind_count_on_unless_one_starts_afresh():
    afresh = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    assert [one.list for one in _numbers(_in(5) + _in(6), _kind(1, _level(0)) + _list(5, 1) + _list(6, 1))] == [1, 1]
    found = _numbers(_in(5) + _in(6), _kind(1, _level(0)) + _list(5, 1) + _list(6, 1, afresh))
    assert [one.list for one in found] == [1, 2]


def test_bullets_of_one_look_are_one_whatever_list_they_are_in():
    lists = "".join(_kind(one, _level(0, "•", "bullet")) for one in (1, 2)) + _list(5, 1) + _list(6, 2)
    first, second = _numbers(_in(5) + _in(6), lists)
    assert first == second == (0, "bullet", "•", 1, 0)


def test_a_list_may_change_a_level_of_its_kind():
    own = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>{_level(0, "(%1)")}</w:lvlOverride>'
    assert _numbers(_in(5), _kind(1, _level(0)) + _list(5, 1, own)) == [(0, "decimal", "(%1)", 4, 1)]


def test_a_style_gives_list_and_level():
    lists = _kind(1, _level(0), _level(1, "%1.%2", more='<w:pStyle w:val="Part"/>')) + _list(5, 1)
    styles = style("Part", "Part", '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>')
    styles += style("Sub", "Sub", based="Part")
    body = "".join(paragraph(run("x"), f'<w:pStyle w:val="{name}"/>') for name in ("Part", "Sub"))
    assert _numbers(body, lists, styles=styles) == [(1, "decimal", "%1.%2", 1, 1)] * 2


def test_a_paragraph_may_leave_the_list_of_its_style():
    styles = style("Part", "Part", '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>')
    body = paragraph(run("x"), '<w:pStyle w:val="Part"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert _numbers(body, _kind(1, _level(0)) + _list(5, 1), styles=styles) == [None]


def test_styles_that_rest_on_one_another_in_a_circle_end():
    styles = style("A", "A", based="B") + style("B", "B", based="A")
    assert _numbers(paragraph(run("x"), '<w:pStyle w:val="A"/>'), _kind(1, _level(0)), styles=styles) == [None]


def test_a_kind_may_leave_its_levels_to_a_style():
    lists = _kind(1, more='<w:numStyleLink w:val="L"/>') + _kind(2, _level(0, "§%1")) + _list(5, 1) + _list(6, 2)
    styles = style("L", "L", '<w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr>', kind="numbering", based="")
    assert _numbers(_in(5), lists, styles=styles) == [(0, "decimal", "§%1", 1, 1)]
