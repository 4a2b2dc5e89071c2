"""One change on the page: its name, what it means, its two sides, and why."""

import pytest

from compose.compare.changes import Cause
from compose.compare.names import REWRITTEN
from tests.compare.page.pages import PLACES, change, lone, only, page_of, passage, told, words_of


def shown(*some):
    """The first change on the page of `some`."""
    return page_of(lone(*some)).xpath("//article")[0]


def marks(article):
    return {tag: [words_of(one) for one in article.iter(tag)] for tag in ("del", "ins")}


def side(article, which):
    return only(article, f".//div[@class='side {which}']")


def reworded(old="We will meet twice a year.", new="We may meet once a year.", **more):
    return change("reworded", [old], [new], **more)


def test_words_that_went_are_marked_on_the_left_and_those_that_came_on_the_right():
    article = shown(reworded())
    assert marks(article) == {"del": ["will", "twice"], "ins": ["may", "once"]}
    assert not side(article, "old").xpath(".//ins") and not side(article, "new").xpath(".//del")
    assert words_of(side(article, "old")) == "Before We will meet twice a year."
    assert words_of(side(article, "new")) == "Now We may meet once a year."


def test_what_is_worded_quite_differently_is_shown_whole_and_without_marks():
    article = shown(reworded(alike=0.2))
    assert marks(article) == {"del": [], "ins": []}
    assert REWRITTEN in words_of(article) and REWRITTEN not in words_of(shown(reworded()))
    assert "We will meet twice a year." in words_of(article) and "We may meet once a year." in words_of(article)


@pytest.mark.parametrize(
    ("kind", "there", "empty", "label", "says"),
    [
        ("added", "new", "old", "Added", "Nothing stood here."),
        ("dropped", "old", "new", "Dropped", "It is no longer in the text."),
    ],
)
def test_what_came_or_went_whole_is_labelled_and_not_marked(kind, there, empty, label, says):
    article = shown(change(kind, **{there: ["We meet.\nWe talk."]}, why="Nothing in the other text is like it"))
    assert words_of(article.xpath(".//h3")[0]) == f"Change 1 {label}"
    assert marks(article) == {"del": [], "ins": []}
    assert [words_of(one) for one in side(article, there).xpath("./p")][1:] == ["We meet.", "We talk."]
    assert words_of(side(article, empty)).endswith(f"{says} Nothing in the other text is like it.")


def test_it_is_called_by_its_number_kinds_and_name():
    one = change("reworded", [passage("We meet.", "2.1")], [passage("We met.", "3.4", "Meetings", PLACES)], moved=True)
    assert words_of(only(shown(one), ".//h3")) == "Change 1 Reworded Moved 3.4 Meetings"


def test_what_only_moved_is_printed_once_and_says_where_it_stood():
    article = shown(change("moved", [passage("We meet.", "2.1")], [passage("We meet.", "3.4", part=PLACES)]))
    assert words_of(article).count("We meet.") == 1
    assert "stood in Money and contracts" in words_of(article) and "stands in Places to meet" in words_of(article)


def test_words_of_a_new_title_are_marked():
    old, new = passage("We meet.", "1", "Notes"), passage("We meet.", "1", "Minutes")
    article = shown(change("same", [old], [new], retitled=True))
    assert marks(article) == {"del": ["Notes"], "ins": ["Minutes"]}


def test_effects_are_named_as_in_the_report_with_the_words_that_make_them_so():
    longer = told("number", "Longer: ‘3 weeks’ became ‘6 weeks’.", 0.6)
    effects = [told("softer", "Softer: ‘will’ became ‘may’."), longer]
    assert [words_of(one) for one in shown(reworded(effects=effects)).xpath(".//li")] == [
        "▼ Softer ‘will’ became ‘may’.",
        "Longer ‘3 weeks’ became ‘6 weeks’. Perhaps: please read the words.",
    ]


def test_causes_are_sentences():
    article = shown(reworded(causes=[Cause("answer", "notice was answered anew")]))
    assert words_of(only(article, ".//p[@class='cause']")) == "Why: Notice was answered anew."


def test_a_doubtful_match_says_what_to_settle_and_what_speaks_for_it():
    article = shown(reworded(doubtful=True, why="Few words are the same"))
    assert words_of(only(article, ".//p[@class='doubt']")) == (
        "To settle: whether the two are one promise. Few words are the same."
    )
    assert "To settle" in words_of(only(article, ".//h3")) and not article.xpath(".//details")


def test_of_what_went_in_doubt_the_nearest_is_named_where_it_is_to_be_settled():
    article = shown(change("dropped", ["We meet."], doubtful=True, why="The nearest is 1.7, and not near enough"))
    assert words_of(article).count("The nearest is 1.7") == 1
    assert words_of(only(article, ".//p[@class='doubt']")).startswith("To settle: whether the new text holds it")


def test_a_sure_match_folds_away_what_speaks_for_it():
    found = only(shown(reworded(why="both have the number 3.2")), ".//details")
    assert [words_of(one) for one in found] == ["Why these stand side by side", "Both have the number 3.2."]


def test_where_there_is_nothing_to_explain_there_is_no_empty_box():
    assert not shown(change("added", new=["We meet."], why="")).xpath(".//div[contains(@class, 'why')]")


def test_texts_cannot_bring_in_elements():
    article = shown(reworded("We <b>meet</b> & talk.", "We <script>meet</script> & talk."))
    assert not article.xpath(".//b | .//script") and "<script>" in words_of(article)
