"""Opening a renewal: what is set, what goes on record, and that nothing typed is lost."""

import datetime as dt
import shutil
from dataclasses import replace

import pytest

from compose import previous
from compose.adoption.adoptable import Wish
from compose.adoption.adopting import adopt
from compose.adoption.timekeeping import renewal_due
from compose.answers import decisions
from compose.building import make_draft
from compose.document.model import Cover, Document, Heading, Text
from compose.errors import InputError
from compose.plan import revisions
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import journey
from compose.renewal import confirming, renewable, renewal, renewing
from compose.renewal.renewing import begin, next_version
from tests.helpers import build_tree, contents, small_folder, told
from tests.renewals import ADOPTION, TODAY, adopted_folder, keeper_of, renewed_folder

DATED = "version: '1.0'\nadopted_on: 2021-04-01\nrenewal_years: 5\n"


@pytest.fixture
def home(tmp_path):
    return tmp_path / "compact"


def typed(home):
    return keeper_of(home).answers.typed


def log(home):
    return decisions.read(home / "decisions.jsonl").decisions


def test_the_date_of_adoption_is_taken_out_and_stays_on_record(home):
    renewed_folder(home)
    assert "adopted_on" in typed(home) and typed(home)["adopted_on"] is None
    noted = decisions.latest(log(home))["adopted_on"]
    assert (noted.was, noted.now, noted.who) == ("2021-04-01", None, "Ann")
    assert [one.version for one in revisions.read(home / "revisions.yaml", "") if one.status == "adopted"] == ["1.0"]


def test_the_folder_says_what_is_renewed_and_by_when(home):
    renewed_folder(home)
    assert renewal.read(home) == renewal.Renewal(
        TODAY, "Ann", "adopted/1.0", dt.date(2021, 4, 1), dt.date(2027, 4, 1), "adopted/1.0/answers", "papers"
    )


def test_the_new_text_says_which_it_replaces_and_has_the_next_version(home):
    renewed_folder(home)
    assert typed(home)["previous_version"] == "the Anytown Compact of 2021"
    assert (typed(home)["version"], typed(home)["renewing"]) == ("2.0", "yes")
    last = revisions.read(home / "revisions.yaml", "")[-1]
    assert (last.version, last.status, last.what) == ("2.0", "draft", "Renewal begun of the Anytown Compact of 2021.")


@pytest.mark.parametrize(("version", "following"), [
    ("1.0", "2.0"), ("1.3", "2.0"), ("0.1", "1.0"), ("2", "3"), ("2.1.4", "3.0"), ("2021", "2026"), ("Second", ""),
])  # fmt: skip
def test_a_version_is_followed_by_the_next_whole_one(version, following):
    assert next_version(version, TODAY) == following


@pytest.mark.parametrize(("title", "said"), [
    ("The Anytown Compact", "the Anytown Compact of 2021"), ("ANYTOWN COMPACT", "the Anytown Compact of 2021"),
    ("The Anytown Compact 2021-2026", "the Anytown Compact 2021-2026"),
    ("WORKING TOGETHER", "Working Together of 2021"),
])  # fmt: skip
def test_the_old_text_is_called_by_its_title_and_year(title, said):
    assert renewable.Text("", title, dt.date(2021, 4, 1), None, {}).said == said


def test_days_of_the_last_text_are_taken_out(home):
    renewed_folder(home, adoption=ADOPTION + "consultation_opens: 2020-11-02\n")
    assert typed(home)["consultation_opens"] is None


def test_a_second_renewal_is_refused_and_changes_nothing(home):
    renewed_folder(home)
    before = contents(home)
    (problem,) = told(begin, keeper_of(home), TODAY)
    assert problem.startswith("renewal.yaml: a renewal is open already, begun on 22 November 2026")
    assert contents(home) == before


def test_what_was_never_adopted_imported_or_dated_cannot_be_renewed(home):
    small_folder(home)
    before = contents(home)
    (problem,) = told(begin, keeper_of(home), TODAY)
    assert "nothing was adopted here, no earlier Compact was imported, and there is no date" in problem
    assert contents(home) == before


def test_a_date_that_has_not_come_is_no_adoption(home):
    small_folder(home, adoption="adopted_on: 2027-01-01\n")
    (problem,) = told(begin, keeper_of(home), TODAY)
    assert problem.startswith("answers/70-adoption.yaml, line 1: the date of adoption has not come yet")


def test_a_text_that_is_not_there_is_refused_with_those_that_are(home):
    adopted_folder(home)
    (problem,) = told(begin, keeper_of(home), TODAY, "adopted/3.0")
    assert problem == f"--from: there is no adopted/3.0 in {home.as_posix()}. Name one of: adopted/1.0."


