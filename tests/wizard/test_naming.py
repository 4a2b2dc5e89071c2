"""Partners that others name: what names one goes along when it is renamed and is told when it goes, at every moment."""


from compose.building import build
from compose.wizard.prompter import Turn
from compose.wizard.visiting import visit
from tests.helpers import SMALL
from tests.wizard.rooms import TODAY, room_of
from tests.wizard.steps import put, stands, step_of, written

NAMED = {
    "partners": SMALL["partners"] + "\n          - name: Deaf Club\n            sector: voluntary\n"
    "            kind: community-group\n            signs: through-lead\n            lead: Voluntary Action Anytown\n",
    "priorities": "priorities:\n  - partner: Voluntary Action Anytown\n    hardest: Time\n"
    "  - partner: Anytown Council\n    hardest: Money\n  - partner: to be agreed\n    hardest: Rooms\n",
    "governance": SMALL["governance"] + "has_officer: yes\nofficer_host: Voluntary Action Anytown\n",
}
OLD, NEW = "Voluntary Action Anytown", "Anytown Together"
RENAME = ("1", "name", NEW, "on", "on")
REMOVE = ("1", "remove", "remove", "on")


def changed(home, replies, meanwhile=None):
    """The room after `replies` at the partners, and what could be read in the folder after each save.

    `meanwhile` is what another person does after the first save.
    """
    room, seen = room_of(home, replies, **NAMED), []
    write = room.keeper.write

    def write_and_look(changes, note):
        write(changes, note)
        seen.append(stands(home))
        if meanwhile and len(seen) == 1:
            meanwhile(room_of(home))

    room.keeper.write = write_and_look
    visit(room, step_of(room, "partners"))
    assert not room.prompter.replies
    return room, seen


def named(values):
    """All that names a partner in the answers `values`."""
    leads = [row["lead"] for row in values["partners"] if "lead" in row]
    return [*leads, *(row["partner"] for row in values["priorities"]), values["officer_host"]]


# -- renaming ----------------------------------------------------------------------------------------------------------


def test_a_partner_that_is_renamed_is_renamed_wherever_it_is_named(home):
    changed(home, RENAME)
    values = stands(home)
    assert [row["name"] for row in values["partners"]] == ["Anytown Council", NEW, "Deaf Club"]
    lead, *priorities, host = named(values)
    assert (lead, host) == (NEW, NEW)
    assert priorities[:2] == [NEW, "Anytown Council"]
    assert "partner: to be agreed" in written(home, "priorities"), "what was to be agreed before stays so"


def test_the_folder_can_be_read_after_each_save_of_a_renaming(home):
    _, seen = changed(home, RENAME)
    assert len(seen) >= 3
    assert all(name in (OLD, NEW) for name in (values["partners"][1]["name"] for values in seen))


def test_the_record_says_why_what_named_it_changed(home):
    room, _ = changed(home, RENAME)
    whys = {one.why for one in room.keeper.log.decisions if one.key == "officer_host"}
    assert whys == {f"{OLD} is renamed", f"{OLD} is now {NEW}"}


def test_a_draft_can_be_built_after_a_renaming(home, tmp_path):
    changed(home, RENAME)
    build(home, today=TODAY, formats=("docx",))
    assert (home / "out/compact.docx").exists()


def test_a_partner_that_someone_adds_during_a_renaming_is_kept(home):
    def meanwhile(other):
        rows = other.keeper.answers.typed["partners"]
        other.save({"partners": [{"name": "Fire", "sector": "public", "kind": "fire"}, *rows]})

    changed(home, RENAME, meanwhile)
    assert {row["name"] for row in stands(home)["partners"]} == {"Fire", "Anytown Council", NEW, "Deaf Club"}


def test_what_somebody_changed_in_a_partner_while_it_is_renamed_stays_changed(home):
    def meanwhile(other):
        rows = other.keeper.answers.rows("partners")
        other.save({"partners": [rows[0], {**rows[1], "champion": "Sam"}, *rows[2:]]})

    changed(home, RENAME, meanwhile)
    renamed = stands(home)["partners"][1]
    assert (renamed["name"], renamed["champion"]) == (NEW, "Sam")


def test_what_names_a_renamed_partner_is_found_where_others_moved_it_meanwhile(home):
    def meanwhile(other):
        other.save(
            {"priorities": [row for row in other.keeper.answers.rows("priorities") if row["hardest"] != "Money"][::-1]}
        )

    changed(home, RENAME, meanwhile)
    assert {row["hardest"]: str(row["partner"]) for row in stands(home)["priorities"]}["Time"] == NEW


def test_only_the_name_of_a_partner_is_followed(home):
    put(home, "priorities", "1", "hardest", "Less money", "on", "on", **NAMED)
    assert named(stands(home))[-1] == OLD


# -- removing ----------------------------------------------------------------------------------------------------------


def test_where_a_partner_is_named_is_told_before_it_is_removed(home):
    room, _ = changed(home, ("1", "remove", "keep", "on"))
    (told,) = next(ask for ask in room.prompter.asked if ask.question.startswith("Remove")).above
    assert "partners, Deaf Club, lead body; priorities, number 1, partner; where the officer is based." in told
    assert named(stands(home))[-1] == OLD


def test_what_named_a_partner_that_is_removed_is_left_to_be_agreed(home):
    _, seen = changed(home, REMOVE)
    values = stands(home)
    assert [row["name"] for row in values["partners"]] == ["Anytown Council", "Deaf Club"]
    assert OLD not in named(values) and "Anytown Council" in named(values)
    assert written(home, "officer_host") == "officer_host: to be agreed"
    assert len(seen) == 2, "first what names it, then the partner; the folder was read after both"


def test_a_partner_that_nobody_names_goes_without_more_words(home):
    room = put(home, "partners", "1", "remove", "remove", "on")
    assert room.prompter.asked[2].above == ()


def test_the_right_partner_goes_where_others_were_added_before_it_meanwhile(home):
    def meanwhile(other):
        rows = other.keeper.answers.typed["partners"]
        other.save({"partners": [{"name": "Fire", "sector": "public", "kind": "fire"}, *rows]})

    changed(home, REMOVE, meanwhile)
    assert [row["name"] for row in stands(home)["partners"]] == ["Fire", "Anytown Council", "Deaf Club"]


def test_a_partner_that_somebody_has_just_changed_is_not_removed_before_one_looks_again(home):
    other = []

    def pick(ask):
        colleague = room_of(home)
        rows = colleague.keeper.answers.rows("partners")
        colleague.save({"partners": [rows[0], {**rows[1], "champion": "Sam"}, *rows[2:]]})
        other.append(colleague)
        return "remove"

    room, _ = changed(home, ("1", pick, "remove", "on"))
    assert stands(home)["partners"][1]["champion"] == "Sam"
    assert "Somebody else has just changed it" in room.prompter.words


def test_a_removed_partner_can_no_longer_be_named(home):
    changed(home, REMOVE)
    room = put(home, "officer_host", Turn("back"), went="back")
    assert [one.label for one in room.prompter.asked[0].options] == ["Anytown Council", "Deaf Club"]


def test_a_name_that_was_to_be_agreed_is_not_followed(home):
    partners = NAMED["partners"].replace("lead: Voluntary Action Anytown", "lead: to be agreed")
    replies = ("add", Turn("later"), Turn("back"), "Police", Turn("back"), Turn("back"), "on")
    put(home, "partners", *replies, **{**NAMED, "partners": partners})
    assert "partner: to be agreed" in written(home, "priorities"), "it may be any partner's"
    assert "lead: to be agreed" in written(home, "partners")
