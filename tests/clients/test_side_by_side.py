"""The page of changes in a real browser: read by axe, filtered, stepped through by keys, printed, without a network."""

import base64
import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from compose.compare.page import page
from tests.compare.page.pages import SAMPLE, brand

pytestmark = pytest.mark.clients

FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
WIDTHS = (1280, 375)
# Found without importing the package, which would load a browser driver of its own.
AXE = Path(str(find_spec("axe_playwright_python").origin)).parent / "axe.min.js"
COUNT = 10
SHOWN = "return [...document.querySelectorAll('article')].filter((one) => one.checkVisibility()).map((one) => one.id)"
FOCUSED = "return document.activeElement.closest('article')?.id ?? ''"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    file = tmp_path_factory.mktemp("page") / "side-by-side.html"
    file.write_bytes(page(SAMPLE, brand(), ("One thing changed.", "So did another.")))
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
    """Opens the page anew in a window of the given width, with or without scripts."""

    def open_page(width=1280, scripts=True):
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
        chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})
        chromium.get("about:blank")
        chromium.get(address)
        return chromium

    yield open_page
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def press(driver, keys):
    """Each of `keys` in turn; where the focus went each time."""
    from selenium.webdriver import ActionChains

    went = []
    for key in keys:
        ActionChains(driver).send_keys(key).perform()
        went.append(driver.execute_script(FOCUSED))
    return went


def tick(driver, *values):
    for value in values:
        driver.find_element("css selector", f"fieldset input[value='{value}']").click()


def status(driver):
    return driver.find_element("id", "status").text


def visible(driver, selector):
    return any(one.is_displayed() for one in driver.find_elements("css selector", selector))


# -- what axe finds ----------------------------------------------------------------------------------------------------


