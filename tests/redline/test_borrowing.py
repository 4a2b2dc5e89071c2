"""What elements of the old file lead to, brought into the new one with all that leads on from there."""

from compose.intake.docx.names import R, W
from compose.redline.borrowing import Borrowing, Luggage, address
from compose.redline.package import OFFICE, Package
from tests.redline.making.word.xml import paragraph, plain, run
from tests.redline.reading import package

CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
LINK = f'<w:hyperlink r:id="far">{run("our page")}</w:hyperlink>'


def charted():
    """A file with a chart that leads to its figures; the id of the chart and the file."""
    given = package(plain("x"))
    chart = given.add("word/charts/chart1.xml", b"<chart/>", CHART)
    figures = given.add("word/embeddings/figures.xlsx", b"figures", "application/x-figures")
    given.relate(chart, f"{OFFICE}/package", figures)
    given.relate(chart, f"{OFFICE}/hyperlink", "https://example.org/", external=True)
    return given.relate(given.main, f"{OFFICE}/chart", chart), given


def borrowing(old, new):
    return Borrowing(Luggage(old, new), old.main, new.main, lambda kind, ident: f"{kind} {ident}")


def pointing(ident):
    """An element that leads to `ident`."""
    return package(paragraph(LINK.replace("far", ident))).body[0]


def test_what_is_brought_along_leads_on_to_what_it_led_to():
    (ident, old), new = charted(), package(plain("y"))
    new.add("word/charts/chart1.xml", b"<other/>", CHART)  # so that the name is taken
    element = pointing(ident)
    borrowing(old, new).bring(element)
    saved = Package.opened(new.saved(), "again")
    leads = {one.id: one.target for one in saved.relations(saved.main)}
    chart = leads[next(element.iter(f"{W}hyperlink")).get(f"{R}id")]
    assert saved.raw[chart] == b"<chart/>" and saved.content_type(chart) == CHART
    figures, far = saved.relations(chart)
    assert saved.raw[figures.target] == b"figures" and (far.target, far.external) == ("https://example.org/", True)


def test_the_same_part_is_brought_once_however_many_lead_to_it():
    (ident, old), new = charted(), package(plain("y"))
    both, found = borrowing(old, new), [pointing(ident), pointing(ident)]
    for one in found:
        both.bring(one)
    assert len({next(one.iter(f"{W}hyperlink")).get(f"{R}id") for one in found}) == 1
    assert sum("chart" in name for name in new.raw) == 1


def test_signs_of_notes_are_given_the_ids_of_the_new_file():
    old, new = package(plain("x")), package(plain("y"))
    element = package('<w:p><w:r><w:endnoteReference w:id="3"/></w:r></w:p>').body[0]
    borrowing(old, new).bring(element)
    assert next(element.iter(f"{W}endnoteReference")).get(f"{W}id") == "endnotes 3"


def test_what_leads_nowhere_is_left_as_it_is():
    element = pointing("lost")
    borrowing(package(plain("x")), package(plain("y"))).bring(element)
    assert next(element.iter(f"{W}hyperlink")).get(f"{R}id") == "lost"


def test_two_files_lead_to_the_same_where_address_or_bytes_are_the_same():
    files = [
        package(plain("x"), links={"far": "https://example.org/"}, media={"a.png": b"one"}),
        package(plain("x"), links={"elsewhere": "https://example.org/"}, media={"b.png": b"one", "a.png": b"two"}),
    ]
    old, new = (address(one, one.main) for one in files)
    assert old("far") == new("elsewhere")
    assert old("img-a.png") == new("img-b.png") != new("img-a.png")
