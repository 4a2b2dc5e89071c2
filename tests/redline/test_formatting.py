"""Looks in a redline: what a run, a paragraph or a mark looked like before, and what is no look at all."""

import pytest

from compose.intake.docx.names import W
from compose.redline.formatting import Looks
from tests.redline.making.word.xml import paragraph, run, styled
from tests.redline.reading import package
from tests.redline.shown import between, shown

BOLD, ITALIC, CENTRED = "<w:b/>", "<w:i/>", '<w:jc w:val="center"/>'


def notes(body, name):
    """What notes called `name` say of before, each as names of properties."""
    return [[one.tag.removeprefix(W) for one in note[0]] for note in body.iter(f"{W}{name}Change")]


def test_only_the_words_that_look_otherwise_are_noted():
    new = paragraph(run("We pay ") + run("ten", BOLD) + run(" days."))
    body = between(paragraph(run("We pay ten days.")), new).body
    (note,) = body.iter(f"{W}rPrChange")
    assert [one.text for one in note.getparent().getparent().iter(f"{W}t")] == ["ten"]
    assert shown(body) == ["We pay ten days."]


def test_part_of_a_word_can_look_otherwise():
    old, new = paragraph(run("subgroup")), paragraph(run("sub", BOLD) + run("group"))
    body = between(old, new).body
    assert [("".join(t.text for t in one.iter(f"{W}t")), one.find(f"{W}rPr/{W}rPrChange") is not None)
            for one in body.iter(f"{W}r")] == [("sub", True), ("group", False)]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), [("", BOLD), (BOLD, ""), (BOLD, ITALIC)])
def test_what_is_noted_is_what_stood_there_before(old, new):
    body = between(paragraph(run("We pay.", old)), paragraph(run("We pay.", new))).body
    assert notes(body, "rPr") == [[old[3:-2]] if old else []]
    assert [one.tag for one in next(body.iter(f"{W}rPr"))][:-1] == ([f"{W}{new[3:-2]}"] if new else [])


def test_a_character_style_that_was_given_up_is_noted():
    loud = '<w:style w:type="character" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>'
    old, new = paragraph(run("We pay.", '<w:rStyle w:val="Loud"/>')), paragraph(run("We pay."))
    (note,) = between(old, new, styles=loud).body.iter(f"{W}rPrChange")
    assert note.find(f"{W}rPr/{W}rStyle").get(f"{W}val") == "Loud"


def test_a_paragraph_style_that_was_given_up_is_noted_without_its_mark():
    two = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:name w:val="{one}"/></w:style>' for one in ("One", "Two")
    )
    old = paragraph(run("We pay."), styled("One") + f"<w:rPr>{BOLD}</w:rPr>")
    body = between(old, paragraph(run("We pay."), styled("Two")), styles=two).body
    (note,) = body.iter(f"{W}pPrChange")
    assert [one.tag for one in note[0]] == [f"{W}pStyle"] and note[0][0].get(f"{W}val") == "One"
    assert note.getparent().find(f"{W}pStyle").get(f"{W}val") == "Two"


def test_a_note_of_before_stands_last_as_the_format_wants():
    old = paragraph(run("We pay."), f"<w:rPr>{BOLD}</w:rPr>")
    new = paragraph(run("We pay.", ITALIC), f"{CENTRED}<w:rPr>{ITALIC}</w:rPr>")
    body = between(old, new).body
    for note in body.iter(f"{W}rPrChange", f"{W}pPrChange"):
        assert note.getnext() is None


def test_words_that_were_reworded_and_restyled_are_as_they_were_and_as_they_are():
    old, new = paragraph(run("We may pay.", BOLD)), paragraph(run("We will pay.", ITALIC))
    body = between(old, new).body
    (out,), (into,) = body.iter(f"{W}del"), body.iter(f"{W}ins")
    assert out.find(f"{W}r/{W}rPr/{W}b") is not None and into.find(f"{W}r/{W}rPr/{W}i") is not None
    assert out.find(f".//{W}rPrChange") is None and into.find(f".//{W}rPrChange") is None


@pytest.mark.parametrize(
    ("old", "new"),
    [('<w:lang w:val="en-GB"/>', '<w:lang w:val="cy-GB"/>'), ("<w:noProof/>", "")],
    ids=("language", "spelling"),
)
def test_what_nobody_sees_is_not_marked(old, new):
    body = between(paragraph(run("We pay.", old)), paragraph(run("We pay.", new))).body
    assert notes(body, "rPr") == []


def test_looks_are_the_same_bytes_only_where_they_look_the_same():
    looks, runs = Looks(), (run("x", look) for look in (BOLD + ITALIC, ITALIC + BOLD, BOLD, '<w:b w:val="0"/>', ""))
    same, other, bold, unbold, nothing = (
        looks.of_run(next(package(paragraph(one)).body.iter(f"{W}r")).find(f"{W}rPr")) for one in runs
    )
    assert same == other and len({same, bold, unbold, nothing}) == 4 and nothing == b""
