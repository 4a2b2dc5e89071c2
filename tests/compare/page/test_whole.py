"""The whole page: one file that needs nothing, its parts in order, and what it says on top."""

import re

from compose.compare.changes import Changes
from compose.compare.page import page
from compose.compare.page.sheet import script
from tests.compare.page.pages import PLACES, SAMPLE, brand, change, lone, only, page_of, passage, words_of


def source(changes=SAMPLE):
    return page(changes, brand()).decode()


def test_the_same_changes_make_the_same_page():
    assert source() == source()


def test_it_asks_for_nothing_from_elsewhere():
    addresses = re.findall(r"""(?:src|href)="([^"]*)"|url\(([^)]*)\)|@import (\S+)""", source())
    assert all(one.startswith(("#", "data:")) for found in addresses for one in found if one)
    assert "default-src 'none'" in source()


def test_its_parts_stand_in_order_and_the_contents_lead_to_them():
    root = page_of()
    titles = [words_of(one) for one in root.xpath("//section[@class='part']//h2")]
    ways = root.xpath("//nav//a")
    assert titles == ["Money and contracts", "Places to meet", "Having a say"]
    assert [words_of(one) for one in ways] == [
        "Money and contracts 3 changes", "Places to meet 2 changes", "Having a say 5 changes",
    ]  # fmt: skip
    assert [words_of(only(root, f"//*[@id='{way.get('href')[1:]}']")) for way in ways] == titles


def test_changes_are_numbered_through_and_every_id_is_there_once():
    root = page_of()
    assert [one.get("id") for one in root.xpath("//article")] == [f"change-{at}" for at in range(1, 11)]
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert set(root.xpath("//@aria-labelledby")) <= set(ids)


def test_what_stands_as_it_stood_is_folded_between_the_changes():
    folds = [words_of(one) for one in page_of().xpath("//details[@class='same']/summary")]
    assert folds == ["Unchanged: 2.1", "2 unchanged: 2.5"]
    rows = [one.get("class") for one in page_of().xpath("//section[@class='part'][1]/*")]
    assert rows == ["part-head", "same", "change", "change", "change", "same"]


def test_a_part_in_which_nothing_changed_takes_less_room():
    meet = passage("We meet.", "3.1", part=PLACES)
    root = page_of(lone(change("added", new=["We talk."]), change("same", [meet], [meet])))
    assert root.xpath("//section[starts-with(@class, 'part')]/@class") == ["part", "part quiet"]


def test_more_unchanged_promises_than_can_be_named_are_counted():
    some = [change("same", [passage("We meet.", f"1.{at}")], [passage("We meet.", f"1.{at}")]) for at in range(1, 11)]
    fold = page_of(lone(*some)).xpath("//details[@class='same']/summary")[0]
    assert words_of(fold) == "10 unchanged: 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, and 2 more"


def test_an_unchanged_promise_with_another_number_says_the_one_before():
    some = change("same", [passage("We meet.", "2.6", "Forms")], [passage("We meet.", "2.5", "Forms")], renumbered=True)
    whole = only(page_of(lone(some)), "//div[@class='standing']")
    assert [words_of(one) for one in whole] == ["2.5 Forms (before 2.6)", "We meet."]


def test_the_sentences_of_the_summary_stand_on_top():
    short = only(page_of(summary=("One thing.", "Another.")), "//section[@class='short']")
    assert [words_of(one) for one in short.xpath("./ul[1]/li")] == ["One thing.", "Another."]


def test_what_is_answered_no_longer_stands_before_what_is_answered_now():
    short = only(page_of(), "//section[@class='short']")
    assert [words_of(one) for one in short.xpath("./h3")] == [
        "Answered no longer", "Answered now, and not before", "About this comparison",
    ]  # fmt: skip
    assert words_of(short.xpath("./h3[1]/following-sibling::ul[1]")[0]) == SAMPLE.lost[0]


def test_where_nothing_changed_there_is_nothing_to_choose_and_no_marks_to_explain():
    one = passage("We meet.", "1.1")
    root = page_of(lone(change("same", [one], [one])), summary=("Nothing changed.",))
    assert not root.xpath("//fieldset | //article | //*[@class='key'] | //nav")
    assert not page_of(Changes("a", "b", ())).xpath("//article")


def test_the_page_says_what_language_it_is_in_and_what_it_is():
    root = page_of()
    assert (root.get("lang"), words_of(only(root, "//title"))) == ("en-GB", f"What changed: {SAMPLE.new}")
    assert [words_of(one) for one in root.xpath("//h1")] == ["What changed"]
    assert root.xpath("//body/a[1]/@href") == ["#content"] and root.xpath("//*[@id='content']")


def test_without_the_script_nothing_is_hidden_but_what_only_works_with_it():
    hidden = page_of().xpath("//*[@hidden]")
    assert [one.get("id") for one in hidden] == ["all"]
    assert not page_of().xpath("//article[@hidden]")


def test_nothing_of_the_texts_goes_into_the_script():
    assert only(page_of(), "//script").text == script()
    assert "Northvale" not in script()


def test_a_name_cannot_end_the_style():
    changes = Changes("old", 'x</style><b id="evil">"', ())
    assert not page_of(changes).xpath("//*[@id='evil']")