def violations(driver):
    driver.execute_script(AXE.read_text("utf-8"))
    found = driver.execute_async_script("axe.run(document).then(arguments[arguments.length - 1])")["violations"]
    return [f"{rule['id']}: {rule['help']}: {[node['target'] for node in rule['nodes']]}" for rule in found]


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_to_mend(open_at, width):
    driver = open_at(width)
    driver.execute_script("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert violations(driver) == []


def test_axe_finds_nothing_to_mend_where_a_filter_is_set_and_a_change_is_stepped_to(open_at):
    driver = open_at()
    tick(driver, "softer")
    press(driver, "n")
    assert violations(driver) == []


def test_axe_would_find_words_too_pale_to_read(open_at):
    driver = open_at()
    driver.execute_script("document.querySelectorAll('ins').forEach((one) => { one.style.color = '#9c9'; })")
    assert any(one.startswith("color-contrast") for one in violations(driver))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_does_not_scroll_sideways(open_at, width):
    assert open_at(width).execute_script("return document.documentElement.scrollWidth") <= width


def test_the_sides_stand_beside_one_another_and_on_a_telephone_below(open_at):
    script = """return ["old", "new"].map((side) => {
        const box = document.querySelector(`.side.${side}`).getBoundingClientRect();
        return [Math.round(box.left), Math.round(box.top)];
    })"""
    (left, top), (right, beside) = open_at(1280).execute_script(script)
    assert left < right and top == beside
    (left, top), (below, further) = open_at(375).execute_script(script)
    assert left == below and top < further


def test_marks_can_be_told_apart_without_colour(open_at):
    script = """const style = (tag) => getComputedStyle(document.querySelector(`.side ${tag}`));
    return ["del", "ins"].map((tag) => style(tag).textDecorationLine)"""
    assert open_at().execute_script(script) == ["line-through", "underline"]


# -- choosing ----------------------------------------------------------------------------------------------------------


def test_an_effect_that_is_ticked_hides_the_others_and_the_count_says_so(open_at):
    driver = open_at()
    tick(driver, "softer")
    assert driver.execute_script(SHOWN) == ["change-1"]
    assert status(driver) == f"1 of {COUNT} changes shown. Chosen: Softer."
    assert driver.find_element("id", "status").get_attribute("role") == "status"


def test_in_a_row_any_tick_will_do_and_of_several_rows_each_must_be_met(open_at):
    driver = open_at()
    tick(driver, "softer", "number")
    assert driver.execute_script(SHOWN) == ["change-1", "change-5"]
    tick(driver, "moved")
    assert driver.execute_script(SHOWN) == ["change-5"]


def test_show_all_takes_every_tick_away(open_at):
    driver = open_at()
    assert not visible(driver, "#all")
    tick(driver, "dropped")
    driver.find_element("id", "all").click()
    assert len(driver.execute_script(SHOWN)) == COUNT and status(driver) == f"{COUNT} of {COUNT} changes shown."


def test_parts_in_which_nothing_is_left_go_and_what_is_unchanged_too(open_at):
    driver = open_at()
    tick(driver, "dropped")
    assert [one.text for one in driver.find_elements("css selector", ".part h2") if one.is_displayed()] == [
        "Money and contracts"
    ]
    assert not visible(driver, ".same")


def test_a_link_to_a_change_that_is_hidden_shows_it(open_at):
    driver = open_at()
    tick(driver, "dropped")
    driver.execute_async_script(
        "addEventListener('hashchange', () => setTimeout(arguments[0])); location.hash = '#change-7'"
    )
    assert driver.execute_script(FOCUSED) == "change-7" and len(driver.execute_script(SHOWN)) == COUNT


def test_without_the_script_everything_is_shown_and_nothing_that_would_not_work(open_at):
    driver = open_at(scripts=False)
    assert all(one.is_displayed() for one in driver.find_elements("css selector", "article"))
    assert not visible(driver, ".bar") and not visible(driver, "fieldset input") and visible(driver, "fieldset b")


# -- stepping ----------------------------------------------------------------------------------------------------------


def test_keys_go_from_change_to_change_and_stop_at_the_last_and_the_first(open_at):
    driver = open_at()
    every = [f"change-{at}" for at in range(1, COUNT + 1)]
    assert press(driver, "nj" * (COUNT // 2)) == every
    assert press(driver, "n") == every[-1:] and "No change after this." in status(driver)
    assert press(driver, "pk" * (COUNT // 2))[: COUNT - 1] == every[-2::-1]
    assert press(driver, "p") == every[:1] and "No change before this." in status(driver)


def test_keys_go_only_to_what_is_shown(open_at):
    driver = open_at()
    tick(driver, "number")
    assert press(driver, "nnn") == ["change-1", "change-5", "change-5"]


def test_buttons_do_what_the_keys_do(open_at):
    driver = open_at()
    for button, expected in (("next", "change-1"), ("next", "change-2"), ("previous", "change-1")):
        driver.find_element("id", button).click()
        assert driver.execute_script(FOCUSED) == expected


def test_where_a_person_types_the_keys_are_letters(open_at):
    driver = open_at()
    driver.execute_script("document.querySelector('main').prepend(document.createElement('textarea'))")
    driver.find_element("tag name", "textarea").click()
    assert press(driver, "np") == ["", ""]
    assert driver.find_element("tag name", "textarea").get_attribute("value") == "np"


def test_the_keys_can_be_turned_off(open_at):
    driver = open_at()
    driver.find_element("id", "keys").click()
    assert press(driver, "n") == [""]


def test_the_first_stop_of_the_tabulator_skips_to_the_changes(open_at):
    from selenium.webdriver import Keys

    driver = open_at()
    press(driver, [Keys.TAB])
    assert driver.execute_script("return document.activeElement.textContent") == "Skip to the changes"
    assert driver.execute_script("return document.activeElement.getBoundingClientRect().top") >= 0
    press(driver, [Keys.ENTER])
    assert driver.execute_script("return document.activeElement.id") == "content"


def test_the_focus_can_be_seen(open_at):
    driver = open_at()
    press(driver, "n")
    script = "const style = getComputedStyle(document.activeElement); return [style.outlineStyle, style.outlineWidth]"
    assert driver.execute_script(script) == ["solid", "3px"]


# -- paper and network -------------------------------------------------------------------------------------------------


def test_in_print_there_is_nothing_to_choose_with(open_at):
    driver = open_at()
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert not visible(driver, ".choosing, .bar, .skip, .link, button, input")
    assert visible(driver, ".part-head .columns") and len(driver.execute_script(SHOWN)) == COUNT


def test_in_print_a_filter_that_is_set_is_told(open_at, tmp_path):
    driver = open_at()
    tick(driver, "softer")
    words = "\n".join(printed(driver, tmp_path))
    assert f"1 of {COUNT} changes shown. Chosen: Softer." in words and "Late payment" not in words


def test_in_print_every_page_has_its_heads_and_no_change_is_torn(open_at, tmp_path):
    pages = printed(open_at(), tmp_path)
    assert all(f"What changed: {SAMPLE.new}" in one for one in pages[1:]) and len(pages) > 2
    assert all("Before" in one and "Now" in one for one in pages)
    notice = next(one for one in pages if "Change 1 " in one)
    assert "and will say why" in notice and "Why: Notice of a change" in notice


def printed(driver, folder):
    """The words of each printed page."""
    file = folder / "side-by-side.pdf"
    sheet = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    file.write_bytes(base64.b64decode(sheet["data"]))
    words = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True).stdout
    return words.decode().rstrip("\f").split("\f")


def test_it_asks_for_nothing_and_its_policy_lets_it_work(open_at, address):
    driver = open_at()
    driver.get_log("performance")
    driver.get_log("browser")
    driver.get("about:blank")
    driver.get(address)
    tick(driver, "softer")
    messages = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    asked = {m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"}
    assert {url for url in asked if not url.startswith(("data:", "about:"))} == {address}
    assert driver.get_log("browser") == []
