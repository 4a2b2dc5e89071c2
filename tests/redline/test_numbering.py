"""Lists in a redline: the lists of the old file are those of the new where they answer, and come along where not."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from compose.intake.docx.names import W
from tests.redline.making.word.xml import paragraph, plain, run
from tests.redline.shown import made, packed, shown

ITEMS = ("Rooms cost nothing.", "Fares are paid back.", "News comes monthly.")


def lists(forms, first=1):
    """A list for each of `forms` of numbers, with ids from `first`."""
    numbered = list(enumerate(forms, first))
    kinds = (
        f'<w:abstractNum w:abstractNumId="{ident}">{_level(0, form)}{_level(1, form)}</w:abstractNum>'
        for ident, form in numbered
    )
    made = (f'<w:num w:numId="{ident}"><w:abstractNumId w:val="{ident}"/></w:num>' for ident, _ in numbered)
    return "".join((*kinds, *made))


def _level(deep, form):
    start, indent = '<w:start w:val="1"/>', f'<w:pPr><w:ind w:left="{360 * (deep + 1)}"/></w:pPr>'
    return f'<w:lvl w:ilvl="{deep}">{start}<w:numFmt w:val="{form}"/><w:lvlText w:val="(%{deep + 1})"/>{indent}</w:lvl>'


def item(words, number=1, level=0):
    return paragraph(run(words), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def compared(old, new, before, after):
    return made(packed(old, numbering=before), packed(new, numbering=after))


def form_of(package, element):
    """The form of numbers of the list that `element` names."""
    root = package.root(package.beside("numbering"))
    (number,) = root.xpath(f"w:num[@w:numId='{next(element.iter(f'{W}numId')).get(f'{W}val')}']", namespaces=root.nsmap)
    kind = number.find(f"{W}abstractNumId").get(f"{W}val")
    (found,) = root.xpath(f"w:abstractNum[@w:abstractNumId='{kind}']", namespaces=root.nsmap)
    return found.find(f"{W}lvl/{W}numFmt").get(f"{W}val")


def test_a_list_that_only_has_another_id_is_the_same_list():
    old, new = ("".join(item(words, number) for words in ITEMS) for number in (1, 5))
    package = compared(old, new, lists(("decimal",)), lists(("decimal",), 5))
    assert not list(package.body.iter(f"{W}pPrChange"))
    assert len(package.root(package.beside("numbering"))) == 2  # none was brought along


def test_an_item_taken_out_belongs_to_the_list_of_those_that_stay():
    old, new = "".join(map(item, ITEMS)), "".join(item(words, 5) for words in ITEMS[::2])
    package = compared(old, new, lists(("decimal",)), lists(("decimal",), 5))
    assert shown(package.body) == [ITEMS[0], f"[-{ITEMS[1]}-]-¶", ITEMS[2]]
    assert {one.get(f"{W}val") for one in package.body.iter(f"{W}numId")} == {"5"}


@pytest.mark.parametrize(("before", "after"), [("bullet", "decimal"), ("decimal", "lowerLetter")])
def test_another_form_of_numbers_is_noted_with_the_list_of_before(before, after):
    package = compared(item(ITEMS[0]), item(ITEMS[0]), lists((before,)), lists((after,)))
    (note,) = package.body.iter(f"{W}pPrChange")
    assert form_of(package, note) == before
    assert form_of(package, next(package.body.iter(f"{W}numPr"))) == after
    assert shown(package.body) == [ITEMS[0]]


def test_a_level_deeper_is_a_look_of_the_paragraph():
    package = compared(item(ITEMS[0]), item(ITEMS[0], 1, 1), lists(("decimal",)), lists(("decimal",)))
    (note,) = package.body.iter(f"{W}pPrChange")
    assert next(note.iter(f"{W}ilvl")).get(f"{W}val") == "0" and shown(package.body) == [ITEMS[0]]


def test_what_was_no_item_notes_that_and_what_is_none_any_more_notes_its_list():
    for old, new, told in ((plain(ITEMS[0]), item(ITEMS[0]), []), (item(ITEMS[0]), plain(ITEMS[0]), ["decimal"])):
        package = compared(old, new, lists(("decimal",)), lists(("decimal",)))
        (note,) = package.body.iter(f"{W}pPrChange")
        assert [form_of(package, note) for _ in note.iter(f"{W}numPr")] == told


def test_a_file_without_lists_is_given_those_of_what_is_taken_out():
    old = packed(item(ITEMS[0]) + item(ITEMS[1]) + plain("End."), numbering=lists(("upperRoman",)))
    package = made(old, packed(["End."]))
    numbering = docx.Document(io.BytesIO(package.saved())).part.numbering_part.element
    assert [one.get(qn("w:val")) for one in numbering.iter(qn("w:numFmt"))] == ["upperRoman"] * 2
    assert len({one.get(f"{W}val") for one in package.body.iter(f"{W}numId")}) == 1


def test_lists_brought_along_take_no_id_and_stand_where_the_format_wants_them():
    old = "".join(item(words, number) for number, words in enumerate(ITEMS, 1)) + plain("End.")
    new = item("Wholly other words stand here.", 2) + plain("End.")
    package = compared(old, new, lists(("bullet", "upperRoman", "lowerRoman")), lists(("decimal", "ordinal")))
    root = package.root(package.beside("numbering"))
    kinds = [one.get(f"{W}abstractNumId") for one in root.findall(f"{W}abstractNum")]
    numbers = [one.get(f"{W}numId") for one in root.findall(f"{W}num")]
    assert len(set(kinds)) == len(kinds) == len(set(numbers)) == len(numbers) == 5
    assert [one.tag for one in root] == [f"{W}abstractNum"] * 5 + [f"{W}num"] * 5
    forms = [form_of(package, one) for one in package.body.iter(f"{W}p") if one.find(f".//{W}del") is not None]
    assert forms == ["bullet", "upperRoman", "lowerRoman"]


def test_two_lists_of_one_kind_stay_two():
    """Else numbers would run on where they began anew."""
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    two = lists(("decimal",)) + f'<w:num w:numId="2"><w:abstractNumId w:val="1"/>{anew}</w:num>'
    old = item(ITEMS[0]) + plain("Then.") + item(ITEMS[1], 2) + plain("End.")
    package = compared(old, plain("Then.") + plain("End."), two, lists(("decimal",)))
    assert len({one.get(f"{W}val") for one in package.body.iter(f"{W}numId")}) == 2
    assert len(list(package.root(package.beside("numbering")).iter(f"{W}startOverride"))) == 1


def test_a_list_that_began_elsewhere_is_another_list():
    def starting(number):
        return lists(("decimal",)).replace(
            "</w:num>", f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{number}"/></w:lvlOverride></w:num>'
        )

    assert not list(compared(item(ITEMS[0]), item(ITEMS[0]), starting(4), starting(4)).body.iter(f"{W}pPrChange"))
    assert len(list(compared(item(ITEMS[0]), item(ITEMS[0]), starting(4), starting(9)).body.iter(f"{W}pPrChange"))) == 1


def test_two_lists_that_became_one_are_not_both_that_one():
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    number = '<w:num w:numId="{0}"><w:abstractNumId w:val="1"/>' + anew + "</w:num>"
    two = lists(("decimal",)).partition("<w:num ")[0] + number.format(1) + number.format(2)
    old, new = (item(ITEMS[0]) + plain("Then.") + item(ITEMS[1], which) for which in (2, 1))
    (note,) = compared(old, new, two, two).body.iter(f"{W}pPrChange")
    assert next(note.iter(f"{W}numId")).get(f"{W}val") not in ("1", "0")
