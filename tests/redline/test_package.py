"""A Word file as its parts: taken apart, led from part to part, added to, and put together again."""

import io
import zipfile

import docx
import pytest

from compose.errors import InputError
from compose.redline.package import OFFICE, Package
from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import plain
from tests.redline.reading import package

PNG = "image/png"


def again(given):
    return Package.opened(given.saved(), "again.docx")


def test_parts_that_nobody_asked_for_are_saved_to_the_byte():
    raw = Word(plain("x"), media={"logo.png": b"picture"}, headers={"header:default": plain("y")}).packed()
    given = again(Package.opened(raw, "x"))
    with zipfile.ZipFile(io.BytesIO(raw)) as old:
        assert set(given.raw) == set(old.namelist())
        for name in ("word/header-default.xml", "word/media/logo.png", "word/styles.xml"):
            assert given.raw[name] == old.read(name)


def test_the_same_parts_are_the_same_bytes_and_the_list_of_types_comes_first():
    raw = Word(plain("x")).packed()
    saved = Package.opened(raw, "x").saved()
    assert saved == Package.opened(raw, "x").saved()
    with zipfile.ZipFile(io.BytesIO(saved)) as file:
        assert file.namelist()[:2] == ["[Content_Types].xml", "_rels/.rels"]
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_part_added_under_a_name_that_is_taken_is_given_another():
    given = package(plain("x"), media={"logo.png": b"one"})
    assert given.add("word/media/logo.png", b"two", PNG) == "word/media/logo-2.png"
    made = again(given)
    assert (made.raw["word/media/logo.png"], made.raw["word/media/logo-2.png"]) == (b"one", b"two")
    assert made.content_type("word/media/logo-2.png") == PNG


def test_a_relation_is_made_once_and_takes_no_id_of_another():
    given = package(plain("x"), links={"rId4": "https://example.org/"})
    before = {one.id for one in given.relations(given.main)}
    made = {given.relate(given.main, f"{OFFICE}/image", f"word/media/{name}.png") for name in "aab"}
    assert len(made) == 2 and not made & before
    kept = {one.id: one.target for one in again(given).relations(given.main)}
    assert {kept[one] for one in made} == {"word/media/a.png", "word/media/b.png"}
    assert kept["rId4"] == "https://example.org/"


def test_relations_are_saved_relative_to_their_part_for_other_programs():
    given = package(plain("x"))
    given.relate(given.main, f"{OFFICE}/image", given.add("media/far.png", b"far", PNG))
    saved = given.saved()
    with zipfile.ZipFile(io.BytesIO(saved)) as file:
        assert b'Target="../media/far.png"' in file.read("word/_rels/document.xml.rels")
    parts = docx.Document(io.BytesIO(saved)).part.rels.values()
    assert b"far" in [one.target_part.blob for one in parts if one.reltype.endswith("/image")]


def test_what_a_file_holds_is_said_of_its_types_by_name_or_ending():
    given = package(plain("x"), media={"logo.png": b"one"})
    assert given.content_type("WORD/media/LOGO.PNG") == PNG
    assert given.content_type("word/Document.xml").endswith("document.main+xml")
    assert given.content_type("word/unknown.bin") == ""


def test_parts_with_text_come_each_once_and_the_body_first():
    given = package(plain("x"), notes=(plain("n"),), endnotes=(plain("e"),), headers={"footer:first": plain("f")})
    assert [name for name, _ in given.stories()] == [
        "word/document.xml", "word/footer-first.xml", "word/footnotes.xml", "word/endnotes.xml",
    ]  # fmt: skip


def test_a_file_that_leads_to_no_document_is_refused_by_its_name():
    raw, found = Word(plain("x")).packed(), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(found, "w") as new:
        for one in old.namelist():
            if one != "_rels/.rels":
                new.writestr(one, old.read(one))
    with pytest.raises(InputError, match=r"plan\.docx"):
        Package.opened(found.getvalue(), "plan.docx")
