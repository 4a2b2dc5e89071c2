"""A commitment in a group's own words: here or in an editor, checked before it counts, and nothing typed is lost."""

import hashlib
import shlex
import sys
from functools import partial

import pytest

from compose import files
from compose.building import make_draft
from compose.document import walk
from compose.errors import OutputError
from compose.folder import open_folder
from compose.library import load as libraries
from compose.locks import locked
from compose.questionnaire import load as questionnaires
from compose.wizard import reword_draft, reword_editor
from compose.wizard.half_typed import HalfTyped
from compose.wizard.prompter import Turn
from compose.wizard.room import Stopped
from compose.wizard.tailor import tailor
from tests.helpers import build_tree
from tests.wizard.rooms import TODAY, noted, room_of

NOTICE = "notice-of-change"
IN, OUT = ("outcome-4", NOTICE), ("keep", "(on)", "(on)")
OURS = "We will tell you {{ notice_months }} before.\n\n- Truly."
WRONG = "We will tell you\n{{ notice_month }} before."
WHY = ("It is plainer.", "(nobody)")
PERSON = f"ann-{hashlib.sha256(b'Ann').hexdigest()[:6]}"


pytestmark = pytest.mark.usefixtures("no_editor")


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Choose an editor: a program in Python that has the file as `path` and what stands in it as `text`."""

    def choose(program, name="EDITOR"):
        script = tmp_path / "an editor.py"
        lines = (
            "import sys",
            "from pathlib import Path",
            "path = Path(sys.argv[1])",
            "text = path.read_text()",
            program,
        )
        script.write_text("\n".join(lines))
        words = [sys.executable, str(script)]
        quoted = " ".join(f'"{word}"' for word in words) if reword_editor.WINDOWS else shlex.join(words)
        monkeypatch.setenv(name, quoted)

    return choose


def reworded(home, *replies, files=None, **sections):
    """The room after the replies, which begin where the commitment's own words are asked for."""
    room = room_of(home, [*IN, "own", *replies, *OUT], files, **sections)
    assert tailor(room, "Commitments") == "next"
    assert not room.prompter.replies
    return room


def asked(room, question):
    return [ask for ask in room.prompter.asked if ask.question.startswith(question)]


def own(home, ident=NOTICE):
    return (home / f"wording/{ident}.md").read_text(encoding="utf-8")


def scratch(home):
    return home / f"wording/.draft-{NOTICE}-{PERSON}.md"


def local(home):
    """The clause as a build would have it."""
    return open_folder(home, questionnaires.standard(), libraries.standard()).library.by_id[NOTICE]


def nothing_happened(home):
    return not local(home).local and not scratch(home).exists()


# -- here --------------------------------------------------------------------------------------------------------------


def test_own_words_are_written_with_their_head_and_printed(home):
    room = reworded(home, OURS, "It is plainer: really.", "Compact Group")
    assert own(home) == (
        "---\nbased_on: notice-of-change@1\n# title: Notice of a change to funding\n"
        "why: 'It is plainer: really.'\n---\n"
        f"{OURS}\n"
    )
    assert local(home).why == "It is plainer: really." and not scratch(home).exists()
    assert "We will tell you 3 months before." in " ".join(walk.lines(make_draft(home, today=TODAY).document))
    assert "Your own words are taken. They stand in wording/notice-of-change.md." in room.prompter.words
    after = asked(room, "What do you want to do with")[-1]
    assert after.above[2:] == ("Your own words:", "  We will tell you 3 months before.", "  - Truly.")


def test_the_log_tells_what_it_was_and_is_and_why(home):
    room = reworded(home, OURS, "It is plainer.", "Compact Group")
    (decision,) = (one for one in room.keeper.log.decisions if one.what == "reworded")
    assert (decision.key, decision.now) == (f"wording/{NOTICE}", OURS)
    assert decision.was.startswith("{{ public_partners }} will give at least {{ notice_months }}")
    assert (decision.why, decision.agreed_by) == ("It is plainer.", "Compact Group")
    assert ("answered", f"kept/{NOTICE}") not in noted(room)


