"""Adopting a text: frozen, on record, and all or nothing."""

import datetime as dt
import json
import os
import stat
import sys

import pytest

from compose.adoption import adopting, freezing
from compose.adoption.adoptable import next_version
from compose.adoption.sealed import tampered
from compose.answers import decisions
from compose.answers.keeper import LOG
from compose.building import make_draft
from compose.document import serial, walk
from compose.errors import GapsError, OutputError
from compose.folder import open_folder
from compose.library import load as libraries
from compose.manifest import sha256
from compose.plan import revisions
from compose.questionnaire import load as questionnaires
from compose.renewal import renewal
from compose.renewal.renewal import Renewal
from tests.adoptions import ADOPTED, TODAY, adopted, folder, keeper
from tests.helpers import brand_folder, build_tree, contents, small_folder, told

D = dt.date
HISTORY = '# Ours.\nrevisions:\n  - {version: "0.1", date: 2026-01-05, status: draft, what: First}   # the pub\n'


def history(home):
    return revisions.read(home / "revisions.yaml", "revisions.yaml")


# -- what is frozen ----------------------------------------------------------------------------------------------------


def test_documents_tree_manifest_and_all_they_were_made_of_are_kept(tmp_path):
    home = folder(tmp_path, {"wording/README.md": "ours\n", "revisions.yaml": HISTORY})
    kept = set(contents(adopted(home).sealed.path))
    assert kept == {
        "answers/10-area.yaml", "answers/20-partners.yaml", "answers/40-commitments.yaml", "answers/50-governance.yaml",
        "answers/70-adoption.yaml", "compact.html", "compact.yaml", "manifest.yaml", "model.json", "revisions.yaml",
        "seal.yaml",
    }  # fmt: skip


def test_the_frozen_document_says_that_it_is_adopted_and_is_of_that_day(tmp_path):
    made = adopted(folder(tmp_path))
    document = serial.from_data(json.loads((made.sealed.path / "model.json").read_text(encoding="utf-8")))
    assert document == made.draft.document and document.date == "2026-04-01"
    assert document.cover.lines == (
        "Version 1.0", "Adopted 1 April 2026", "Next review due 1 April 2027", "Renewal due by 1 April 2032",
    )  # fmt: skip


def test_the_history_that_is_printed_has_the_adoption(tmp_path):
    home = small_folder(tmp_path, {"revisions.yaml": HISTORY})
    lines = "\n".join(walk.lines(adopted(home).draft.document))
    assert "1.0\n1 April 2026\nAdopted\nText agreed.\nAnytown Council and Voluntary Action Anytown" in lines


def test_the_seal_tells_who_when_with_what_and_every_file(tmp_path):
    sealed = adopted(folder(tmp_path), what="After two years of talks").sealed
    assert (sealed.version, sealed.date, sealed.status) == ("1.0", ADOPTED, "adopted")
    assert sealed.agreed_by == ("Anytown Council", "Voluntary Action Anytown")
    assert sealed.program.startswith("local-compact ") and sealed.library == libraries.standard().version
    assert (sealed.review_months, sealed.renewal_years) == (12, 6)
    found = {name: sha256(raw) for name, raw in contents(sealed.path).items() if name != "seal.yaml"}
    assert sealed.files == found


def test_the_frozen_folder_can_be_built_again_with_its_own_brand(tmp_path):
    home = brand_folder(folder(tmp_path, {"compact.yaml": "brand: ours\n"}), "ours") and tmp_path
    made = adopted(home)
    assert "branding/ours/brand.yaml" in made.sealed.files
    assert make_draft(made.sealed.path, today=ADOPTED, final=True).document == made.draft.document


def test_what_is_frozen_names_no_passing_folder(tmp_path):
    home = folder(tmp_path, {"compact.yaml": "library: 0.9\n"})
    kept = contents(adopted(home).sealed.path)
    assert not any(b".new-" in raw for raw in kept.values())


def test_the_same_folder_and_day_freeze_the_same_bytes(tmp_path):
    one, two = (contents(adopted(folder(tmp_path / name)).sealed.path) for name in ("one", "two"))
    assert one == two


@pytest.mark.skipif(sys.platform == "win32", reason="modes of Windows are others")
def test_its_files_are_read_only(tmp_path):
    sealed = adopted(folder(tmp_path)).sealed
    assert not (sealed.path / "compact.html").stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)


