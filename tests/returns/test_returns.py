"""Checklists that come back: what was ticked and dated is kept, and what cannot be placed is told."""

import datetime as dt

import pytest

from compose import packing
from compose.building import make_draft
from compose.document import walk
from compose.pack.checklists import checklist, tasks
from compose.render import render
from compose.returns import reading, taking
from tests.helpers import small_folder, told
from tests.returns.checklists import W, filled

TODAY = dt.date(2027, 2, 1)
PLAN = "checklist:\n  - task: A named champion\n"


def setting_of(home):
    draft = make_draft(home, today=TODAY)
    return packing.setting(draft.folder, draft.route, draft.selection, draft.document, TODAY)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return small_folder(tmp_path_factory.mktemp("returns") / "compact", plan=PLAN)


@pytest.fixture(scope="module")
def setting(home):
    return setting_of(home)


@pytest.fixture(scope="module")
def ours(setting, home):
    """The checklist of the council, and that of the voluntary side, as Word files."""
    brand = make_draft(home, today=TODAY).folder.brand
    return [render(checklist(partner, setting), brand, "docx") for partner in setting.entries("partners")]


@pytest.fixture
def read(tmp_path):
    def read(raw, name="filled.docx"):
        (tmp_path / name).write_bytes(raw)
        return reading.read(tmp_path / name, name)

    return read


def test_a_partner_is_asked_for_what_its_side_undertakes_and_for_nothing_else(setting):
    public, voluntary = ({one.id for one in tasks(setting, side)} for side in ("public", "voluntary"))
    by = {one.id: one.undertaken_by for one in setting.library.clauses}
    own = {"own-" + ident[4:] for ident in public if ident.startswith("own-")}
    assert {by[one] for one in public - own} <= {"public", "all"} and "notice-of-change" in public
    assert {by[one] for one in voluntary - own} <= {"voluntary", "all"} and "early-word-of-change" in voluntary
    assert len(own) == 1 and own <= voluntary


def test_a_task_goes_on_where_the_next_sentence_tells_what_was_promised(setting):
    words = {one.id: walk.text(one.words) for one in tasks(setting, "public")}
    assert "write a short note. It will say how" in next(said for said in words.values() if "a short note" in said)
    assert words["reasons-for-decisions"].endswith("with the reasons.")  # what follows is a promise of its own
    assert all(len(said.partition("\n")[2]) <= 280 for said in words.values())


def test_what_is_no_promise_is_no_task(setting):
    words = ["".join(getattr(one, "text", "") for one in task.words) for task in tasks(setting, "public")]
    assert words and all("will" in one or one == "A named champion" for one in words)


def test_ticks_and_days_are_read(read, setting, ours):
    day = dt.date(2027, 9, 1)
    (made,) = taking.take(setting, [read(filled(ours[0], ticks=(0, 3), dates={1: day, 2: "1 May 2027"}))], TODAY)
    assert made.partner == "Anytown Council"
    assert dict(made.counts) == {"doing": 2, "dated": 2, "open": len(made.rows) - 4}
    assert made.rows[0] == {
        "partner": "Anytown Council",
        "task": "A named champion",
        "state": "doing",
        "returned": TODAY,
    }
    assert [row["by"] for row in made.rows[1:3]] == [day, dt.date(2027, 5, 1)]
    assert made.rows[1]["task"] in setting.library.by_id


def test_a_task_that_is_ticked_and_dated_is_done(read, setting, ours):
    (made,) = taking.take(setting, [read(filled(ours[0], ticks=(1,), dates={1: dt.date(2027, 9, 1)}))], TODAY)
    assert made.rows[1]["state"] == "doing" and made.notes == ("1 ticked and dated: taken as done already.",)


def test_where_bookmarks_are_lost_tasks_are_known_by_their_words(read, setting, ours):
    def lose(root):
        for mark in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            mark.getparent().remove(mark)

    (made,) = taking.take(setting, [read(filled(ours[1], ticks=(2,), change=lose))], TODAY)
    assert made.partner == "Voluntary Action Anytown" and made.rows[2]["state"] == "doing" and not made.notes


def test_every_day_that_cannot_be_read_is_told_with_its_task(read, ours):
    raw = filled(ours[0], dates={1: "in spring", 4: "soon"})
    said = told(read, raw)
    assert len(said) == 2 and "'in spring', beside" in said[0] and "Choose a day in its calendar" in said[0]


def test_a_checklist_of_nobody_here_and_one_twice_are_refused_together(read, tmp_path, ours, setting):
    other = setting_of(
        small_folder(tmp_path / "other", partners="partners:\n  - name: Elsewhere\n    sector: public\n")
    )
    both = [read(ours[0], "one.docx"), read(ours[0], "two.docx")]
    assert told(taking.take, other, both, TODAY) == [
        f"{name}.docx: 'Checklist for Anytown Council' is of no partner in this folder. Name the folder it belongs to, "
        "or list the partner there by the name it has here." for name in ("one", "two")
    ]  # fmt: skip
    (said,) = told(taking.take, setting, both, TODAY)
    assert said == "two.docx: Anytown Council has another checklist among these files. Keep the later one."


@pytest.mark.parametrize("raw", [b"%PDF-1.7", b"", b"PK\x03\x04nonsense"])
def test_a_file_that_is_no_checklist_is_refused(read, raw):
    assert len(told(read, raw)) == 1


def test_the_annex_of_the_compact_itself_is_nobodys_checklist(read, home, setting):
    draft = make_draft(home, today=TODAY)
    annex = read(render(draft.document, draft.folder.brand, "docx"))
    assert "is of no partner in this folder" in told(taking.take, setting, [annex], TODAY)[0]


def test_a_word_file_without_tasks_is_no_checklist(read, tmp_path):
    draft = make_draft(small_folder(tmp_path / "plain"), today=TODAY)
    assert "there is no checklist in it" in told(read, render(draft.document, draft.folder.brand, "docx"))[0]


def test_what_a_partner_says_takes_the_place_of_what_it_said_before(read, tmp_path, ours):
    from compose.answers.keeper import Keeper
    from compose.questionnaire import load as questionnaires

    home = small_folder(tmp_path / "compact", plan=PLAN)
    keeper = Keeper(home, questionnaires.standard(), "Ann", lambda: dt.datetime(2027, 2, 1, tzinfo=dt.UTC))
    for ticks in ((0,), (1, 2)):
        before = setting_of(home)
        returns = taking.take(before, [read(filled(ours[0], ticks=ticks)), read(ours[1])], TODAY)
        moved = list(taking.moved(before, returns[0]))
        keeper.save(taking.saved(before, returns))
    states = [one["state"] for one in setting_of(home).entries("returns") if one["partner"] == "Anytown Council"]
    assert states[:4] == ["open", "doing", "doing", "open"]
    assert len(moved) == 3 and moved[0] == "A named champion: already doing this, now not answered"
