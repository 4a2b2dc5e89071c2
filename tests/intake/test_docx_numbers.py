"""Numbers that Word works out and never stores are read as Word prints them."""

import pytest

from tests.intake.packages import labels, lines, lists, paragraph, style, word

DECIMAL = (("decimal", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "%4)"))


def numbered(places, numbering, **parts):
    """The labels of paragraphs at `places`, each a list and a level."""
    body = "".join(paragraph("x", num=num, level=level) for num, level in places)
    return labels(word(body, numbering=numbering, **parts))


def of_levels(levels, numbering):
    return numbered([(1, level) for level in levels], numbering)


def test_levels_count_within_the_one_above():
    assert of_levels([0, 1, 1, 2, 2, 3, 1, 2, 0, 1], lists(DECIMAL)) == [
        "1", "1.1", "1.2", "(a)", "(b)", "i)", "1.3", "(a)", "2", "2.1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("decimal", ["1.", "2.", "3."]),
        ("decimalZero", ["01.", "02.", "03."]),
        ("lowerLetter", ["a.", "b.", "c."]),
        ("upperLetter", ["A.", "B.", "C."]),
        ("lowerRoman", ["i.", "ii.", "iii."]),
        ("upperRoman", ["I.", "II.", "III."]),
        ("ordinal", ["1st.", "2nd.", "3rd."]),
        ("cardinalText", ["One.", "Two.", "Three."]),
        ("ordinalText", ["First.", "Second.", "Third."]),
    ],
)
def test_every_common_format_is_printed(form, printed):
    assert of_levels([0, 0, 0], lists([(form, "%1.")])) == printed


def test_the_letter_after_z_is_doubled():
    assert of_levels([0] * 28, lists([("lowerLetter", "%1")]))[25:] == ["z", "aa", "bb"]


def test_words_in_a_label_are_kept():
    assert of_levels([0, 0], lists([("decimal", "Outcome %1:")])) == ["Outcome 1:", "Outcome 2:"]


def test_a_list_starts_where_it_says():
    assert of_levels([0, 0], lists([("decimal", "%1", '<w:start w:val="4"/>')])) == ["4", "5"]


def test_legal_numbering_prints_figures_for_the_roman_level_above():
    levels = [("upperRoman", "%1"), ("decimal", "%1.%2", "<w:isLgl/>")]
    assert of_levels([0, 0, 1], lists(levels)) == ["I", "II", "2.1"]


def test_a_level_may_count_on_through_the_parts_above():
    levels = [("decimal", "%1"), ("decimal", "%2", '<w:lvlRestart w:val="0"/>')]
    assert of_levels([0, 1, 1, 0, 1], lists(levels)) == ["1", "1", "2", "2", "3"]


def test_a_level_may_start_afresh_only_after_a_certain_one():
    levels = [("decimal", "%1"), ("decimal", "%2"), ("decimal", "%3", '<w:lvlRestart w:val="1"/>')]
    assert of_levels([0, 1, 2, 1, 2, 0, 1, 2], lists(levels)) == ["1", "1", "1", "2", "2", "2", "1", "1"]


def test_lists_of_one_family_count_on_from_one_another():
    numbering = lists(DECIMAL, nums={1: (1, ""), 2: (1, "")})
    assert numbered([(1, 0), (2, 0), (1, 0)], numbering) == ["1", "2", "3"]


def test_a_list_that_overrides_its_start_begins_there_once():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = lists(DECIMAL, nums={1: (1, ""), 2: (1, override)})
    assert numbered([(1, 0), (1, 0), (2, 0), (2, 0)], numbering) == ["1", "2", "1", "2"]


def test_a_list_may_redefine_a_level_of_its_family():
    own = '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/>'
    own += '<w:lvlText w:val="%1"/></w:lvl></w:lvlOverride>'
    assert numbered([(2, 0)], lists(DECIMAL, nums={2: (1, own)})) == ["A"]


def test_bullets_of_any_shape_are_one_bullet_with_its_level():
    raw = word(
        paragraph("a", num=1) + paragraph("b", num=1, level=1),
        numbering=lists([("bullet", "\uf0b7"), ("bullet", "o")]),
    )
    assert lines(raw, "a.docx") == ["item 0 • a", "item 1 • b"]


def test_a_number_comes_from_the_style_and_its_level_from_the_list():
    styles = style("One", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    styles += style("Two", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    styles += style("Own", base="Two")
    levels = [("decimal", "%1", '<w:pStyle w:val="One"/>'), ("decimal", "%1.%2", '<w:pStyle w:val="Two"/>')]
    body = paragraph("a", style="One") + paragraph("b", style="Two") + paragraph("c", style="Own")
    assert labels(word(body, styles=styles, numbering=lists(levels))) == ["1", "1.1", "1.2"]


def test_a_paragraph_may_take_itself_out_of_the_list_of_its_style():
    styles = style("One", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = paragraph("a", style="One") + paragraph("b", style="One", num=0) + paragraph("c", style="One")
    assert labels(word(body, styles=styles, numbering=lists(DECIMAL))) == ["1", "", "2"]


def test_a_list_defined_by_a_style_of_lists_is_found():
    styles = style("Lst", '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>', kind="numbering")
    linked = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Lst"/></w:abstractNum>'
    numbering = lists([("upperLetter", "%1")], nums={5: (1, ""), 7: (9, "")}, more=linked)
    assert numbered([(7, 0), (7, 0)], numbering, styles=styles) == ["A", "B"]


def test_a_numbered_heading_is_a_heading_with_its_number():
    styles = style("H1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', name="heading 1")
    raw = word(paragraph("Aims", style="H1", num=1), styles=styles, numbering=lists(DECIMAL))
    assert lines(raw, "a.docx") == ["heading 1 1 Aims"]


def test_an_empty_paragraph_with_a_number_counts_as_it_does_in_word():
    body = paragraph("a", num=1) + paragraph("", num=1) + paragraph("c", num=1)
    assert lines(word(body, numbering=lists(DECIMAL)), "a.docx") == ["item 0 1 a", "item 0 3 c"]


def test_a_list_that_is_not_defined_gives_no_number():
    assert numbered([(8, 0)], lists(DECIMAL)) == [""]


def test_styles_based_on_one_another_in_a_circle_end():
    styles = style("A", base="B") + style("B", base="A")
    assert lines(word(paragraph("x", style="A"), styles=styles), "a.docx") == ["x"]