def test_a_folder_that_cannot_be_read_is_refused_with_all_that_is_wrong(home):
    adopted_folder(home)
    build_tree(home, {"answers/10-area.yaml": "area_nam: x\n", "revisions.yaml": "revisions: 3\n"})
    assert len(told(begin, keeper_of_unread(home), TODAY)) == 2
    assert not (home / "renewal.yaml").exists() and not (home / "kept").exists()


def keeper_of_unread(home):
    """A keeper made before the files were broken."""
    broken = contents(home / "answers")
    (home / "answers/10-area.yaml").write_text("area_name: Anytown\n", encoding="utf-8")
    keeper = keeper_of(home)
    (home / "answers/10-area.yaml").write_bytes(broken["10-area.yaml"])
    return keeper


# -- where there is only a date ----------------------------------------------------------------------------------------


def test_where_there_is_only_a_date_the_answers_of_then_are_kept_to_compare_with(home):
    small_folder(home, adoption=DATED)
    begun = begin(keeper_of(home), TODAY)
    assert begun.renewal.renews == "" and begun.renewal.due == dt.date(2026, 4, 1)
    assert begun.renewal.answers == "kept/2026-11-22/before-renewal/answers"
    assert "adopted_on: 2021-04-01" in (home / begun.renewal.answers / "70-adoption.yaml").read_text(encoding="utf-8")


# -- one renewal after another -----------------------------------------------------------------------------------------


def confirm_all(home):
    """Confirm again everything that the open renewal asks to be confirmed."""
    keeper = keeper_of(home)
    route = journey(questionnaires.standard(), keeper.answers)
    for point in confirming.points(home, route):
        keeper.note([decisions.Decision(keeper.now(), "Ann", "confirmed", point.key, None, None)])


def test_what_was_renewed_is_renewed_again_years_later(home):
    renewed_folder(home)
    keeper_of(home).save({"renewal_reasons": ["money"]})
    with pytest.raises(InputError, match=r"to be confirmed again: Kind of authority\. Go through it"):
        adopt(keeper_of(home), Wish(TODAY, ("Ann",)), today=TODAY, formats=("html",))
    confirm_all(home)
    adopt(keeper_of(home), Wish(TODAY, ("Ann",)), today=TODAY, formats=("html",))
    assert renewal.read(home) is None
    begun = begin(keeper_of(home), dt.date(2032, 1, 5))
    assert (begun.renewal.renews, begun.version, begun.renewal.due) == ("adopted/2.0", "3.0", dt.date(2032, 11, 22))
    assert typed(home)["previous_version"] == "the Anytown Compact of 2026"
    route = journey(questionnaires.standard(), keeper_of(home).answers)
    assert "renewal_reasons" in [point.key for point in confirming.points(home, route)]


# -- an earlier Compact that came in -----------------------------------------------------------------------------------


def came_in(home):
    """An earlier Compact as importing it leaves it."""
    cover = Cover("Anytown Compact", "", "", ())
    blocks = (Heading(1, (Text("Funding"),), "p-1", "part"),)
    document = Document("Anytown Compact", "en-GB", cover, ("Anytown Compact",), blocks, "2010-01-01", ())
    kept = previous.contents(document, (), file="old.txt", raw=b"x", sha256="0" * 64, notes=(), today=TODAY)
    return build_tree(home, {f"previous/old/{name}": raw for name, raw in kept.items()})


def test_an_imported_text_is_renewed_and_the_draft_keeps_its_version(home):
    came_in(small_folder(home))
    begun = begin(keeper_of(home), TODAY)
    assert begun.renewal == renewal.Renewal(TODAY, "Ann", "previous/old", left="papers")
    assert typed(home)["previous_version"] == "the Anytown Compact" and "version" not in typed(home)
    assert begun.version == "" and begun.since == ()


def test_of_an_imported_text_the_date_of_adoption_that_was_answered_is_taken_over(home):
    came_in(small_folder(home, adoption=DATED))
    begun = begin(keeper_of(home), TODAY)
    assert (begun.renewal.renews, begun.renewal.adopted) == ("previous/old", dt.date(2021, 4, 1))
    assert begun.renewal.due == dt.date(2026, 4, 1)
    assert typed(home)["previous_version"] == "the Anytown Compact of 2021"


def test_what_was_adopted_here_goes_before_what_came_in_unless_that_is_named(home):
    came_in(adopted_folder(home))
    assert begin(keeper_of(home), TODAY, "previous/old").renewal.renews == "previous/old"
    (home / "renewal.yaml").unlink()
    assert begin(keeper_of(home), TODAY).renewal.renews == "adopted/1.0"