def test_it_begins_from_the_wording_in_force(home):
    before = f"positions:\n  - clause: {NOTICE}\n    position: stronger\n"
    room = reworded(home, Turn("back"), commitments=before)
    given = asked(room, "What should it say?")[0].given
    assert given.startswith("{{ public_partners }} will give") and "support goes on unchanged until {{" in given
    assert "# Stronger" not in given and "# Lighter" not in given


def test_what_the_names_in_braces_mean_is_said_first_and_help_tells_them_all(home):
    room = reworded(home, Turn("help"), Turn("back"))
    words = room.prompter.words
    assert (
        "{{ public_partners }} stands for the answer 'name for the public bodies', now public sector partners" in words
    )
    assert "may be used: {{ public_partners }}, {{ notice_months }}, {{ reasons_days }};" in words
    assert "You are asked for the reason afterwards." in words
    assert "  {{ review_due }}  the date of the review" in room.prompter.shown
    assert "{{ partners }}" not in words


def test_how_it_will_read_is_shown_before_the_reason_is_asked(home):
    def look(ask):
        assert room.prompter.shown[-3:] == ["It will read:", "  We will tell you 3 months before.", "  - Truly."]
        return WHY[0]

    room = room_of(home, [*IN, "own", OURS, look, WHY[1], *OUT])
    assert tailor(room, "Commitments") == "next"


@pytest.mark.parametrize("typed", [lambda ask: ask.given, lambda ask: ask.given.replace("\n", "  \n"), Turn("back")])
def test_where_nothing_is_changed_nothing_happens(home, typed):
    room = reworded(home, typed)
    assert nothing_happened(home) and ("reworded", f"wording/{NOTICE}") not in noted(room)


def test_a_choice_of_wording_gives_way_to_own_words_and_this_is_said(home):
    before = (
        f"positions:\n  - clause: {NOTICE}\n    position: stronger\n  - clause: budget-talks\n    position: lighter\n"
    )
    room = reworded(home, OURS, *WHY, commitments=before)
    assert room.keeper.answers.typed["positions"] == [{"clause": "budget-talks", "position": "lighter"}]
    assert "Your own words take the place of the stronger wording: that choice is taken out." in room.prompter.words
    assert make_draft(home, today=TODAY).selection.ids() >= {NOTICE}


def test_a_choice_of_wording_stays_where_own_words_cannot_be_written(home, monkeypatch):
    whole = files.write_whole

    def write(path, content):
        if path == home / f"wording/{NOTICE}.md":
            raise OutputError("The disk is full.")
        whole(path, content)

    monkeypatch.setattr(files, "write_whole", write)
    row = {"clause": NOTICE, "position": "stronger"}
    before = f"positions:\n  - clause: {NOTICE}\n    position: stronger\n"
    room = reworded(home, OURS, *WHY, "back", commitments=before)
    assert room.keeper.answers.typed["positions"] == [row] and scratch(home).read_text() == f"{OURS}\n"
    assert f"What you have written is kept in wording/.draft-{NOTICE}-{PERSON}.md." in room.prompter.words


def test_each_finished_line_is_on_the_disk_while_the_next_is_typed(home):
    def typing(ask):
        ask.keep(ask.given)
        assert not scratch(home).exists(), "nothing is written yet"
        ask.keep("We will tell you\nearly")
        assert scratch(home).read_text() == "We will tell you\nearly\n"
        return OURS

    reworded(home, typing, *WHY)


def test_that_a_line_cannot_be_kept_stops_nobody(home, monkeypatch):
    def typing(ask):
        with monkeypatch.context() as patched:
            patched.setattr(files, "write_whole", refuse)
            ask.keep("We will tell you\nearly")
        return OURS

    def refuse(path, content):
        raise OutputError("The disk is full.")

    reworded(home, typing, *WHY)
    assert local(home).local


