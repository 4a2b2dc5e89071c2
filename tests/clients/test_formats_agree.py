"""The worked examples in PDF and HTML, as real programs read them: all say what the tree says, and so the same."""

import pytest

from compose.brand.load import standard
from compose.document import walk
from compose.render import html, pdf
from tests.clients import pdf_rules
from tests.clients.documents import DOCUMENTS, cover_lines, each_document
from tests.clients.test_html_in_chromium import SHOWN, chromium, readable, violations  # noqa: F401 - a fixture
from tests.clients.test_pdf_is_accessible import validated

pytestmark = pytest.mark.clients


@pytest.fixture(scope="module")
def typeset():
    return {name: pdf.render(make(), standard()) for name, make in DOCUMENTS.items()}


@each_document
def test_the_pdf_passes_the_validator_and_our_own_rules(name, typeset):
    document, made = DOCUMENTS[name](), typeset[name]
    report = validated(made)
    assert [failure.message for failure in report.failures] == []
    assert pdf_rules.metadata_faults(made) == []
    assert pdf_rules.scope_faults(made) == []
    assert pdf_rules.bookmark_faults(made, document) == []
    assert pdf_rules.running_faults(made, document) == []
    assert pdf_rules.page_faults(made) == []


@each_document
def test_the_pdf_says_what_the_tree_says(name, typeset):
    document = DOCUMENTS[name]()
    assert pdf_rules.text_faults(typeset[name], document, cover_lines(document)) == []


@each_document
@pytest.mark.parametrize("width", (1280, 320))
def test_the_page_has_nothing_for_axe_to_mend(name, width, chromium, tmp_path):  # noqa: F811 - the fixture
    show(chromium, DOCUMENTS[name](), tmp_path, width)
    found = violations(chromium)
    assert not found, readable(found)


@each_document
def test_the_page_says_what_the_tree_says(name, chromium, tmp_path):  # noqa: F811 - the fixture
    document = DOCUMENTS[name]()
    show(chromium, document, tmp_path, 1280)
    shown = " ".join(chromium.execute_script(SHOWN).split())
    assert shown == " ".join(" ".join(walk.lines(document)).split())


def show(driver, document, folder, width):
    file = folder / "compact.html"
    file.write_bytes(html.render(document, standard()))
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    driver.get(file.as_uri())