# -- what the answers start from ---------------------------------------------------------------------------------------


def test_answers_as_they_were_adopted_have_nothing_to_tell(home):
    adopted_folder(home)
    begun = begin(keeper_of(home), TODAY)
    assert (begun.since, begun.wording, begun.restored) == ((), (), False)


def test_what_was_changed_since_adoption_is_kept_and_told_with_who_changed_it(home):
    adopted_folder(home)
    keeper_of(home, "Bob").save({"notice_months": "6"})
    path = home / "answers/50-governance.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("The Compact officer", "Kim"), encoding="utf-8")
    begun = begin(keeper_of(home), TODAY)
    said = {one.difference.key: (one.difference.was, one.difference.now, one.noted and one.noted.who)
            for one in begun.since}  # fmt: skip
    assert said == {"notice_months": (None, "6", "Bob"), "contact_name": ("The Compact officer", "Kim", None)}
    assert typed(home)["notice_months"] == "6" and typed(home)["contact_name"] == "Kim"


def test_to_name_what_was_adopted_puts_it_back_and_keeps_a_copy_of_what_it_replaces(home):
    own = "---\ntitle: Bread\npart: about\nundertaken_by: all\nwhy: We do.\n---\nWe share bread.\n"
    adopted_folder(home, {"wording/bread.md": own})
    keeper_of(home, "Bob").save({"contact_name": "Kim", "tagline": "Together"})
    changed, fresh = own.replace("bread.", "soup."), own.replace("Bread", "Tea")
    build_tree(home, {"wording/bread.md": changed, "wording/tea.md": fresh})
    begun = begin(keeper_of(home), TODAY, "adopted/1.0")
    assert begun.restored and begun.wording == ("bread.md", "tea.md")
    assert (typed(home)["contact_name"], typed(home)["tagline"]) == ("The Compact officer", None)
    assert (home / "wording/bread.md").read_text(encoding="utf-8") == own and not (home / "wording/tea.md").exists()
    copy = contents(begun.kept)
    assert b"Kim" in copy["answers/50-governance.yaml"] and b"soup" in copy["wording/bread.md"]
    assert "wording/tea.md" in copy


def test_a_version_that_the_group_has_chosen_already_stays(home):
    adopted_folder(home)
    keeper_of(home).save({"version": "1.9"})
    assert begin(keeper_of(home), TODAY).version == "" and typed(home)["version"] == "1.9"


# -- a date that only an answer told -----------------------------------------------------------------------------------


def adoptions(home):
    history = revisions.read(home / "revisions.yaml", "")
    return [(one.version, one.date) for one in history if one.status == "adopted"]


def test_a_date_of_adoption_that_only_an_answer_told_goes_on_record(home):
    small_folder(home, adoption=DATED)
    begin(keeper_of(home), TODAY)
    assert adoptions(home) == [("1.0", dt.date(2021, 4, 1))]
    (home / "renewal.yaml").unlink()  # though the group thinks better of it
    folder = make_draft(home, today=TODAY).folder
    assert renewal_due(folder, journey(questionnaires.standard(), folder.answers), TODAY) == dt.date(2026, 4, 1)
    assert begin(keeper_of(home), TODAY).renewal.adopted == dt.date(2021, 4, 1)
    assert adoptions(home) == [("1.0", dt.date(2021, 4, 1))]


@pytest.mark.parametrize("version", ["", "version: '0.3'\n"])
def test_where_the_old_text_has_no_version_of_its_own_the_history_has_its_year(home, version):
    small_folder(home, adoption=f"{version}adopted_on: 2021-04-01\n")
    begin(keeper_of(home), TODAY)
    assert adoptions(home) == [("2021", dt.date(2021, 4, 1))]


def test_the_adoption_of_an_imported_text_goes_on_record_and_leaves_the_drafts_version_free(home):
    came_in(small_folder(home, adoption=DATED))
    begin(keeper_of(home), TODAY)
    assert adoptions(home) == [("2021", dt.date(2021, 4, 1))] and typed(home)["version"] == "1.0"


def test_an_adoption_that_is_on_record_is_not_recorded_again(home):
    renewed_folder(home)
    assert adoptions(home) == [("1.0", dt.date(2021, 4, 1))]


# -- when it is broken off ---------------------------------------------------------------------------------------------


def broken_off(home, wanted=""):
    """Answers are saved, and then somebody presses ctrl-C."""
    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(renewing, "on_record", stop)
        begin(keeper_of(home), TODAY, wanted)
    return renewal.read(home)