# -- what is put on record ---------------------------------------------------------------------------------------------


def test_version_and_day_are_answered_and_noted(tmp_path):
    home = folder(tmp_path, adoption='# Dates\nversion: "0.3"  # the draft\n')
    adopted(home)
    text = (home / "answers/70-adoption.yaml").read_text(encoding="utf-8")
    assert text == '# Dates\nversion: "1.0"  # the draft\nadopted_on: 2026-04-01\n'
    noted = {one.key: (one.was, one.now, one.who, one.agreed_by) for one in decisions.read(home / LOG).decisions}
    agreed_by = "Anytown Council and Voluntary Action Anytown"
    assert noted == {
        "version": ("0.3", "1.0", "Ann", agreed_by), "adopted_on": (None, "2026-04-01", "Ann", agreed_by),
    }  # fmt: skip


def test_what_was_answered_before_is_noted_as_well(tmp_path):
    home = folder(tmp_path, adoption='version: "1.0"\nadopted_on: 2026-04-01\n')
    adopted(home)
    noted = {one.key: (one.now, one.agreed_by) for one in decisions.read(home / LOG).decisions}
    agreed_by = "Anytown Council and Voluntary Action Anytown"
    assert noted == {"version": ("1.0", agreed_by), "adopted_on": ("2026-04-01", agreed_by)}


def test_the_history_has_it_with_hashes_and_all_that_was_typed(tmp_path):
    home = folder(tmp_path, {"revisions.yaml": HISTORY})
    sealed = adopted(home, what="Agreed at the town hall").sealed
    assert (home / "revisions.yaml").read_text(encoding="utf-8").startswith(HISTORY.rstrip("\n"))
    entry = history(home)[-1]
    assert (entry.version, entry.date, entry.status) == ("1.0", ADOPTED, "adopted")
    assert entry.what == "Agreed at the town hall"
    assert set(entry.files) == {"compact.html", "seal.yaml"}
    assert entry.files["seal.yaml"] == sha256((sealed.path / "seal.yaml").read_bytes())


def test_a_text_of_years_ago_can_be_put_on_record(tmp_path):
    made = adopted(folder(tmp_path), date=D(2012, 2, 29))
    assert "Renewal due by 28 February 2018" in made.draft.document.cover.lines


def test_afterwards_the_folder_gives_no_cause_for_advice(tmp_path):
    home = folder(tmp_path)
    adopted(home)
    assert make_draft(home, today=TODAY).warnings == ()
    assert tampered(home, history(home)) == ()


def test_an_amendment_with_other_years_is_refused_and_changes_nothing(tmp_path):
    home = folder(tmp_path, adoption="renewal_years: 3\n")
    adopted(home)
    keeper(home).write({"renewal_years": "4"})
    before = contents(home)
    (problem,) = told(adopted, home, date=D(2026, 10, 5), amended=True, what="A longer life")
    assert problem.startswith("answers/70-adoption.yaml, line 3: an amendment leaves a text its years: it was adopted")
    assert contents(home) == before


# -- amendments and renewals -------------------------------------------------------------------------------------------


def test_an_amendment_is_another_version_and_the_years_go_on(tmp_path):
    home = folder(tmp_path)
    adopted(home)
    keeper(home).write({"notice_months": "6"})
    made = adopted(home, date=D(2026, 10, 5), amended=True, what="Six months' notice")
    assert made.sealed.version == "1.1" and history(home)[-1].status == "amended"
    assert made.draft.document.cover.lines == (
        "Version 1.1", "Adopted 1 April 2026, amended 5 October 2026", "Next review due 1 April 2027",
        "Renewal due by 1 April 2032",
    )  # fmt: skip
    assert keeper(home).answers.typed["adopted_on"] == "2026-04-01"


def test_a_renewal_begins_another_life_and_its_file_is_kept_with_it(tmp_path):
    home = folder(tmp_path)
    adopted(home, date=D(2020, 4, 1))
    renewal.write(home, Renewal(D(2025, 6, 1), "Ann", "adopted/1.0"))
    made = adopted(home)
    assert (made.sealed.version, history(home)[-1].status) == ("2.0", "renewed")
    assert "Renewal due by 1 April 2032" in made.draft.document.cover.lines
    assert not (home / "renewal.yaml").exists() and (made.sealed.path / "renewal.yaml").exists()


