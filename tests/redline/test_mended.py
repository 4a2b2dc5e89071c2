"""Faults that were found by trying the writer in all ways, and mended: one test each."""

import io
import zipfile

import pytest

from compose.errors import InputError
from compose.intake.docx.names import W
from compose.redline.package import Package
from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import paragraph, plain, run
from tests.redline.shown import between, made, packed, shown
from tests.redline.test_numbering import ITEMS, compared, item, lists
from tests.redline.test_sections import MEETS, PAYS, around, breaking


def test_the_order_of_properties_is_no_look():
    body = between(paragraph(run("We pay.", "<w:b/><w:i/>")), paragraph(run("We pay.", "<w:i/><w:b/>"))).body
    assert not list(body.iter(f"{W}rPrChange"))


@pytest.mark.parametrize("instead", [None, b'<w:document xmlns:w="{0}"/>'.replace(b"{0}", W[1:-1].encode())])
def test_a_file_whose_document_is_missing_or_empty_is_refused_by_its_name(instead):
    raw, found = Word(plain("x")).packed(), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(found, "w") as new:
        for one in old.namelist():
            content = instead if one == "word/document.xml" else old.read(one)
            if content is not None:
                new.writestr(one, content)
    with pytest.raises(InputError, match=r"plan\.docx"):
        Package.opened(found.getvalue(), "plan.docx")


def test_several_words_taken_out_of_a_content_control_leave_it_one():
    def controlled(words):
        return paragraph(f"<w:sdt><w:sdtPr/><w:sdtContent>{run(words)}</w:sdtContent></w:sdt>")

    body = between(controlled("Hale and old Moss"), controlled("Hale Moss")).body
    assert shown(body) == ["Hale [-and old -]Moss"] and len(list(body.iter(f"{W}sdt"))) == 1


@pytest.mark.parametrize("after", [1, 2])
def test_lists_of_one_kind_that_count_on_from_one_another_are_one(after):
    """As Word leaves them where an item was copied in from elsewhere."""
    two = lists(("decimal",)) + '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    old, new = (item(ITEMS[0]) + plain("Then.") + item(ITEMS[1], which) for which in (2, after))
    package = compared(old, new, two, two if after == 2 else lists(("decimal",)))
    assert not list(package.body.iter(f"{W}pPrChange")) and not list(package.body.iter(f"{W}del"))


def test_a_header_that_went_when_a_section_came_is_kept_in_the_section_that_stays():
    old = packed([PAYS, MEETS], headers={"header:default": plain("Draft")})
    package = made(old, packed(breaking(PAYS) + plain(MEETS)))
    assert list(around(package).values()) == [["[-Draft-]"]]