def stop(*_):
    raise KeyboardInterrupt


def test_a_log_that_cannot_be_read_is_told_before_anything_is_changed(home):
    adopted_folder(home)
    before = contents(home)
    (home / "decisions.jsonl").mkdir()
    told(begin, keeper_of(home), TODAY)
    assert contents(home) == before


def by_hand(home, file, old, new):
    path = home / "answers" / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_what_was_half_done_is_finished_by_doing_it_again(home):
    small_folder(home, adoption=DATED)
    half = broken_off(home)
    assert half.left == "answers"
    again = begin(keeper_of(home), dt.date(2026, 11, 23))
    assert again.renewal == renewal.read(home) == replace(half, left="papers", copy="")
    assert typed(home)["version"] == again.version == "2.0" and typed(home)["adopted_on"] is None
    assert [one.version for one in revisions.read(home / "revisions.yaml", "")] == ["1.0", "2.0"]
    assert [one.key for one in log(home) if one.what == "begun"] == ["renewal"]
    assert [path.name for path in (home / "kept/2026-11-22").iterdir()] == ["before-renewal"]


def test_what_people_answer_before_it_is_finished_stays(home):
    adopted_folder(home, adoption=ADOPTION + "consultation_opens: 2020-11-02\n")
    broken_off(home)
    keeper_of(home).save({"scoping_on": "2027-01-11"})
    by_hand(home, "70-adoption.yaml", "2.0", "3.0")
    begun = begin(keeper_of(home), TODAY)
    assert (typed(home)["scoping_on"], typed(home)["version"]) == ("2027-01-11", "3.0")
    assert typed(home)["consultation_opens"] is None and "3.0" in [one.version for one in history(home)]
    assert begun.kept.name == "before-renewal"


def history(home):
    return revisions.read(home / "revisions.yaml", "")


def test_what_was_to_be_put_back_is_put_back_when_it_is_taken_up_again(home):
    own = "---\ntitle: Bread\npart: about\nundertaken_by: all\nwhy: We do.\n---\nWe share bread.\n"
    adopted_folder(home, {"wording/bread.md": own})
    keeper_of(home, "Bob").save({"contact_name": "Kim", "contact_email": "kim@example.org"})
    build_tree(home, {"wording/tea.md": own.replace("Bread", "Tea")})
    assert broken_off(home, "adopted/1.0").restores
    by_hand(home, "50-governance.yaml", "The Compact officer", "Lee")
    begun = begin(keeper_of(home), TODAY)
    assert begun.restored and begun.wording == ("tea.md",) and len(begun.since) == 2
    assert typed(home)["contact_name"] == "Lee" and typed(home)["contact_email"] != "kim@example.org"
    assert not (home / "wording/tea.md").exists()


def test_another_text_is_refused_until_the_one_that_was_begun_is_finished(home):
    came_in(adopted_folder(home))
    broken_off(home, "adopted/1.0")
    (problem,) = told(begin, keeper_of(home), TODAY, "previous/old")
    assert problem.startswith("renewal.yaml: a renewal of another text was begun on 22 November 2026 and is only half")
    assert begin(keeper_of(home), TODAY, "adopted/1.0").restored


def test_one_that_was_taken_out_can_be_begun_and_broken_off_again_on_the_same_day(home):
    renewed_folder(home)
    (home / "renewal.yaml").unlink()
    broken_off(home, "adopted/1.0")
    assert begin(keeper_of(home), TODAY).restored
    assert [one.key for one in log(home) if one.what == "begun"] == ["renewal", "renewal"]


def test_without_the_copy_of_before_it_is_not_taken_up_again(home):
    adopted_folder(home)
    shutil.rmtree(home / broken_off(home).copy)
    (problem,) = told(begin, keeper_of(home), TODAY)
    assert "the copy of what stood there before is missing: kept/2026-11-22/before-renewal" in problem


@pytest.mark.parametrize("lost", ["log", "day"])
def test_what_was_answered_since_is_not_taken_out_though_the_log_is_lost_or_the_day_changed(home, lost):
    renewed_folder(home)
    keeper_of(home).save({"consultation_opens": "2027-02-01"})
    if lost == "log":
        (home / "decisions.jsonl").unlink()
    else:
        renewal.write(home, replace(renewal.read(home), begun=dt.date(2026, 11, 20)))
    assert told(begin, keeper_of(home), TODAY)[0].startswith("renewal.yaml: a renewal is open already")
    assert typed(home)["consultation_opens"] == "2027-02-01"
