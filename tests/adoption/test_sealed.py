"""Whether what was adopted is as it was."""

import shutil

import pytest

from compose.adoption.sealed import adopted as all_adopted
from compose.adoption.sealed import tampered
from compose.building import make_draft
from compose.manifest import sha256
from compose.plan import revisions
from tests.adoptions import TODAY, D, adopted, folder, keeper
from tests.helpers import build_tree


@pytest.fixture
def sealed(tmp_path):
    return adopted(folder(tmp_path)).sealed


def history(home):
    return revisions.read(home / "revisions.yaml", "revisions.yaml")


def said(home):
    return [str(problem) for problem in tampered(home, history(home))]


def write(path, content):
    path.chmod(0o644)
    path.write_bytes(content)


# -- what is there -----------------------------------------------------------------------------------------------------


def test_without_any_there_is_none(tmp_path):
    assert all_adopted(tmp_path) == () and tampered(tmp_path) == ()


def test_they_come_oldest_first(sealed, tmp_path):
    adopted(tmp_path, date=D(2026, 10, 5), amended=True, what="w")
    assert [(one.version, one.status) for one in all_adopted(tmp_path)] == [("1.0", "adopted"), ("1.1", "amended")]


def test_versions_of_one_day_come_in_the_order_of_their_numbers():
    right = ["final", "1.9", "1.9b", "1.10", "2.0"]
    assert sorted(sorted(right), key=revisions.order) == right


def test_a_copy_of_a_version_counts_for_nothing_and_is_told(sealed, tmp_path):
    shutil.copytree(sealed.path, sealed.path.with_name("1.0 - Copy"))
    assert [one.path.name for one in all_adopted(tmp_path)] == ["1.0"]
    assert said(tmp_path) == [
        "adopted/1.0 - Copy: it is a copy of version 1.0, which is kept in adopted/1.0. Move it elsewhere."
    ]


# -- is it as it was? --------------------------------------------------------------------------------------------------


def test_what_nobody_touched_is_as_it_was(sealed, tmp_path):
    assert said(tmp_path) == []


def test_one_byte_that_is_changed_is_told(sealed, tmp_path):
    page = sealed.path / "compact.html"
    write(page, page.read_bytes() + b" ")
    (found,) = said(tmp_path)
    assert found.startswith("adopted/1.0/compact.html: it was changed since version 1.0 was adopted. Put the file back")


def test_a_file_that_is_missing_is_told(sealed, tmp_path):
    (sealed.path / "answers/20-partners.yaml").unlink()
    (found,) = said(tmp_path)
    assert found.startswith("adopted/1.0/answers/20-partners.yaml: it is missing from version 1.0")


def test_a_file_that_was_added_is_told_and_what_systems_leave_about_is_not(sealed, tmp_path):
    noise = {name: "x" for name in (".DS_Store", "Thumbs.db", "~$compact.docx", "answers/.~lock.x#", "desktop.ini")}
    build_tree(sealed.path, {**noise, "minutes.docx": "x"})
    (found,) = said(tmp_path)
    assert found.startswith("adopted/1.0/minutes.docx: it was not there when version 1.0 was adopted.")


def test_a_seal_that_was_changed_with_the_file_is_told_by_the_history(sealed, tmp_path):
    seal, page = sealed.path / "seal.yaml", sealed.path / "compact.html"
    write(page, b"forged")
    write(seal, seal.read_bytes().replace(sealed.files["compact.html"].encode(), sha256(b"forged").encode()))
    (found,) = said(tmp_path)
    assert found.startswith("adopted/1.0/seal.yaml: the seal of version 1.0 was changed")


@pytest.mark.parametrize(
    ("content", "what"),
    [(b"{", "cannot be read here"), (b"version: 1.0\n", "'files' is missing"), (b"\xff", "UTF-8"), (b"", "names")],
)  # fmt: skip
def test_a_seal_that_cannot_be_read_is_told(sealed, tmp_path, content, what):
    write(sealed.path / "seal.yaml", content)
    found = said(tmp_path)
    assert any(one.startswith("adopted/1.0/seal.yaml") and what in one for one in found)
    assert all_adopted(tmp_path) == ()


def test_a_seal_that_is_missing_is_told(sealed, tmp_path):
    (sealed.path / "seal.yaml").unlink()
    assert any("There is no file adopted/1.0/seal.yaml" in one for one in said(tmp_path))


def test_a_version_whose_folder_is_gone_is_told(sealed, tmp_path):
    shutil.rmtree(sealed.path)
    (found,) = said(tmp_path)
    assert found.startswith("adopted/1.0: the folder of version 1.0, adopted on 1 April 2026, is missing")


def test_a_folder_that_the_history_does_not_know_is_told(sealed, tmp_path):
    (tmp_path / "revisions.yaml").write_text(
        'revisions:\n  - {version: "0.1", date: 2026-01-01, status: draft, what: w}\n', encoding="utf-8"
    )
    (found,) = said(tmp_path)
    assert found.startswith("revisions.yaml: version 1.0 is in adopted/1.0, and the history has no entry for it")


def test_a_later_version_that_is_only_said_to_be_adopted_is_told(sealed, tmp_path):
    text = (tmp_path / "revisions.yaml").read_text(encoding="utf-8")
    entry = '\n  - {version: "2.0", date: 2026-10-01, status: renewed, what: w}\n'
    (tmp_path / "revisions.yaml").write_text(text.rstrip("\n") + entry, encoding="utf-8")
    (found,) = said(tmp_path)
    assert found.startswith("revisions.yaml: version 2.0 is called renewed on 1 October 2026, and nothing of")


def test_versions_of_before_this_program_need_no_folder(tmp_path):
    old = 'revisions:\n  - {version: "2008", date: 2008-01-01, status: adopted, what: w}\n'
    home = folder(tmp_path, {"revisions.yaml": old})
    assert said(home) == []
    adopted(home, version="2.0")
    assert said(home) == []


# -- whether today's text is still the one that was adopted ------------------------------------------------------------


def warnings(home):
    return [str(problem) for problem in make_draft(home, today=TODAY).warnings]


def test_a_text_that_was_changed_and_bears_the_number_of_what_was_adopted_is_told(sealed, tmp_path):
    keeper(tmp_path).write({"notice_months": "6"})
    (found,) = warnings(tmp_path)
    assert "version 1.0 as it was adopted reads otherwise (notice of a change to funding)" in found


def test_who_confirms_a_suggestion_that_held_already_amends_nothing(sealed, tmp_path):
    draft = make_draft(tmp_path, today=TODAY)
    (suggested,) = (one for one in draft.route.steps if one.question.id == "notice_months")
    assert suggested.state == "suggested"
    keeper(tmp_path).write({"notice_months": str(suggested.value)})
    assert warnings(tmp_path) == []


def test_with_a_number_of_its_own_it_is_a_draft_and_no_cause_for_advice(sealed, tmp_path):
    keeper(tmp_path).write({"notice_months": "6", "version": "1.1"})
    draft = make_draft(tmp_path, today=TODAY)
    assert draft.document.cover.lines == ("Draft 1.1", "22 November 2026") and draft.warnings == ()


def test_the_progress_of_the_plan_and_the_day_of_a_review_amend_nothing(sealed, tmp_path):
    keeper(tmp_path).write({"reviewed_on": "2026-10-01", "consultation_opens": "2027-01-04"})
    assert warnings(tmp_path) == []


def test_what_was_tampered_with_is_among_what_to_look_at(sealed, tmp_path):
    write(sealed.path / "compact.html", b"forged")
    assert any(one.startswith("adopted/1.0/compact.html: it was changed") for one in warnings(tmp_path))