def test_back_from_the_reason_leads_to_the_words_again(home):
    room = reworded(home, OURS, Turn("back"), f"{OURS}\n- And more.", *WHY)
    assert asked(room, "What should it say?")[1].given == OURS
    assert own(home).endswith("- Truly.\n- And more.\n")


# -- what cannot be used -----------------------------------------------------------------------------------------------


def test_what_is_wrong_is_told_with_its_line_and_remedy_and_can_be_put_right(home):
    room = reworded(home, WRONG, "again", lambda ask: ask.given.replace("month }}", "months }}"), *WHY)
    (told,) = asked(room, "What do you want to do?")[0].above[1:]
    assert told.startswith("Line 2: the wording asks for an answer that does not exist: 'notice_month' is not known")
    assert "Write 'notice_months' if you meant that." in told
    assert own(home).endswith("We will tell you\n{{ notice_months }} before.\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We agree.\n\n# Stronger\n\nWe do.", "it holds more than one wording"),
        ("See [this](#no-such-clause).", "no-such-clause"),
    ],
)
def test_nothing_that_cannot_be_used_comes_to_count(home, text, said):
    room = reworded(home, text, "aside")
    assert said in "\n".join(asked(room, "What do you want to do?")[0].above)
    assert not (home / f"wording/{NOTICE}.md").exists() and not local(home).local


def test_it_is_written_down_before_it_is_checked(home):
    def look(ask):
        assert scratch(home).read_text() == f"{WRONG}\n"
        return "up"

    reworded(home, WRONG, look)


def test_what_is_kept_aside_does_not_count_and_is_offered_the_next_time(home):
    first = reworded(home, WRONG, "aside")
    assert scratch(home).read_text() == f"{WRONG}\n" and not local(home).local
    assert f"What you have written is kept in wording/.draft-{NOTICE}-{PERSON}.md." in first.prompter.words
    make_draft(home, today=TODAY)
    second = reworded(home, "on", lambda ask: ask.given.replace("month }}", "months }}"), *WHY)
    assert asked(second, "What should it say?")[0].given == WRONG
    assert local(home).local and not scratch(home).exists()


def test_one_may_begin_again_and_what_was_begun_is_set_aside(home):
    reworded(home, WRONG, "aside")
    room = reworded(home, "fresh", Turn("back"))
    assert asked(room, "What should it say?")[0].given.startswith("{{ public_partners }}")
    assert (home / f"wording/set-aside/{NOTICE}.md").read_text() == f"{WRONG}\n"


def test_back_from_what_was_begun_leaves_it(home):
    reworded(home, WRONG, "aside")
    reworded(home, Turn("back"))
    assert scratch(home).read_text() == f"{WRONG}\n"


def test_what_is_given_up_is_set_aside(home):
    reworded(home, WRONG, "up")
    assert nothing_happened(home)
    assert (home / f"wording/set-aside/{NOTICE}.md").read_text() == f"{WRONG}\n"


def test_what_is_half_typed_is_kept_when_one_goes_back_or_stops(home):
    reworded(home, Turn("back", "We will"))
    assert scratch(home).read_text() == "We will\n" and not local(home).local
    room = room_of(home, [*IN, "own", "on", Turn("quit", "We will not"), "stop"])
    with pytest.raises(Stopped):
        tailor(room, "Commitments")
    assert scratch(home).read_text() == "We will not\n"


def test_where_the_disk_refuses_one_can_try_again(home, monkeypatch):
    whole, tries = files.write_whole, []

    def write(path, content):
        if path == scratch(home) and not tries:
            tries.append(path)
            raise OutputError("The disk is full.")
        whole(path, content)

    monkeypatch.setattr(files, "write_whole", write)
    room = reworded(home, OURS, "again", *WHY)
    assert "The disk is full." in asked(room, "Try to save it again?")[0].above and local(home).local


