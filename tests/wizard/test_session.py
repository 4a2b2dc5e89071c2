"""The walk through the sections: from an empty folder to a draft, on and back, stopped and taken up again."""

import pytest

from compose.building import build
from compose.folder import open_folder
from compose.library import load as libraries
from compose.wizard.prompter import Turn
from tests.helpers import build_tree, docx_words
from tests.wizard.evenings import STANDARD, STOP, answering, asked, run, tasks
from tests.wizard.rooms import TODAY, noted, option, room_of
from tests.wizard.steps import stands, written


@pytest.fixture
def home(tmp_path):
    """A folder of a Compact without any answer."""
    return build_tree(tmp_path / "compact", {"compact.yaml": "brand: default\n"})


# -- all of it ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["full", "short"])
def test_a_whole_run_gives_a_folder_that_can_be_opened_and_built(home, form):
    room = run(home, forever=answering(form=form))
    folder = open_folder(home, STANDARD, libraries.standard())
    assert folder.answers.values["partners"][0]["name"] == "Anytown Council"
    build(home, today=TODAY, formats=("docx",))
    assert "The Anytown Compact" in docx_words((home / "out/compact.docx").read_bytes())
    assert set(tasks(room).values()) == {"Done", "Nothing to ask"}
    assert tasks(room)["renewal"] == "Nothing to ask", "nobody is asked about a renewal who writes a first text"


def test_each_question_is_put_once_and_none_that_is_off_the_route(home):
    ids = asked(run(home, forever=answering()))
    once = [ident for ident in ids if ident != "partners"]
    assert len(once) == len(set(once))
    assert not {"two_tier", "covenant_principles", "officer_host", "panel_days"} & set(once)


def test_the_two_questions_about_clauses_are_one_stop(home):
    room = run(home, forever=answering())
    assert not {"left_out", "positions"} & set(asked(room)), "they are asked in the clauses' own screens"
    assert sum("(choices)" in [one.key for one in ask.options] for ask in room.prompter.asked) == 1
    assert {"left_out", "positions"} <= set(room.keeper.answers.typed)


def test_the_two_questions_about_clauses_are_one_stop_on_the_way_back_too(home):
    run(home, forever=answering(codes=Turn("quit")))
    room = run(home, Turn("back"), Turn("back"), *STOP)
    assert asked(room) == ["codes", "print_examples"]


def test_a_second_run_asks_nothing_but_shows_the_sections(home):
    run(home, forever=answering())
    assert asked(run(home, "(stop)")) == []


# -- the list of sections ----------------------------------------------------------------------------------------------


def test_the_list_tells_how_each_section_stands(home):
    later = Turn("later")
    run(home, forever=answering(area_name=later, title=later, tagline=later, priorities=later, uses_panel=Turn("quit")))
    said = tasks(run(home, Turn("quit"), "sections", "governance", "done", "no", "(stop)"))
    assert said["area"] == "To be agreed (3)", "the title cannot be suggested without the name"
    assert (said["priorities"], said["partners"], said["governance"]) == ("To be agreed (1)", "Done", "Answered")
    assert (said["disputes"], said["plan"]) == ("To ask (1)", "To ask (4)")


def test_a_section_that_is_not_called_finished_is_answered(home):
    room = room_of(home)
    room.save({one.id: None for one in STANDARD.sections[1].questions} | {"partners": [
        {"name": "A", "sector": "public", "kind": "council"}]})  # fmt: skip
    room = run(home, Turn("quit"), "sections", "partners", "done", "no", "(stop)")
    assert set(list(tasks(room, 0).values())[1:2]) == {"Answered"} == {tasks(room)["partners"]}
    room = run(home, Turn("quit"), "sections", "partners", "done", "yes", "(stop)")
    assert tasks(room)["partners"] == "Done"


def test_finishing_and_reopening_a_section_is_on_record(home):
    run(home, forever=answering())
    room = run(home, "disputes", "done", "no", "(stop)")
    assert noted(room)[-1] == ("reopened", "section:disputes")
    assert ("finished", "section:disputes") in noted(room)
    assert tasks(room)["disputes"] == "Answered"


def test_the_answers_can_be_shown_before_one_says_that_it_is_finished(home):
    run(home, forever=answering())
    room = run(home, "disputes", "done", "review", "informal_days", "8", "done", Turn("quit"), "on", "yes", "(stop)")
    assert stands(home)["informal_days"] == 8
    assert room.prompter.questions.count("Have you finished the section 'When things go wrong'?") == 3


