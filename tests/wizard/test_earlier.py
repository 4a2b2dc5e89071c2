"""The earlier Compact in the wizard: what was uncertain, and what becomes of each promise."""

import pytest

from compose import previous
from compose.bringing import bring
from compose.building import make_draft
from compose.matching import settled
from compose.wizard import earlier as screens
from compose.wizard import earlier_do
from compose.wizard.prompter import Turn
from compose.wizard.session import run
from compose.wizard.turning import ToSections
from tests.helpers import small_folder
from tests.wizard.rooms import TODAY, noted, option, room_of

OLD = """\
# Anytown Compact 2008

## 1. Funding

### The Council will:

1.1 give at least three months' notice in writing, with reasons, before a grant is reduced or ended

1.2 lend its mobile stage to festivals run by volunteers free of charge

## 2. Volunteering

### Voluntary organisations will:

2.1 meet the expenses of volunteers, so that nobody is out of pocket
"""
NOBODY = "(nobody)"
NOTICE = "notice-of-change"


@pytest.fixture
def home(tmp_path):
    return old_compact(tmp_path, OLD)


def old_compact(tmp_path, text):
    home = small_folder(tmp_path / "home")
    (tmp_path / "Anytown Compact.md").write_text(text, encoding="utf-8")
    bring(home, tmp_path / "Anytown Compact.md", today=TODAY)
    return home


def went_through(home, *replies):
    room = room_of(home, replies)
    screens.earlier(room)
    return room


def kept(home):
    return {one.at: one for one in settled.read(previous.read(home).path)}


def decided(home, *replies):
    """The room, and what is settled of the first promise, after `replies` to it."""
    room = room_of(home, ["(walk)", *replies, Turn("quit"), "sections"])
    with pytest.raises(ToSections):
        screens.earlier(room)
    return room, kept(home).get("c-1-1")


def test_it_stands_in_the_list_of_sections_only_where_one_was_imported(home, tmp_path):
    room = room_of(home, [Turn("quit"), "sections", "(earlier)", "(on)", "(stop)"])
    run(room)
    assert option(room.prompter.asked[2], "(earlier)").label == "The earlier Compact"
    room = room_of(tmp_path / "without", [Turn("quit"), "sections", "(stop)"])
    run(room)
    assert "(earlier)" not in [one.key for one in room.prompter.asked[2].options]


def test_the_parts_tell_how_many_promises_are_to_be_decided(home):
    (ask,) = went_through(home, "(on)").prompter.asked
    labels = [one.label for one in ask.options]
    assert ask.where == "The earlier Compact: Anytown Compact 2008"
    assert "Go through its commitments one after another (3, 3 to decide)" in labels
    assert [label.split("  ")[0] for label in labels if "to decide" in label][1:] == ["Funding", "Volunteering"]


def test_a_promise_is_shown_with_the_clause_that_says_the_same_and_why(home):
    room, _ = decided(home)
    above = "\n".join(room.prompter.asked[1].above)
    assert "The earlier Compact says (1.1), undertaken by public bodies:\n  give at least three months' notice" in above
    assert room.prompter.asked[1].question == "What becomes of 1.1?"
    assert "the same (" in above and "months" in above.split("the same (")[1]


def test_the_library_s_wording_takes_its_place_on_record(home):
    room, entry = decided(home, "library")
    assert (entry.clause, entry.decision, entry.by, entry.on) == (NOTICE, "library", "Ann", TODAY)
    assert entry.says.startswith("give at least three months' notice")
    assert "takes its place" in room.prompter.words


def test_what_was_decided_can_be_decided_otherwise(home):
    decided(home, "library")
    went_through(home, "0", Turn("back"), "drop", "No longer done here", NOBODY, "stay", Turn("later"), "(on)")
    assert (kept(home)["c-1-1"].decision, kept(home)["c-1-1"].why) == ("drop", "No longer done here")


def test_dropping_what_was_kept_sets_the_own_words_aside(home):
    decided(home, "keep", "It stood so in the earlier Compact (1.1)", NOBODY)
    went_through(home, "0", Turn("back"), "drop", "out", "Over", NOBODY, "Over", NOBODY, "stay", Turn("later"), "(on)")
    assert kept(home)["c-1-1"].decision == "drop"
    assert not (home / "wording" / f"{NOTICE}.md").exists()
    assert (home / "wording" / "set-aside" / f"{NOTICE}.md").exists()


def test_dropping_asks_for_the_reason_and_goes_back_without(home):
    _, entry = decided(home, "drop", Turn("back"))
    assert entry is None


def test_a_promise_kept_in_its_own_words_becomes_local_wording_with_its_subject(home):
    room, entry = decided(home, "keep", "It stood so in the earlier Compact (1.1)", NOBODY)
    assert (entry.clause, entry.decision) == (NOTICE, "keep")
    text = (home / "wording" / f"{NOTICE}.md").read_text(encoding="utf-8")
    assert text.endswith("{{ public_partners }} will give at least three months' notice in writing, with reasons, "
                         "before a grant is reduced or ended\n")  # fmt: skip
    assert f"based_on: {NOTICE}@" in text and "It stood so in the earlier Compact (1.1)" in text
    assert ("reworded", f"wording/{NOTICE}") in noted(room)
    assert make_draft(home, today=TODAY).folder.library.by_id[NOTICE].local


