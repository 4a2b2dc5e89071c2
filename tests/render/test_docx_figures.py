"""Pictures in Word: as SVG and as PNG, within the page, and both kept when two versions are compared."""

import re
import subprocess
from dataclasses import replace

import pytest
from lxml import etree

from compose.brand.load import standard
from compose.document.model import Figure, Flow, PageBreak, Paragraph, Stop, Text
from compose.redline.engine import redline
from compose.render import docx
from compose.render.docx.package import unpack
from tests import samples
from tests.clients.libreoffice import convert
from tests.helpers import docx_root, docx_words

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONS = "word/_rels/document.xml.rels"
WORD = re.compile('yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)">([^<]+)<')


def way(steps, name="Talk"):
    stops = tuple(Stop(f"{name} {at}", "Within ten working days.", "Not settled") for at in range(1, steps + 1))
    return Figure("The way", Flow(stops, "Settled", "settled"), (Paragraph((Text("First talk, then write."),)),))


def written(*blocks, **changes):
    return docx.render(replace(samples.every_node(), blocks=blocks, sheet="paper", **changes), standard())


def embedded(raw):
    """What each picture of the body is kept as: the parts that its relations lead to, in order."""
    leads = {one.get("Id"): one.get("Target") for one in docx_root(raw, RELATIONS)}
    blips = docx_root(raw).iter("{*}blip", "{*}svgBlip")
    return [leads[one.get(f"{R}embed")] for one in blips if "figure-" in leads[one.get(f"{R}embed")]]


def sizes(raw):
    """Width and height of each picture in twentieths of a point, without the logos."""
    found = [one for one in docx_root(raw).iter("{*}inline") if one.find("{*}docPr").get("descr") == "The way"]
    return [tuple(int(one.find("{*}extent").get(side)) // 635 for side in ("cx", "cy")) for one in found]


def test_a_picture_is_kept_as_png_and_beside_it_as_svg():
    raw = written(way(3))
    png, svg = embedded(raw)
    parts = unpack(raw)
    assert parts[f"word/{png}"].startswith(b"\x89PNG")
    assert etree.fromstring(parts[f"word/{svg}"]).get("font-family").startswith(standard().fonts.word)
    types = {one.get("Extension"): one.get("ContentType") for one in docx_root(raw, "[Content_Types].xml")}
    assert (types["png"], types["svg"]) == ("image/png", "image/svg+xml")


def test_words_of_a_picture_are_not_in_the_text_and_what_it_says_in_words_is_once():
    said = " ".join(docx_words(written(way(3))))
    assert said.count("First talk, then write.") == 1 and "Talk 1" not in said


def test_the_same_document_is_the_same_bytes():
    assert written(way(3)) == written(way(3))


@pytest.mark.parametrize("steps", [3, 30])
def test_a_picture_is_never_wider_or_higher_than_the_page(steps):
    upright, lying = sizes(written(way(steps), PageBreak(landscape=True), way(steps)))
    assert upright[0] <= 9700 and upright[1] <= 11800
    assert lying[0] <= 14700 and lying[1] <= 8400
    assert upright[0] / upright[1] == pytest.approx(lying[0] / lying[1], rel=0.01)  # never out of shape


def test_a_document_without_a_picture_has_none_of_its_parts():
    parts = unpack(written(Paragraph((Text("Words."),))))
    assert not [name for name in parts if "figure-" in name]
    assert b"svg" not in parts["[Content_Types].xml"]


def test_two_versions_with_another_picture_are_compared_with_both_in_the_redline():
    found = redline(written(way(3)), written(way(4)))
    assert found.unproved == () and len(embedded(found.content)) == 4
    assert all(f"word/{name}" in unpack(found.content) for name in embedded(found.content))


@pytest.mark.clients
@pytest.mark.parametrize("steps", [5, 30])
def test_in_libreoffice_a_picture_stands_whole_between_its_title_and_its_words(steps, tmp_path):
    raw = written(*(Paragraph((Text(f"Line {at}."),)) for at in range(12)), way(steps))
    (tmp_path / "way.docx").write_bytes(raw)
    made = convert(tmp_path / "way.docx", "pdf", tmp_path)
    said = subprocess.run(["pdftotext", "-bbox", made, "-"], capture_output=True, text=True, check=True).stdout
    (page,) = [page for page in said.split("<page ") if ">write.<" in page]
    found = {word: (float(top), float(foot)) for top, foot, word in WORD.findall(page)}
    ((_, high),) = sizes(raw)
    assert found["First"][0] - found["way"][1] == pytest.approx(high / 20, abs=30)