def test_the_list_counts_what_was_asked_and_offers_the_review(home):
    room = run(home, "Anytown", "unitary", Turn("quit"), "sections", "(review)", "done", "(stop)")
    first = next(ask for ask in room.prompter.asked if ask.question == "Which section?")
    assert first.where.startswith("2 of ") and first.given == "area"
    assert option(first, "(review)").head == "And then"


# -- on and back -------------------------------------------------------------------------------------------------------


def test_back_leads_across_sections_and_on_again_to_where_one_was(home):
    run(home, forever=answering(informal_days=Turn("quit")))
    room = run(home, Turn("back"), Turn("back"), "no", "", *STOP)  # a section that is finished is not asked about
    assert asked(room) == ["informal_days", "priority_subjects", "annual_survey", "priority_subjects", "informal_days"]


def test_back_passes_by_what_a_changed_answer_has_closed_and_keeps_it(home):
    run(home, "Anytown", "county", "no", *STOP)
    room = run(home, Turn("back"), Turn("back"), "unitary", Turn("back"), "county", "no", *STOP)
    assert asked(room) == ["document_name", "two_tier", "area_kind", "document_name", "area_kind", "two_tier",
                           "document_name"]  # fmt: skip
    assert room.prompter.asked[5].given == "no", "the answer slept and is there again"
    assert written(home, "two_tier") == "two_tier: no"


def test_back_from_the_first_question_leads_to_the_sections(home):
    room = run(home, Turn("back"), "(stop)")
    assert room.prompter.questions == ["What is the area called?", "Which section?"]


def test_a_suggestion_confirmed_follows_the_answer_it_was_made_from(home):
    run(home, "Anytown", "unitary", "Compact", "The Anytown Compact", *STOP)
    run(home, Turn("back"), Turn("back"), "Accord", "new", lambda ask: ask.given, *STOP)
    assert stands(home)["title"] == "The Anytown Accord"


# -- taken up again ----------------------------------------------------------------------------------------------------


def test_one_goes_on_in_the_middle_of_a_section_that_one_had_jumped_to(home):
    run(home, Turn("quit"), "sections", "disputes", "10", "20", *STOP)
    assert asked(run(home, *STOP)) == ["group_days"]


def test_behind_a_section_that_is_finished_one_goes_on_with_the_first_that_is_open(home):
    run(home, Turn("quit"), "sections", "disputes", "10", "20", "30", "yes", "no", "yes", *STOP)
    assert asked(run(home, *STOP)) == ["area_name"]


def test_what_was_half_typed_stands_there_when_one_goes_on(home):
    run(home, "Anytown", "unitary", "Compact", "The Compact", Turn("quit", "Working tog"), "stop")
    assert run(home, *STOP).prompter.asked[0].given == "Working tog"


def test_each_goes_on_where_they_were_and_not_where_others_are(home):
    run(home, Turn("quit"), "sections", "disputes", "10", *STOP)
    other = room_of(home)
    other.keeper.who = "Bob"
    other.save({"area_name": "Anytown"})
    assert asked(run(home, *STOP)) == ["written_days"]


# -- other people ------------------------------------------------------------------------------------------------------


def test_what_others_answer_meanwhile_is_not_asked_again(home):
    def meanwhile(ask):
        room_of(home).save({"area_kind": "county", "document_name": "Accord"})
        return "Anytown"

    room = run(home, meanwhile, "yes", *STOP)
    assert asked(room) == ["area_name", "two_tier", "title"]
    assert room.prompter.asked[2].given == "The Anytown Accord"


def test_what_was_answered_in_a_file_is_passed_by(home):
    build_tree(home, {"answers/60-disputes.yaml": "written_days: 15\ngroup_days: 25\n"})
    room = run(home, Turn("quit"), "sections", "disputes", "10", *STOP)
    assert asked(room) == ["area_name", "informal_days", "uses_mediator"]


def test_the_list_shows_what_others_have_done_meanwhile(home):
    def meanwhile(ask):
        room_of(home).save({"partners": "to be agreed"})
        return "sections"

    room = run(home, Turn("quit"), meanwhile, "(stop)")
    assert tasks(room)["partners"] == "To be agreed (1)"


def test_a_section_with_nothing_to_ask_says_so(home):
    build_tree(home, {"answers/40-commitments.yaml": "form: short\n"})
    room = run(home, Turn("quit"), "sections", "codes", "(stop)")
    assert tasks(room)["codes"] == "Nothing to ask" and "there is nothing to ask here" in room.prompter.words
