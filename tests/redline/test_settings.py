"""Settings of a redline: it goes on tracking, and what the new file says stays."""

import io
import zipfile

from lxml import etree

from compose.redline.settings import tracked
from tests.redline.reading import package
from tests.redline.shown import between, packed


def names(given):
    return [etree.QName(one).localname for one in given.root(given.beside("settings"))]


def test_tracking_is_on_and_stands_where_the_format_wants_it():
    said = '<w:zoom w:percent="100"/><w:mirrorMargins/><w:defaultTabStop w:val="720"/>'
    assert names(between(["a"], ["b"], settings=said)) == [
        "zoom", "mirrorMargins", "trackRevisions", "defaultTabStop", "compat",
    ]  # fmt: skip


def test_a_file_that_tracks_already_says_so_once():
    assert names(between(["a"], ["b"], settings="<w:trackRevisions/>")).count("trackRevisions") == 1


def test_a_file_without_settings_is_given_some():
    given = package("<w:p/>")
    given.drop("word/settings.xml")
    given.relations(given.main)[:] = [one for one in given.relations(given.main) if one.kind != "settings"]
    tracked(given)
    with zipfile.ZipFile(io.BytesIO(given.saved())) as file:
        assert b"trackRevisions" in file.read("word/settings.xml")
        assert b'PartName="/word/settings.xml"' in file.read("[Content_Types].xml")
        assert b'Target="settings.xml"' in file.read("word/_rels/document.xml.rels")


def test_the_redline_has_the_parts_of_the_new_file_and_no_others():
    parts = {"media": {"logo.png": b"picture"}}
    made = between(["a"], ["b"], **parts)
    with zipfile.ZipFile(io.BytesIO(packed(["b"], **parts))) as new:
        assert set(made.raw) == set(new.namelist())
        styles = new.read("word/styles.xml")
    assert etree.tostring(etree.fromstring(styles)) == etree.tostring(etree.fromstring(made.raw["word/styles.xml"]))