# -- own words that are there ------------------------------------------------------------------------------------------

THERE = {f"wording/{NOTICE}.md": f"---\n# Agreed in May.\nbased_on: {NOTICE}@1\nwhy: We bake.\n---\n\nWe tell you.\n"}


def test_own_words_are_changed_below_the_head_that_they_have(home):
    room = reworded(home, f"{OURS}", *WHY, files=THERE)
    assert asked(room, "What should it say?")[0].given == "We tell you."
    assert own(home) == f"---\n# Agreed in May.\nbased_on: {NOTICE}@1\nwhy: We bake.\n---\n{OURS}\n"
    assert local(home).why == "We bake."


def test_lines_are_counted_from_the_words_not_from_the_head(home):
    room = reworded(home, WRONG, "up", files=THERE)
    assert asked(room, "What do you want to do?")[0].above[1].startswith("Line 2: ")
    assert own(home).endswith("We tell you.\n")


def test_a_clause_of_the_group_s_own_is_changed_too(home):
    head = "---\ntitle: Bread\npart: outcome-4\nundertaken_by: all\ncovenant: [partnership]\n---\n"
    files = {"wording/bread.md": f"{head}We bake.\n"}
    room = room_of(home, ["outcome-4", "bread", "own", "We bake, in {{ area_name }}.", *WHY, *OUT], files)
    assert tailor(room, "Commitments") == "next"
    assert own(home, "bread") == f"{head}We bake, in {{{{ area_name }}}}.\n"


def test_own_words_may_point_at_a_clause_of_the_group_s_own(home):
    bread = "---\ntitle: Bread\npart: outcome-4\nundertaken_by: all\ncovenant: [partnership]\n---\nWe bake.\n"
    reworded(home, "See [our bread](#bread).", *WHY, files={"wording/bread.md": bread})
    assert local(home).local


# -- two people at once ------------------------------------------------------------------------------------------------

LATER = f"---\nbased_on: {NOTICE}@1\nwhy: Ben's reason.\n---\nBen's words.\n"


def saved_by_ben(home, reply, text=LATER):
    """A reply while which somebody else saves the file, or takes it away."""

    def replied(ask):
        path = home / f"wording/{NOTICE}.md"
        if text is None:
            path.unlink()
        else:
            build_tree(home, {f"wording/{NOTICE}.md": text})
        return reply

    return replied


def aside(home):
    return {path.name: path.read_text() for path in (home / "wording/set-aside").glob("*")}


@pytest.mark.parametrize("there", [None, THERE])
def test_what_somebody_else_has_written_meanwhile_goes_only_where_the_person_says_so(home, there):
    room = reworded(home, OURS, WHY[0], saved_by_ben(home, WHY[1]), "mine", files=there)
    (ask,) = asked(room, "Which goes?")
    assert {"  Ben's words.", "  why: Ben's reason.", "  - Truly."} <= set(ask.above) and ask.given == "theirs"
    assert own(home).endswith(f"{OURS}\n") and aside(home) == {f"{NOTICE}.md": LATER}


@pytest.mark.parametrize("there", [None, THERE])
def test_theirs_may_stand_and_one_s_own_is_set_aside(home, there):
    before = "positions:\n  - clause: budget-talks\n    position: lighter\n"
    room = reworded(home, OURS, WHY[0], saved_by_ben(home, WHY[1]), "theirs", files=there, commitments=before)
    assert own(home) == LATER and aside(home) == {f"{NOTICE}.md": f"{OURS}\n"} and not scratch(home).exists()
    assert ("reworded", f"wording/{NOTICE}") not in noted(room)
    assert asked(room, "What do you want to do with")[-1].above[-1] == "  Ben's words."


def test_back_from_which_goes_changes_nothing_and_keeps_what_was_written(home):
    reworded(home, OURS, WHY[0], saved_by_ben(home, WHY[1]), Turn("back"))
    assert own(home) == LATER and scratch(home).read_text() == f"{OURS}\n"


