"""The page of HTML in a real browser: read by axe, shrunk to a telephone, printed, watched for requests."""

import base64
import dataclasses
import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from compose.document import walk
from compose.render.html import render
from tests.render.html_pages import sample_brand
from tests.samples import every_node

pytestmark = pytest.mark.clients

FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
WIDTHS = (1280, 320)
# Found without importing the package, which would load a browser driver of its own.
AXE = Path(str(find_spec("axe_playwright_python").origin)).parent / "axe.min.js"
# Browsers draw the numbers of ordered items and tell them to no script; the contents are none of the tree's
# lines. So the numbers are written in and the contents taken off before the text is read. Bullets are left.
SHOWN = """
    document.querySelectorAll("main ol > li").forEach((item) => {
        const number = [...item.parentElement.children].indexOf(item) + 1;
        item.firstElementChild.prepend(`${number}. `);
    });
    document.querySelectorAll("main nav").forEach((contents) => contents.remove());
    return document.querySelector("main").innerText;
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    return saved(every_node(), tmp_path_factory.mktemp("page"))


def saved(document, folder):
    file = folder / "compact.html"
    file.write_bytes(render(document, sample_brand()))
    return file.as_uri()


@pytest.fixture(scope="module")
def chromium(tmp_path_factory):
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))
    yield driver
    driver.quit()


@pytest.fixture
def open_at(chromium, address):
    """Opens the page anew in a window of the given width."""

    def open_page(width):
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        chromium.get(address)
        return chromium

    return open_page


def violations(driver):
    driver.execute_script(AXE.read_text("utf-8"))
    run = "axe.run(document).then(arguments[arguments.length - 1])"
    return driver.execute_async_script(run)["violations"]


def readable(found):
    return "\n".join(
        f"{rule['id']} ({rule['impact']}): {rule['help']}\n"
        + "\n".join(f"    {node['target']}\n        {node['html']}" for node in rule["nodes"])
        for rule in found
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_to_mend(open_at, width):
    found = violations(open_at(width))
    assert not found, f"at {width} px axe finds:\n{readable(found)}"


def test_axe_would_find_a_picture_without_words(open_at):
    driver = open_at(1280)
    driver.execute_script("document.querySelector('img').removeAttribute('alt')")
    assert [rule["id"] for rule in violations(driver)] == ["image-alt"]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_does_not_scroll_sideways(open_at, width):
    driver = open_at(width)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width


def test_a_wide_table_scrolls_by_itself_on_a_telephone(open_at):
    regions = "return [...document.querySelectorAll('div.table')].map((r) => r.scrollWidth > r.clientWidth)"
    assert all(open_at(320).execute_script(regions))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_browser_shows_what_the_tree_says(open_at, width):
    shown = open_at(width).execute_script(SHOWN)
    assert shown.split() == " ".join(walk.lines(every_node())).split()


def test_names_in_arabic_run_from_right_to_left(open_at):
    script = """return [...document.querySelectorAll("main li p")]
        .filter((p) => getComputedStyle(p).direction === "rtl").map((p) => p.innerText)"""
    assert open_at(1280).execute_script(script) == ["جمعية الأمل"]


def test_a_browser_that_may_ask_asks_for_nothing(open_at, address):
    driver = open_at(1280)
    driver.get_log("performance")
    driver.get(address)
    messages = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    asked = {m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"}
    assert {url for url in asked if not url.startswith("data:")} == {address}
    assert driver.get_log("browser") == []


def test_in_print_every_page_says_which_draft_it_is(open_at, tmp_path):
    pages = printed(open_at(1280), tmp_path)
    head = every_node().head_line
    assert len(pages) > 3
    assert all(head in page for page in pages)
    assert f"Page 2 of {len(pages)}" in pages[1]


def test_no_printed_page_is_blank_and_no_signature_is_torn(open_at, tmp_path):
    driver = open_at(1280)
    driver.get(saved(many_signatures(), tmp_path))
    pages = printed(driver, tmp_path)
    said = [page.replace(every_node().head_line, "").strip() for page in pages]
    assert f"Page 2 of {len(pages)}" not in said
    assert all(page.count("Signed") == page.count("Date") for page in pages)
    assert sum("Signed" in page for page in pages) > 1


def many_signatures():
    """Signatures for more than a page, behind a heading that opens one."""
    *_, heading, signatures = every_node().blocks
    many = dataclasses.replace(signatures, entries=signatures.entries * 5)
    return dataclasses.replace(every_node(), blocks=(heading, many))


def printed(driver, folder):
    """The words of each printed page."""
    file = folder / "compact.pdf"
    sheet = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    file.write_bytes(base64.b64decode(sheet["data"]))
    words = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True).stdout
    return words.decode().rstrip("\f").split("\f")