def test_an_amendment_is_not_told_that_nothing_of_it_is_kept(tmp_path):
    home = folder(tmp_path)
    adopted(home)
    keeper(home).write({"notice_months": "6"})
    made = adopted(home, date=D(2026, 10, 5), amended=True, what="Longer notice")
    assert not [str(one) for one in made.draft.warnings if "is kept" in str(one)]


def test_a_renewal_that_is_half_open_is_gone_on_with_first(tmp_path):
    home = folder(tmp_path)
    adopted(home, date=D(2020, 4, 1))
    renewal.write(home, Renewal(D(2025, 6, 1), "Ann", "adopted/1.0", left="answers"))
    (problem,) = told(adopted, home)
    assert "the renewal is half open" in problem and "Go on with it first: local-compact renew" in problem


def test_a_renewal_whose_file_a_power_cut_left_behind_is_over(tmp_path):
    home = folder(tmp_path)
    adopted(home, date=D(2020, 4, 1))
    renewal.write(home, Renewal(D(2025, 6, 1), "Ann", "adopted/1.0"))
    left = (home / "renewal.yaml").read_bytes()
    adopted(home)
    (home / "renewal.yaml").write_bytes(left)
    assert renewal.read(home) is None
    (problem,) = told(adopted, home, date=D(2026, 10, 5))
    assert "only a renewal begins another life" in problem


def test_another_life_without_a_renewal_is_refused(tmp_path):
    home = folder(tmp_path)
    adopted(home)
    (problem,) = told(adopted, home, date=D(2026, 10, 5))
    assert "version 1.0 was adopted here, and only a renewal begins another life" in problem
    assert "local-compact renew " in problem