def test_what_is_saved_while_one_is_asked_which_goes_is_asked_about_too(home):
    third = LATER.replace("Ben's words", "Cat's words")
    replies = (OURS, WHY[0], saved_by_ben(home, WHY[1]), saved_by_ben(home, "mine", third), "mine")
    room = reworded(home, *replies)
    assert [("  Cat's words." in ask.above) for ask in asked(room, "Which goes?")] == [False, True]
    assert own(home).endswith(f"{OURS}\n") and aside(home) == {f"{NOTICE}.md": third}


@pytest.mark.parametrize("there", [None, THERE])
def test_what_somebody_else_wrote_since_one_began_earlier_is_asked_about(home, there):
    reworded(home, Turn("back", OURS), files=there)
    build_tree(home, {f"wording/{NOTICE}.md": LATER})
    room = reworded(home, "on", OURS, *WHY, "mine")
    assert "  Ben's words." in asked(room, "Which goes?")[0].above
    assert own(home).endswith(f"{OURS}\n") and aside(home) == {f"{NOTICE}.md": LATER}
    assert not room.half_typed


def test_one_who_begins_again_begins_from_what_somebody_else_wrote_since(home):
    reworded(home, Turn("back", OURS))
    build_tree(home, {f"wording/{NOTICE}.md": LATER})
    room = reworded(home, "fresh", "Both.", *WHY)
    assert asked(room, "What should it say?")[0].given == "Ben's words." and not asked(room, "Which goes?")


def test_own_words_that_somebody_else_took_out_meanwhile_are_asked_about(home):
    room = reworded(home, OURS, WHY[0], saved_by_ben(home, WHY[1], None), "mine", files=THERE)
    assert "  (taken out)" in asked(room, "Which goes?")[0].above
    assert own(home).endswith(f"{OURS}\n") and not aside(home)


def test_it_begins_from_what_stands_in_the_folder_when_it_is_asked_for(home):
    room = room_of(home, [*IN, saved_by_ben(home, "own"), OURS, *WHY, *OUT], THERE)
    assert tailor(room, "Commitments") == "next"
    assert asked(room, "What should it say?")[0].given == "Ben's words." and not asked(room, "Which goes?")
    assert own(home).startswith("---\nbased_on: notice-of-change@1\nwhy: Ben's reason.\n---\n") and not aside(home)


def test_where_somebody_else_is_saving_one_can_try_again(home, monkeypatch):
    monkeypatch.setattr(reword_draft, "locked", partial(locked, wait=0))
    lock = home / "answers/.lock"

    def busy(ask):
        lock.write_text("")
        return WHY[1]

    def free(ask):
        assert not (home / f"wording/{NOTICE}.md").exists()
        lock.unlink()
        return "again"

    reworded(home, OURS, WHY[0], busy, free)
    assert local(home).local


def test_two_people_have_a_draft_each(home):
    reworded(home, WRONG, "aside")
    room = room_of(home, [*IN, "own", Turn("back", "Ben's"), *OUT])
    room.keeper.who = "Ben"
    room.half_typed = HalfTyped(home, "Ben")
    assert tailor(room, "Commitments") == "next" and not asked(room, "Go on with it?")
    assert scratch(home).read_text() == f"{WRONG}\n" and len([*home.glob("wording/.draft-*")]) == 2


# -- in an editor ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["VISUAL", "EDITOR"])
def test_the_editor_of_the_machine_is_used(home, editor, name):
    editor("path.write_text(text.replace('3 months', '') + '- Truly.')", name)
    reworded(home, "editor", *WHY)
    assert own(home).endswith("\nwithin {{ reasons_days }}, or once an investigation allows.\n- Truly.\n")
    assert not scratch(home).exists()


