"""A copy of a file, and a part taken out of one."""

from compose.redline.package import Package
from compose.redline.state import differences, state
from tests.redline.making.word.xml import paragraph, plain, run
from tests.redline.reading import package


def test_a_copy_is_apart_from_what_it_is_of():
    given = package(paragraph(run("x")))
    before, copy = given.saved(), given.copy()
    copy.body[0].getparent().remove(copy.body[0])
    copy.relate(copy.main, "http://x/hyperlink", "https://a.example/", external=True)
    assert given.saved() == before
    assert copy.saved() != before


def test_a_part_taken_out_is_not_saved_again():
    given = package(plain("x"), comments="")
    given.root("word/settings.xml")
    given.relations(given.main)[:] = [one for one in given.relations(given.main) if one.kind != "settings"]
    given.drop("word/settings.xml")
    made = Package.opened(given.saved(), "made.docx")
    assert "word/settings.xml" not in made.raw
    assert b"settings" not in made.raw["[Content_Types].xml"]
    assert not differences(state(given), state(made))