# -- what speaks against it --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ({"date": D(2026, 11, 23)}, "--date: 23 November 2026 has not come yet"),
        ({"version": "1/0"}, "--version: '1/0' cannot be the name of a folder"),
        ({"version": "con"}, "--version: 'con' cannot be the name of a folder"),
        ({"version": "1."}, "--version: '1.' cannot be the name of a folder"),
        ({"version": ".."}, "--version: '..' cannot be the name of a folder"),
        ({"amended": True, "what": "w"}, "--amended: nothing is adopted yet that could be amended"),
        ({"agreed_by": ()}, "--by: it is not said who agreed"),
        ({"agreed_by": (" ",)}, "--by: it has no name behind it"),
        ({"agreed_by": ("A\nB",)}, "--by: it should stand on one line"),
        ({"what": "a\x07b"}, "--what: it holds a character that cannot be printed (U+0007)"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(tmp_path, wish, said):
    home = folder(tmp_path)
    before = contents(home)
    (problem,) = told(adopted, home, **wish)
    assert problem.startswith(said)
    assert contents(home) == before and not (home / "adopted").exists()


def test_all_that_speaks_against_it_is_told_at_once(tmp_path):
    found = told(adopted, folder(tmp_path), date=D(2030, 1, 1), version="a b", amended=True, agreed_by=())
    assert len(found) == 5


def test_a_version_that_was_adopted_and_a_day_before_it_are_refused(tmp_path):
    home = folder(tmp_path)
    adopted(home)
    wish = {"version": "1.0", "amended": True, "what": "w"}
    version, date = sorted(told(adopted, home, date=D(2026, 3, 31), **wish), reverse=True)
    assert version.startswith("--version: version 1.0 was adopted on 1 April 2026")
    assert date.startswith("--date: 31 March 2026 is before version 1.0, adopted on 1 April 2026")


def test_a_folder_that_is_in_the_way_is_told(tmp_path):
    home = folder(tmp_path, {"adopted/1.0/notes.txt": "x"})
    (problem,) = told(adopted, home)
    assert "there is a folder adopted/1.0 already" in problem


def test_an_amendment_says_what_it_changes(tmp_path):
    home = folder(tmp_path)
    adopted(home)
    (problem,) = told(adopted, home, date=D(2026, 10, 5), amended=True)
    assert problem.startswith("--what: an amendment needs a line")


def test_a_renewed_text_is_no_amendment(tmp_path):
    home = folder(tmp_path)
    adopted(home)
    renewal.write(home, Renewal(D(2026, 6, 1), "Ann", "adopted/1.0"))
    (problem,) = told(adopted, home, date=D(2026, 10, 5), amended=True, what="w")
    assert problem.startswith("--amended: a renewal is open in this folder")


def test_every_gap_is_told_and_nothing_is_changed(tmp_path):
    home = folder(tmp_path, commitments="notice_months: tba\n", governance="", adoption="# Dates\nrenewal_years: tba\n")
    before = contents(home)
    with pytest.raises(GapsError) as caught:
        adopted(home)
    said = [str(problem) for problem in caught.value.problems]
    assert len(said) == 4 and caught.value.exit_code == 3
    assert "answers/70-adoption.yaml, line 2: life of the agreement is to be agreed" in "\n".join(said)
    assert contents(home) == before and not (home / "adopted").exists()


def test_a_folder_that_cannot_be_read_is_told_by_its_own_names(tmp_path):
    (problem,) = told(adopted, folder(tmp_path, area="aera_name: x\n"))
    assert problem.startswith("answers/10-area.yaml, line 1")


# -- all or nothing ----------------------------------------------------------------------------------------------------


def unchanged(home, before):
    return contents(home) == before and not [path for path in home.rglob("*") if path.name.startswith(".")]


def test_a_log_that_cannot_be_written_undoes_everything(tmp_path):
    home = folder(tmp_path, {"revisions.yaml": HISTORY, f"{LOG}/x": ""})
    renewal.write(home, Renewal(D(2026, 1, 1), "Ann"))
    before = contents(home)
    with pytest.raises(OutputError, match=r"^Nothing was adopted\. What was decided cannot be noted"):
        adopted(home)
    assert unchanged(home, before) and not (home / "adopted").exists()


def test_a_history_that_cannot_be_written_undoes_everything(tmp_path, monkeypatch):
    home = folder(tmp_path)
    before = contents(home)
    whole = adopting.files.write_whole

    def broken(path, content):
        if path == home / "revisions.yaml" and content:
            raise OutputError("The disk is full.")
        whole(path, content)

    monkeypatch.setattr(adopting.files, "write_whole", broken)
    with pytest.raises(OutputError, match="The disk is full"):
        adopted(home)
    assert unchanged(home, before)


def test_what_someone_saves_meanwhile_is_not_adopted(tmp_path, monkeypatch):
    home = folder(tmp_path)
    render = freezing.render

    def slow(*arguments):
        build_tree(home, {"answers/40-commitments.yaml": "notice_months: 9\n"})
        return render(*arguments)

    monkeypatch.setattr(freezing, "render", slow)
    with pytest.raises(OutputError, match="Someone saved to"):
        adopted(home)
    assert not (home / "adopted").exists() and not (home / "revisions.yaml").exists()


@pytest.mark.skipif(sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may")
def test_a_folder_that_cannot_be_written_to_is_told(tmp_path):
    home = folder(tmp_path)
    home.chmod(0o555)
    with pytest.raises(OutputError):
        adopted(home)
    home.chmod(0o755)


# -- what it is called -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("named", "taken", "amended", "version"),
    [
        ("", [], False, "1.0"),
        ("0.9", [], False, "1.0"),
        ("1.0", [], False, "1.0"),
        ("2026", [], False, "2026"),
        ("1.0", ["1.0"], True, "1.1"),
        ("1.1", ["1.0", "1.1"], True, "1.2"),
        ("0.4", ["1.0"], False, "2.0"),
        ("2026", ["2026"], False, ""),
    ],
)
def test_the_version_is_the_answer_or_the_next_that_is_free(tmp_path, named, taken, amended, version):
    entries = "".join(f'  - {{version: "{one}", date: 2020-01-01, status: adopted, what: w}}\n' for one in taken)
    files = {"revisions.yaml": f"revisions:\n{entries}"}
    home = folder(tmp_path, files, adoption=f'version: "{named}"\n' if named else "")
    opened = open_folder(home, questionnaires.standard(), libraries.standard())
    assert next_version(opened, amended=amended) == version


def test_where_no_next_one_is_known_it_is_asked_for(tmp_path):
    files = {"revisions.yaml": 'revisions:\n  - {version: "2020", date: 2020-01-01, status: adopted, what: w}\n'}
    (problem,) = told(adopted, folder(tmp_path, files, adoption='version: "2020"\n'))
    assert problem.startswith("--version: there is no version to call the text")
