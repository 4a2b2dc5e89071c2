"""What stands among words in a redline: text boxes, fields, content controls, formulas and pictures."""

import pytest

from compose.intake.docx.names import MATH, R, W
from tests.redline.making.nasty.boxes import modern
from tests.redline.making.nasty.objects import picture
from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import field, paragraph, plain, run
from tests.redline.shown import between, made, packed, shown

RED, BLUE = b"\x89PNG red", b"\x89PNG blue"


def fate(element):
    """`del`, `ins` or nothing: the mark that an element stands in."""
    above = {one.tag for one in element.iterancestors()}
    return next((name for name in ("del", "ins") if f"{W}{name}" in above), "")


# -- boxes -------------------------------------------------------------------------------------------------------------


def boxed(words):
    return paragraph(run("See ") + modern(words))


def test_words_of_a_box_are_marked_in_it_and_the_box_stays():
    body = between(boxed("Ring us on Monday"), boxed("Ring us on Friday")).body
    boxes = list(body.iter(f"{W}txbxContent"))
    assert [shown(one) for one in boxes] == [["Ring us on [-Monday-][+Friday+]"]] * 2
    assert [fate(one) for one in boxes] == ["", ""]


@pytest.mark.parametrize(("old", "new", "told"), [("", "Ring us", "ins"), ("Ring us", "", "del")])
def test_a_box_that_came_or_went_is_marked_as_one_with_plain_words_in_it(old, new, told):
    old, new = (boxed(words) if words else paragraph(run("See ")) for words in (old, new))
    body = between(old, new).body
    boxes = list(body.iter(f"{W}txbxContent"))
    assert [fate(one) for one in boxes] == [told] * 2
    assert [one.text for box in boxes for one in box.iter(f"{W}t")] == ["Ring us"] * 2
    assert not list(body.iter(f"{W}delText"))  # no program reads words of a box that are taken out twice over


# -- fields ------------------------------------------------------------------------------------------------------------


def parts_of_field(body):
    """Kinds of marks of fields with their fates, in order; codes as words."""
    names = (f"{W}fldChar", f"{W}instrText", f"{W}delInstrText")
    return [(one.get(f"{W}fldCharType") or one.text.strip(), fate(one)) for one in body.iter(*names)]


def test_a_field_that_came_is_put_in_with_all_its_parts():
    body = between(paragraph(run("Page ")), paragraph(run("Page ") + field("PAGE", "3"))).body
    assert parts_of_field(body) == [("begin", "ins"), ("PAGE", "ins"), ("separate", "ins"), ("end", "ins")]


def test_another_code_changes_the_whole_field_so_that_none_is_torn():
    body = between(paragraph(field("NUMPAGES", "4")), paragraph(field("SECTIONPAGES", "4"))).body
    told = parts_of_field(body)
    for side, code in (("del", "NUMPAGES"), ("ins", "SECTIONPAGES")):
        kept = [name for name, its in told if its in (side, "")]
        assert kept.count("begin") == kept.count("separate") == kept.count("end") == 1
        assert [name for name in kept if name.isupper()] == [code]


def test_what_a_field_shows_changes_within_the_field():
    body = between(paragraph(field("REF x", "clause 3")), paragraph(field("REF x", "clause 4"))).body
    assert shown(body) == ["clause [-3-][+4+]"]
    assert [its for _, its in parts_of_field(body)] == [""] * 4


def test_a_field_in_one_element_is_the_same_as_one_in_many():
    short = paragraph(f'<w:fldSimple w:instr=" AUTHOR ">{run("A Smith")}</w:fldSimple>')
    body = between(short, paragraph(field("AUTHOR", "B Smith"))).body
    assert shown(body) == ["[-A-][+B+] Smith"]


def test_each_mark_of_a_field_stands_in_a_run_of_its_own():
    body = between(paragraph(run("Page ")), paragraph(run("Page ") + field("PAGE", "3"))).body
    runs = [one.getparent() for one in body.iter(f"{W}fldChar", f"{W}instrText")]
    assert len(set(runs)) == len(runs) == 4


# -- content controls and formulas -------------------------------------------------------------------------------------


def controlled(words):
    return f'<w:sdt><w:sdtPr><w:id w:val="77"/><w:text/></w:sdtPr><w:sdtContent>{run(words)}</w:sdtContent></w:sdt>'


def test_words_in_a_content_control_change_within_the_one_control():
    body = between(*(paragraph(run("Area: ") + controlled(words)) for words in ("Thornby", "Thornby and Hale"))).body
    assert shown(body) == ["Area: Thornby[+ and Hale+]"]
    (control,) = body.iter(f"{W}sdt")
    assert control.find(f"{W}sdtPr/{W}id").get(f"{W}val") == "77"


def test_a_paragraph_taken_out_of_a_content_control_stays_in_it():
    def block(*lines):
        said = '<w:sdtPr><w:id w:val="78"/></w:sdtPr>'
        return f"<w:sdt>{said}<w:sdtContent>{''.join(map(plain, lines))}</w:sdtContent></w:sdt>{plain('End.')}"

    (control,) = between(block("One.", "Two.", "Three."), block("One.", "Three.")).body.iter(f"{W}sdt")
    assert shown(control) == ["One.", "[-Two.-]-¶", "Three."]
    assert control.find(f"{W}sdtPr/{W}id").get(f"{W}val") == "78"


def test_another_formula_is_put_in_as_a_whole():
    def formula(sign):
        return paragraph(run("Cost: ") + f"<m:oMath><m:r><m:t>{sign}</m:t></m:r></m:oMath>")

    body = between(formula("a+b"), formula("a+c")).body
    assert [(next(one.iter(f"{MATH}t")).text, fate(one)) for one in body.iter(f"{MATH}oMath")] == [
        ("a+b", "del"),
        ("a+c", "ins"),
    ]


# -- pictures ----------------------------------------------------------------------------------------------------------


def pictured(*names, **media):
    return Word(
        "".join(paragraph(run("Our sign: ") + picture(f"{one}.png")) for one in names) + plain("End."),
        media={f"{name}.png": content for name, content in media.items()},
    ).packed()


def pictures(package):
    """The bytes behind each picture, with its fate."""
    leads = {one.id: one.target for one in package.relations(package.main)}
    shapes = (one for one in package.body.iter() if one.get(f"{R}embed"))
    return [(package.raw[leads[one.get(f"{R}embed")]], fate(one)) for one in shapes]


def test_another_picture_under_the_same_name_is_another_picture():
    package = made(pictured("logo", logo=RED), pictured("logo", logo=BLUE))
    assert pictures(package) == [(RED, "del"), (BLUE, "ins")]


def test_the_same_picture_under_another_name_is_the_same():
    assert pictures(made(pictured("logo", logo=RED), pictured("mark", mark=RED))) == [(RED, "")]


def test_a_picture_taken_out_twice_is_brought_along_once():
    package = made(pictured("logo", "logo", logo=RED), packed(["End."]))
    assert pictures(package) == [(RED, "del")] * 2
    assert [content for name, content in package.raw.items() if "media" in name] == [RED]
    (name,) = (name for name in package.raw if "media" in name)
    assert package.content_type(name) == "image/png"