def test_one_can_write_here_though_there_is_an_editor(home, editor):
    editor("raise SystemExit(9)")
    room = reworded(home, Turn("help"), Turn("back"), "own", "here", Turn("back"), "here", OURS, *WHY)
    assert local(home).local and "{{ review_due }}" in room.prompter.words


def test_what_windows_writes_is_read(home, editor):
    editor(r"path.write_bytes(b'\xef\xbb\xbfWe tell you.\r\n\r\n- Truly.\r\n')")
    reworded(home, "editor", *WHY)
    assert own(home).endswith("---\nWe tell you.\n\n- Truly.\n")


def test_an_editor_that_is_still_open_is_waited_for(home, editor):
    editor("")

    def save_there(ask):
        assert "It may still be open in another window." in ask.above[0]
        scratch(home).write_text(OURS)
        return "read"

    reworded(home, "editor", "read", save_there, *WHY)
    assert local(home).local


@pytest.mark.parametrize("reply", ["leave", Turn("back")])
def test_an_editor_that_is_left_without_a_change_changes_nothing(home, editor, reply):
    editor("")
    reworded(home, "editor", reply, Turn("back"))
    assert nothing_happened(home)


def test_an_editor_that_is_not_there_is_told_and_one_writes_here(home, monkeypatch):
    monkeypatch.setenv("EDITOR", "no-such-editor --wait")
    room = reworded(home, "editor", "here", OURS, *WHY)
    (ask,) = asked(room, "What do you want to do?")
    assert ask.above[0].startswith("The editor 'no-such-editor' cannot be started (") and ask.given == "here"
    assert local(home).local


def test_an_editor_that_fails_is_told_and_what_it_saved_is_kept(home, editor):
    editor("path.write_text('We tell you.'); raise SystemExit(3)")
    room = reworded(home, "editor", "read", *WHY)
    (ask,) = asked(room, "What do you want to do?")
    assert "ended with an error (3)." in ask.above[0]
    assert own(home).endswith("We tell you.\n")


def test_what_is_not_text_is_told_set_aside_and_begun_again(home, editor):
    editor(r"path.write_bytes(b'We\n\xff tell you.')")
    room = reworded(home, "editor", "again", "here", OURS, *WHY)
    assert asked(room, "What do you want to do?")[0].above[1].startswith("Line 2: a character is not in UTF-8.")
    assert (home / f"wording/set-aside/{NOTICE}.md").read_bytes() == b"We\n\xff tell you."
    assert own(home).endswith(f"{OURS}\n")


@pytest.mark.parametrize(
    ("chosen", "windows", "words"),
    [
        ("", False, ()),
        ("  ", True, ()),
        ("nano", False, ("nano",)),
        ("code --wait", False, ("code", "--wait")),
        ("'/opt/my editor/ed' -w", False, ("/opt/my editor/ed", "-w")),
        ('"C:\\Program Files\\Notepad++\\notepad++.exe" -multiInst', True,
         ("C:\\Program Files\\Notepad++\\notepad++.exe", "-multiInst")),
        ("C:\\Windows\\notepad.exe", True, ("C:\\Windows\\notepad.exe",)),
        ("it's", False, ("it's",)),
    ],
)  # fmt: skip
def test_the_editor_is_named_as_machines_name_it(chosen, windows, words):
    assert reword_editor.command({"EDITOR": chosen}, windows=windows) == words


def test_the_visual_editor_goes_before_the_other():
    assert reword_editor.command({"VISUAL": "code -w", "EDITOR": "ed"}, windows=False) == ("code", "-w")
    assert reword_editor.name(("C:\\Programs\\notepad++.exe",)) == "notepad++"
    assert reword_editor.name(("/usr/bin/nano",)) == "nano"


def test_the_readers_of_the_folder_see_neither_drafts_nor_what_is_set_aside(home):
    room_of(home)
    build_tree(home, {f"wording/.draft-{NOTICE}.md": "x", f"wording/set-aside/{NOTICE}.md": "x"})
    assert not local(home).local
