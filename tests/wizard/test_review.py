"""Check your answers: every answer in a line, and from each line a way to change it and back."""

import pytest

from compose.wizard.prompter import Turn
from compose.wizard.review import SHORT, review
from compose.wizard.room import Stopped
from compose.wizard.turning import ToSections
from tests.wizard.rooms import option, room_of
from tests.wizard.steps import keys, stands, written


def reviewed(home, *replies, section=None, **sections):
    """The room after its answers were reviewed, which took all the replies."""
    room = room_of(home, replies, **sections)
    review(room, next((one for one in room.questionnaire.sections if one.id == section), None))
    assert not room.prompter.replies
    return room


def line(room, ident):
    """The line of the answer to `ident` in the first list."""
    return option(room.prompter.asked[0], ident).label


# -- the lines ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ident", "said", "sections"),
    [("area_name", "Name of the area: Anytown", {}),
     ("area_kind", "Kind of authority: A unitary council's area", {}),
     ("partners", "Partners: 2 in the list", {}),
     ("tagline", "Line under the title: Not provided", {}),
     ("priorities", "Priorities: None", {}),
     ("codes", "Codes of practice: None", {"codes": "codes: []\n"}),
     ("codes", "Codes of practice: Funding and procurement", {"codes": "codes: [funding]\n"}),
     ("notice_months", "Notice of a change to funding: 3 months  (usual answer)", {}),
     ("notice_months", "Notice of a change to funding: 4 months", {"commitments": "notice_months: 4\n"}),
     ("notice_months", "Notice of a change to funding: To be agreed", {"commitments": "notice_months: tba\n"}),
     ("light_touch_limit", "Limit for light monitoring: £5,000", {"commitments": "light_touch_limit: 5000\n"}),
     ("adopted_on", "Date of adoption: 1 April 2027", {"adoption": "adopted_on: 2027-04-01\n"}),
     ("has_champions", "Champions: no", {"governance": "has_champions: no\n"}),
     ("contact_name", "Contact for questions: Not answered yet", {"governance": ""})],
)  # fmt: skip
def test_an_answer_is_a_line_of_what_was_asked_and_said(home, ident, said, sections):
    assert line(reviewed(home, "done", **sections), ident) == said


def test_a_long_answer_is_cut_and_stays_on_its_line(home):
    said = line(reviewed(home, "done", adoption=f"consulted: |\n  One.\n  {'word ' * 40}\n"), "consulted")
    assert said.startswith("How it was drawn up: One. word") and said.endswith(" …") and "\n" not in said
    assert len(said.partition(": ")[2]) <= SHORT


def test_what_is_off_the_route_is_not_listed(home):
    listed = keys(reviewed(home, "done", area="area_name: A\narea_kind: unitary\ntwo_tier: yes\n").prompter.asked[0])
    assert not {"two_tier", "officer_host", "panel_days", "bid_weeks"} & set(listed)
    county = home.parent / "county"
    assert "two_tier" in keys(reviewed(county, "done", area="area_name: A\narea_kind: county\n").prompter.asked[0])


def test_each_section_is_headed_once(home):
    heads = [one.head for one in reviewed(home, "done").prompter.asked[0].options if one.head]
    assert heads[:3] == ["Your area", "Partners", "Priorities"] and len(heads) == len(set(heads)) == 10


def test_of_one_section_no_other_is_listed(home):
    ask = reviewed(home, "done", section="disputes").prompter.asked[0]
    assert ask.question == "Check your answers: When things go wrong"
    assert keys(ask)[1:] == ["informal_days", "written_days", "group_days", "uses_mediator", "uses_panel"]


# -- changing ----------------------------------------------------------------------------------------------------------


def test_a_change_goes_to_the_question_and_comes_back_to_its_line(home):
    room = reviewed(home, "contact_name", "Jo", "done")
    assert written(home, "contact_name") == "contact_name: Jo"
    assert room.prompter.asked[2].given == "contact_name"
    assert option(room.prompter.asked[2], "contact_name").label == "Contact for questions: Jo"


def test_back_from_a_question_comes_back_to_the_list_and_changes_nothing(home):
    reviewed(home, "contact_name", Turn("back", "Jo"), Turn("back"))
    assert stands(home)["contact_name"] == "The Compact officer"


def test_questions_that_a_change_opens_are_asked_and_those_that_these_open(home):
    room = reviewed(home, "codes", ("commissioning",), "6", "12", "done")
    assert stands(home)["start_weeks"] == 12
    assert room.prompter.questions[2].startswith("For how many weeks is an invitation")


def test_an_opened_question_may_open_another(home):
    room = room_of(home, commitments="form: short\n")
    usual = {"Print the": "no", "Which partner emp": "Anytown Council", "Is there an officer": "yes"}
    room.prompter.replies.extend(["form", "full"])

    def reply(ask):
        room.prompter.replies.appendleft(reply)
        if ask.question == "Check your answers":
            room.prompter.replies.clear()
            return "done"
        own = next((said for begin, said in usual.items() if ask.question.startswith(begin)), None)
        return own or ("on" if "on" in keys(ask) else ask.given)

    room.prompter.replies.append(reply)
    review(room)
    assert stands(home)["officer_host"] == "Anytown Council"


def test_a_confirmed_suggestion_left_behind_by_a_change_is_offered_anew(home):
    area = "area_name: Anytown\narea_kind: unitary\ntitle: The Anytown Compact\n"
    governance = "contact_name: Jo\ngroup_name: Compact Group\n"
    room = reviewed(home, "document_name", "Accord", "new", "old", "done", area=area, governance=governance)
    assert written(home, "title") == "title: The Anytown Accord"
    assert stands(home)["group_name"] == "Compact Group"
    assert [one.label for one in room.prompter.asked[2].options] == [
        "Take: The Anytown Accord", "Keep: The Anytown Compact"]  # fmt: skip


def test_a_title_of_ones_own_is_not_asked_about_when_the_name_changes(home):
    reviewed(home, "area_name", "Newtown", "done", area="area_name: Anytown\ntitle: Better together\n")
    assert stands(home)["title"] == "Better together"


def test_a_renewal_can_be_left_as_it_is_or_stopped_at(home):
    area = "area_name: Anytown\ntitle: The Anytown Compact\n"
    room = room_of(home, ["area_name", "Newtown", Turn("quit"), "stop"], area=area)
    with pytest.raises(Stopped):
        review(room)
    assert stands(home)["title"] == "The Anytown Compact"


def test_what_no_longer_belongs_is_no_longer_listed_after_a_change(home):
    room = reviewed(home, "area_kind", "unitary", "done", area="area_name: A\narea_kind: county\n")
    assert "two_tier" in keys(room.prompter.asked[0]) and "two_tier" not in keys(room.prompter.asked[2])


@pytest.mark.parametrize(("reply", "raised"), [("stop", Stopped), ("sections", ToSections)])
def test_one_can_leave_from_the_list(home, reply, raised):
    room = room_of(home, [Turn("quit"), reply])
    with pytest.raises(raised):
        review(room)