def test_two_wordings_brought_together_are_written_on_from_both(home):
    def both(ask):
        assert "three months' notice in writing" in ask.given and len(ask.given) > 200
        return "{{ public_partners }} will tell you in good time, {{ notice_months }} before."

    _, entry = decided(home, "merge", both, "Shorter", NOBODY)
    assert entry.decision == "merge"
    assert "in good time" in (home / "wording" / f"{NOTICE}.md").read_text(encoding="utf-8")


OWN = "Stage for festivals"


def test_a_promise_that_the_library_does_not_have_becomes_a_clause_of_the_group_s_own(home):
    part = "outcome-2"
    room = went_through(
        home, "0", Turn("later"), "other", "(none)", "keep", OWN, part, "partnership", "Festivals rely on it", NOBODY,
        "(on)",
    )  # fmt: skip
    text = (home / "wording" / "stage-for-festivals.md").read_text(encoding="utf-8")
    assert "title: Stage for festivals" in text and "undertaken_by: public" in text
    assert kept(home)["c-1-2"].decision == "keep" and kept(home)["c-1-2"].clause == ""
    draft = make_draft(home, today=TODAY)
    assert "stage-for-festivals" in draft.selection.ids()
    assert "a clause of your own" in room.prompter.words


def test_going_back_within_an_own_clause_loses_no_title_and_ends_before_it(home):
    room = went_through(
        home, "0", Turn("later"), "other", "(none)", "keep", OWN, "outcome-2", Turn("back"), Turn("back"),
        lambda ask: Turn("back") if ask.given == OWN else "x", Turn("back"), Turn("back"), "(on)",
    )  # fmt: skip
    assert not (home / "wording").exists() and not room.prompter.replies


def test_a_promise_can_be_matched_with_another_clause_of_any_part(home):
    room, entry = decided(home, "other", "part:outcome-3", "payment-on-time")
    assert (entry.clause, entry.decision) == ("payment-on-time", "")
    assert "It is matched with" in room.prompter.words


def test_help_tells_what_stands_behind_the_clause(home):
    room, _ = decided(home, Turn("help"))
    assert "Why: " in room.prompter.words


def test_a_promise_with_another_number_is_not_taken_unread(home, tmp_path):
    room = room_of(old_compact(tmp_path / "nine", OLD.replace("three months", "nine months")))
    view = screens.seen(room)
    assert NOTICE not in [one.clause.id for one in earlier_do.surely_the_same(room, view.promises)]
    (one,) = (one for one in view.promises if one.clause and one.clause.id == NOTICE)
    assert one.surely_the_same and earlier_do.other_numbers(room, one)


def test_with_what_is_dropped_the_clause_of_the_library_can_go_too(home):
    went_through(home, "0", "drop", "No longer done here", NOBODY, "out", "No money", NOBODY, Turn("later"), "(on)")
    assert kept(home)["c-1-1"].decision == "drop"
    assert NOTICE not in make_draft(home, today=TODAY).selection.ids()


def test_all_that_surely_say_the_same_are_taken_at_once_after_the_list_was_shown(home):
    room = room_of(home)
    view = screens.seen(room)
    sure = earlier_do.surely_the_same(room, view.promises)
    assert sure and len(sure) < len(view.promises)
    room = went_through(home, "(sure)", "yes", "(on)")
    assert {at for at, one in kept(home).items() if one.decision == "library"} == {one.passage.id for one in sure}
    assert len(room.prompter.asked[1].above) == len(sure) + 1
    assert "(sure)" not in [one.key for one in room.prompter.asked[2].options]


def test_leaving_from_a_promise_leads_to_the_list_of_sections(home):
    with pytest.raises(ToSections):
        went_through(home, "(walk)", Turn("quit"), "sections")


# -- what was uncertain ------------------------------------------------------------------------------------------------


@pytest.fixture
def uncertain(tmp_path):
    home = old_compact(tmp_path, OLD.replace("### The Council will:\n\n", ""))
    assert previous.read(home).doubts
    return home


def test_what_was_uncertain_is_asked_first_and_only_once(uncertain):
    doubt = previous.read(uncertain).doubts[0]
    room = went_through(uncertain, "(doubts)", "public", "(on)")
    assert room.prompter.asked[0].given == "(doubts)" and room.prompter.asked[1].question == doubt.what
    assert doubt.id not in [one.id for one in previous.read(uncertain).doubts]
    assert "(doubts)" not in [one.key for one in room.prompter.asked[2].options]


def test_what_was_uncertain_can_wait(uncertain):
    room = went_through(uncertain, "(doubts)", Turn("help"), Turn("later"), "(on)")
    assert previous.read(uncertain).doubts and "was not certain" in room.prompter.words
