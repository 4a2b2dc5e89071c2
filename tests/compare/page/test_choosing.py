"""The boxes to choose by: what there is to tick, how many each shows, and what the script finds them by."""

from collections import Counter

from compose.compare.page.facets import NAMES, token
from tests.compare.page.pages import change, lone, only, page_of, told, words_of


def boxes(root):
    """Label and count of each box, by facet."""
    found = {}
    for label in root.xpath("//fieldset//label"):
        name = only(label, "./input").get("name")
        found.setdefault(name, []).append(words_of(label))
    return found


def test_there_is_a_box_with_its_count_for_all_that_there_is_and_no_other():
    assert boxes(page_of()) == {
        "kind": ["Reworded 4", "Moved 2", "Split 1", "Merged 1", "Added 1", "Dropped 1", "New title 1"],
        "effect": ["Softer 1", "Firmer 1", "Number 2"],
        "match": ["To settle 1"],
    }


def test_each_count_is_that_of_the_changes_that_the_script_will_find():
    root = page_of()
    found = Counter(
        (facet, value)
        for article in root.xpath("//article")
        for facet in NAMES
        for value in article.get(f"data-{facet}", "").split()
    )
    ticked = {
        (only(one, "./input").get("name"), only(one, "./input").get("value")): int(only(one, "./b").text)
        for one in root.xpath("//fieldset//label")
    }
    assert ticked == found


def test_an_effect_that_a_change_has_twice_counts_once():
    effects = [told("softer", "Softer: ‘a’."), told("softer", "Softer: ‘b’.")]
    root = page_of(lone(change("reworded", ["a"], ["b"], effects)))
    assert boxes(root) == {"kind": ["Reworded 1"], "effect": ["Softer 1"]}


def test_every_name_is_one_word_for_the_script_and_none_is_there_twice():
    names = [token(name) for some in NAMES.values() for name in some]
    assert not any(" " in name for name in names)
    assert all(len(set(map(token, some))) == len(some) for some in NAMES.values())


def test_the_keys_are_told_on_the_page_and_can_be_turned_off():
    root = page_of()
    assert words_of(only(root, "//label[@class='keys']")) == "Keys: n or j next, p or k previous"
    assert root.xpath("//button[@id='next']/@aria-keyshortcuts") == ["n j"]
    assert root.xpath("//label[@class='keys']/input/@checked")


def test_how_many_are_shown_is_said_to_those_who_listen():
    status = only(page_of(), "//*[@role='status']")
    assert words_of(status) == "10 of 10 changes shown."
